import type { Part } from '../../model/message/span.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { defineRule, type Fix } from '../rule.ts'
import { exampleCable } from '../support/examples/example-cable.ts'
import { isLetterWrong, letterOfRank, named, ownerOf, type Precedences, precedencesOf, wordOf } from './precedences.ts'

export default defineRule({
  id: 'addr-precedence-over-fl5',
  title: 'Addressee above the precedence of the message',
  scope: 'message',
  severity: 'warning',
  fix: 'ask',
  layouts: ['teleprinter'],
  docs: {
    what: 'The word after an addressee is more urgent than the action precedence of the date-time group. Several such addressees are one finding.',
    why: 'The precedence of a message is its highest; one of the two places is wrong.',
    source:
      'ACP 121. The highest word equals the letter in all but 0.5% of 1,294 accepted copies. NIACT counts as IMMEDIATE.',
    bad: [
      {
        text: exampleCable({ to: ['TO SECSTATE WASHDC IMMEDIATE 0417'] }),
        fixed: exampleCable({ dateTimeGroup: 'O 031453Z AUG 09', to: ['TO SECSTATE WASHDC IMMEDIATE 0417'] }),
      },
    ],
    good: [
      { text: exampleCable() },
      { text: exampleCable({ dateTimeGroup: 'O 031453Z AUG 09', to: ['TO SECSTATE WASHDC NIACT IMMEDIATE 0417'] }) },
    ],
    fix: 'Raises the message, FL5 and FL2, to the highest word, or lowers the addressees. Information addressees are only lowered: the precedence of a message is that of its action.',
  },
  check(message, report, { vocabulary }) {
    const precedences = precedencesOf(message)
    const { letter, above } = precedences
    const first = above[0]
    if (!first || !letter || isLetterWrong(precedences)) return
    const ranks = above.map((part) => RANKS[vocabulary.precedence(part.text)?.letter ?? ''] ?? 0)
    const raised = letterOfRank(Math.max(...ranks))
    const others = above.slice(1, 6).map((span) => ({ span, message: 'Another one above it' }))
    const action = message.to.some(({ precedence }) => precedence !== undefined && above.includes(precedence))
    report({
      span: first,
      message: `${ownerOf(first, [...message.to, ...message.info])} has ${first.text}, above the precedence of the message, ${named(letter.text, vocabulary)}`,
      related: [{ span: letter, message: 'The action precedence' }, ...others],
      fixes: () => {
        // Those who are only informed have the second precedence, where there is one.
        const second = message.dateTimeGroup?.infoPrecedence ?? letter
        const informed = new Set(message.info.map(({ precedence }) => precedence))
        const lower = lowered(
          precedences,
          (part) => vocabulary.precedence(informed.has(part) ? second.text : letter.text)?.words[0],
        )
        const raise = action ? [raisedTo(raised, vocabulary, precedences)] : []
        return [...raise, ...lower]
      },
    })
  },
})

const RANKS: Readonly<Record<string, number>> = { R: 1, P: 2, O: 3, Y: 4, Z: 5 }

function lowered({ above }: Precedences, wordFor: (part: Part) => string | undefined): readonly Fix[] {
  const edits = above.flatMap((span) => {
    const newText = wordFor(span)
    return newText === undefined ? [] : [{ span, newText }]
  })
  if (edits.length < above.length) return []
  const word = [...new Set(edits.map(({ newText }) => newText))].join(' and ')
  const title = edits.length === 1 ? `Lower the addressee to ${word}` : `Lower ${edits.length} addressees to ${word}`
  return [{ title, kind: 'ask', edits }]
}

function raisedTo(letter: string, vocabulary: Vocabulary, { letter: own, digraph }: Precedences): Fix {
  const places = [
    ...(digraph ? [{ span: digraph, newText: letter.repeat(2) }] : []),
    ...(own ? [{ span: own, newText: letter }] : []),
  ]
  return { title: `Raise the message to ${wordOf(letter, vocabulary)}`, kind: 'ask', edits: places }
}
