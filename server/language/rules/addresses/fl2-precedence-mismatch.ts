import type { Message } from '../../model/message/message.ts'
import { oneLine, type Part } from '../../model/message/span.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { defineRule, type Fix } from '../rule.ts'
import { exampleCable } from '../support/examples/example-cable.ts'
import { isLetterWrong, letterOfRank, named, type Precedences, precedencesOf, wordOf } from './precedences.ts'

export default defineRule({
  id: 'fl2-precedence-mismatch',
  title: 'Precedences of FL2 and FL5 disagree',
  scope: 'message',
  severity: { draft: 'off', transmitted: 'warning', archival: 'warning' },
  fix: 'ask',
  layouts: ['teleprinter'],
  docs: {
    what: 'The digraph that opens the routing line is not the action precedence of the date-time group doubled, or is no pair of letters at all.',
    why: 'The digraph is what relays handled the message by, and the letter what its drafter asked for.',
    source:
      '5 FAH-2 H-321.2-1. They agree in all of 24 headers and in all but 0.5% of 1,294 copies. Where the addressees agree with the digraph, the letter is reported.',
    bad: [{ text: exampleCable({ routing: 'OO RUEHC' }), fixed: exampleCable({ routing: 'PP RUEHC' }) }],
    good: [{ text: exampleCable({ routing: 'PP RUEHC' }) }],
    fix: 'Doubles the letter of the date-time group, or writes the letter of the digraph where the addressees agree with that.',
  },
  check(message, report, { vocabulary }) {
    const precedences = precedencesOf(message)
    const { letter, rank, digraph, digraphRank } = precedences
    if (!letter || rank === undefined || digraphRank === rank) return
    const expected = letter.text.repeat(2)
    const odd = digraph ?? oddDigraph(message)
    if (!odd) return
    // A copy for information addressees alone goes out with their precedence, the second letter.
    const forInformation = message.dateTimeGroup?.infoPrecedence?.text
    if (forInformation && odd.text === forInformation.repeat(2) && !goesToAction(message)) return
    if (isLetterWrong(precedences) && digraphRank !== undefined) {
      const right = letterOfRank(digraphRank)
      report({
        span: letter,
        message: `The date-time group has the precedence ${named(letter.text, vocabulary)}, but the routing line (FL2) says ${odd.text} and the addressees agree with it: expected ${named(right, vocabulary)}`,
        related: [{ span: odd, message: 'The precedence of FL2' }],
        fixes: () => remedies(letter, odd, digraphRank, precedences, vocabulary),
      })
      return
    }
    report({
      span: odd,
      message: `The routing line (FL2) begins with ${odd.text}, but the date-time group has the precedence ${named(letter.text, vocabulary)}: expected ${expected}`,
      related: [{ span: letter, message: 'The action precedence' }],
      fixes: () => remedies(letter, odd, digraphRank, precedences, vocabulary),
    })
  },
})

/**
 * FL2 follows the letter, or the letter follows FL2: the more urgent first, and only what the words of the
 * addressees bear out, or where they leave it open.
 */
function remedies(
  letter: Part,
  odd: Part,
  sent: number | undefined,
  { rank = 0, highest }: Precedences,
  vocabulary: Vocabulary,
): readonly Fix[] {
  const doubled = letter.text.repeat(2)
  const toDigraph = (verb: string): Fix => ({
    title: `${verb} ${doubled}`,
    kind: 'ask',
    edits: [{ span: odd, newText: doubled }],
  })
  if (sent === undefined) return [toDigraph('Write FL2 as')]
  const right = letterOfRank(sent)
  const toLetter = (verb: string): Fix => ({
    title: `${verb} the message to ${wordOf(right, vocabulary)}, as FL2 says`,
    kind: 'ask',
    edits: [{ span: letter, newText: right }],
  })
  if (highest?.rank === sent) return [toLetter(sent > rank ? 'Raise' : 'Lower')]
  if (sent < rank) return [toDigraph('Raise FL2 to')]
  return highest ? [toDigraph('Lower FL2 to')] : [toLetter('Raise'), toDigraph('Lower FL2 to')]
}

/** Whether an action addressee is among those that the copy was routed to. */
function goesToAction({ routing, to }: Message): boolean {
  return to.some(({ route }) => route && routing?.indicators.some(({ text }) => text === route.text))
}

/** `P RUEHC`, `PPP RUEHC`: one to three letters before nothing but routing indicators, where FL2 belongs. */
function oddDigraph({ routing, unknownHeader, dateTimeGroup }: Message): Part | undefined {
  if (routing) return undefined
  for (const { text, line, start } of unknownHeader) {
    const word = ROUTING.exec(text)?.[1]
    if (word && dateTimeGroup && line < dateTimeGroup.span.line)
      return { ...oneLine(line, start, start + word.length), text: word }
  }
  return undefined
}

const ROUTING = /^([A-Z0-9]{1,3})(?: R[A-Z]{3,7})+$/
