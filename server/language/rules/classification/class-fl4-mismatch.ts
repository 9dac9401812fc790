import type { Message } from '../../model/message/message.ts'
import { oneLine, type Part, type Span } from '../../model/message/span.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { defineRule, type Report } from '../rule.ts'
import { oneEdit } from '../support/edits/one-edit.ts'
import { exampleCable } from '../support/examples/example-cable.ts'
import { readableMarks } from '../support/levels/portions.ts'
import { demandedLetter, repeatedLetter } from '../support/levels/transmission-level.ts'
import { uncheckedFields } from '../support/remedies/unchecked-fields.ts'
import { levelRemedies } from './level-remedies.ts'

export default defineRule({
  id: 'class-fl4-mismatch',
  title: 'Security line and level disagree',
  scope: 'message',
  severity: { draft: 'off', transmitted: 'error', archival: 'error' },
  fix: 'ask',
  oneByOne: true,
  layouts: ['teleprinter'],
  docs: {
    what: 'The letters of the security line stand for another level than the classification line, or its prosign is not the one of ZNR and ZNY that goes with them.',
    why: 'Circuits handled the message by the security line, readers by the classification line: in one of them it was not protected as it should have been.',
    source:
      'ACP 127, FL4: ZNR goes with U, ZNY with all else. They agree in all but 0.5% of 1,294 copies. Where portion marks reach the level of the security line, the classification line is reported.',
    bad: [
      { text: exampleCable({ security: 'ZNR UUUUU ZZH' }), fixed: exampleCable({ security: 'ZNY CCCCC ZZH' }) },
      { text: exampleCable({ security: 'ZNR CCCCC ZZH' }), fixed: exampleCable({ security: 'ZNY CCCCC ZZH' }) },
    ],
    good: [{ text: exampleCable({ security: 'ZNY CCCCC ZZH' }) }],
    fix: 'Gives FL4 the prosign and letters of the classification line, or the message the level of FL4: that first which protects more. The message is not lowered below its portion marks.',
  },
  check(message, report, { vocabulary }) {
    const { security, classification } = message
    if (!security) reportProsign(message, report)
    const letters = security?.letters
    const letter = letters && repeatedLetter(letters)
    if (!security || !letters || !letter) return
    const demanded = mayBeEither(message, letter, vocabulary)
      ? undefined
      : demandedLetter(message, (level) => (vocabulary.level(level) ?? vocabulary.levelNearest(level))?.fl4)
    const expected = demanded ?? letter
    if (classification && demanded && demanded !== letter) {
      if (isLineWrong(message, letter, demanded, vocabulary)) {
        report({
          ...lineWrong(classification.level, letter, letters, vocabulary),
          fixes: () => levelRemedies(message, letters, letter, demanded, vocabulary),
        })
        return
      }
      report({
        span: letters,
        message: `The security line (FL4) says ${letters.text}, but the classification line says ${classification.level.text}: expected ${demanded.repeat(5)}${uncheckedFields(message, vocabulary)}`,
        related: [{ span: classification.level, message: 'The level of the classification line' }],
        fixes: () => levelRemedies(message, letters, letter, demanded, vocabulary),
      })
      return
    }
    const prosign = expected === 'U' ? 'ZNR' : 'ZNY'
    if (security.prosign.text === prosign) return
    report({
      span: security.prosign,
      message: `${security.prosign.text} does not go with ${letters.text}: expected ${prosign}`,
      ...oneEdit(`Write ${prosign}, which goes with ${letters.text}`, security.prosign, prosign),
    })
  },
})

/** LIMITED OFFICIAL USE went with U or, to be encrypted, with E: no source says which of them it demands. */
function mayBeEither({ classification }: Message, letter: string, vocabulary: Vocabulary): boolean {
  if (!classification || (letter !== 'U' && letter !== 'E')) return false
  const { code, text } = classification.level
  return (code ?? vocabulary.levelNearest(text)?.code) === 'LIMITED OFFICIAL USE'
}

/** Marks reach the level of FL4, and none that of the classification line: the line is the odd one out. */
function isLineWrong(message: Message, letter: string, demanded: string, vocabulary: Vocabulary): boolean {
  const sent = vocabulary.levelOfLetter(letter)
  const stated = vocabulary.levelOfLetter(demanded)
  if (!sent || !stated) return false
  const ranks = readableMarks(message.body, vocabulary).map(({ mark }) => mark.rank)
  return ranks.length > 0 && Math.max(...ranks) === sent.rank && sent.rank !== stated.rank
}

function lineWrong(level: Part, letter: string, letters: Part, vocabulary: Vocabulary) {
  const known = vocabulary.levelOfLetter(letter)
  const spelling = known?.spaced ?? known?.code ?? ''
  return {
    span: level as Span,
    message: `The level is ${level.text}, but the security line (FL4) says ${letters.text} and the portion marks agree with it: expected ${spelling}`,
    related: [{ span: letters as Span, message: 'The letters of FL4' }],
  }
}

/** `ZYN CCCCC ZZH`: a slip of the prosign before letters that tell which one it has to be. */
function reportProsign({ unknownHeader, from }: Message, report: Report): void {
  for (const { text, line, start } of unknownHeader) {
    const [, word, letter] = ALMOST_SECURITY.exec(text) ?? []
    if (!word || (from && line > from.span.line)) continue
    const expected = letter === 'U' ? 'ZNR' : 'ZNY'
    const span = oneLine(line, start, start + word.length)
    report({
      span,
      message: `${word} is not a prosign of the security line (FL4): expected ${expected}`,
      ...oneEdit(`Write ${expected} in place of ${word}`, span, expected),
    })
    return
  }
}

const ALMOST_SECURITY = /^([A-Z]{2,4}) ([UECRSTMA])\2{4}(?: |$)/
