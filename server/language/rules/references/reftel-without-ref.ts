import type { Message } from '../../model/message/message.ts'
import type { ReferenceList } from '../../model/message/reference.ts'
import { ownMentions } from '../../model/reading/body/own-mentions.ts'
import { matchesOf } from '../../text/matches-of.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { defineRule, type Report } from '../rule.ts'
import { oneEdit } from '../support/edits/one-edit.ts'
import { exampleCable } from '../support/examples/example-cable.ts'
import { misspeltKeyword } from '../support/lines/head-lines.ts'
import { isLaterSection } from '../support/lines/last-section.ts'

export default defineRule({
  id: 'reftel-without-ref',
  title: 'Reference without a list',
  scope: 'message',
  severity: 'warning',
  fix: 'ask',
  layouts: ['teleprinter', 'draft'],
  docs: {
    what: 'The text points to a reference (REFTEL, REF A), but the cable has no REF line; or the list of references stands under a misspelt keyword, or under none.',
    why: 'The reader cannot know which cable is meant; the line was lost or never written.',
    source:
      'Practice. Reported once for a cable; silent where the fields above the text are missing too, in a section after the first, and where the subject or the text up to there names a cable.',
    bad: [
      { text: exampleCable({ body: ['1. (C) As REFTEL said, the duke came.', '2. (U) We left.'] }) },
      {
        text: exampleCable({ references: ['RFE: STRELSAU 12'] }),
        fixed: exampleCable({ references: ['REF: STRELSAU 12'] }),
      },
    ],
    good: [
      {
        text: exampleCable({
          references: ['REF: STRELSAU 12'],
          body: ['1. (C) As REFTEL said, the duke came.', '2. (U) We left.'],
        }),
      },
    ],
    fix: 'Writes REF in place of the misspelt keyword.',
  },
  check(message, report, { vocabulary }) {
    if (message.references) tellKeyword(message.references, report)
    if (message.references || !(message.subject ?? message.tags ?? message.order)) return
    const { body } = message
    const mention = ownMentions(message).find(
      ({ kind, quoted }) => !quoted && (kind === 'reftel' || kind === 'reference'),
    )
    if (!mention || isCited(message, mention.endLine, vocabulary)) return
    const misspelt = misspeltKeyword(message, 'REF', LIST, { to: body.lines[body.paragraphs[0] ?? 0] })
    if (misspelt) {
      report({
        span: misspelt,
        message: `${misspelt.text} stands where REF is expected: the text points to ${mention.text}`,
        related: [{ span: mention, message: 'The text points to a reference here' }],
      })
      return
    }
    // The list stands in the section before.
    if (isLaterSection(message)) return
    report({ span: mention, message: `${mention.text} points to a reference, but there is no REF line` })
  },
})

/** The list is there: its keyword is misspelt, or lost with the line that held it. */
function tellKeyword({ keyword, labels }: ReferenceList, report: Report): void {
  const first = labels[0]
  if (KEYWORD.test(keyword.text)) return
  if (keyword.text !== '') {
    const message = `${keyword.text} stands where REF is expected`
    report({ span: keyword, message, ...oneEdit('Write REF', keyword, 'REF') })
  } else if (first) {
    const lost = first.text === 'A' ? 'REF is missing' : `REF and the entries before ${first.text} are missing`
    report({ span: first, message: `The list of references begins with ${first.text}: ${lost}` })
  }
}

const KEYWORD = /^(?:PROGRAM |CABLE )?(?:REFS?|REF\(S\)|REFERENCES?|RE(?:F)?TEL(?:S|\(S\))?)$/i

/** `In response to STATE 12345 (reftel) …`: the cable is named elsewhere than in a list. */
function isCited({ subject, body }: Message, line: number, vocabulary: Vocabulary): boolean {
  const names = (text: string): boolean =>
    // A list that lost its keyword is what this rule is about.
    !/^\s*\(?[A-D][.)]/.test(text) &&
    CITING.test(text) &&
    matchesOf(text, CABLE).some(
      (match) =>
        vocabulary.post((match[1] ?? '').toUpperCase()) !== undefined &&
        // `Paris 1997` names a year.
        (!/[a-z]/.test(match[1] ?? '') || !/^(?:19|20)\d\d$/.test(match[2] ?? '')) &&
        !LABEL_BEFORE.test(text.slice(0, match.index).slice(-12)),
    )
  if (subject && names(`RE ${subject.text}`)) return true
  return body.blocks.some(
    ({ lines }, index) =>
      (body.lines[index] ?? 0) <= line &&
      lines.some(({ plain }, offset) => (body.lines[index] ?? 0) + offset <= line && names(plain)),
  )
}

const CITING = /\b(?:re|ref[a-z]*|per|repl(?:y|ies)|respon[a-z]+|answer[a-z]*)\b/i
const CABLE = /\b([A-Z]{4,}(?: [A-Z]{3,}){0,2}|[A-Z][a-z]{3,20}(?: [A-Z][a-z]{2,20}){0,2}) (\d{2,6})\b/g
/** `B. 08 STATE 12345`: a line of a list whose keyword is lost, with the line that held it. */
const LABEL_BEFORE = /(?:^|\s)\(?[A-Z][.)] {0,3}(?:\d{2} )?$/
/** A list of references behind a word that is no more than a slip away from REF. */
const LIST = /^\s*([A-Z]{2,4}) ?[:;] {0,3}(?:\(?[A-Z][.)]|(?:\d{2} )?[A-Z]{4,} \d)/
