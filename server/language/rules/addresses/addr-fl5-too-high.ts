import type { Part } from '../../model/message/span.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { defineRule, type Fix } from '../rule.ts'
import { exampleCable } from '../support/examples/example-cable.ts'
import { isLetterWrong, letterOfRank, named, type Precedences, precedencesOf, wordOf } from './precedences.ts'

export default defineRule({
  id: 'addr-fl5-too-high',
  title: 'Precedence above that of every action addressee',
  scope: 'message',
  severity: 'warning',
  fix: 'ask',
  layouts: ['teleprinter'],
  docs: {
    what: 'The action precedence of the date-time group is more urgent than the word of every action addressee.',
    why: 'The precedence of a message is the highest of its addressees; one of the two places is wrong.',
    source:
      'ACP 121. Silent unless every action addressee has a word: one without takes the precedence of the message.',
    bad: [
      {
        text: exampleCable({ dateTimeGroup: 'O 031453Z AUG 09', to: ['TO SECSTATE WASHDC PRIORITY 0417'] }),
        fixed: exampleCable({ dateTimeGroup: 'O 031453Z AUG 09', to: ['TO SECSTATE WASHDC IMMEDIATE 0417'] }),
      },
    ],
    good: [
      { text: exampleCable() },
      { text: exampleCable({ dateTimeGroup: 'O 031453Z AUG 09', to: ['TO SECSTATE WASHDC'] }) },
    ],
    fix: 'Raises the addressee with the highest word to the letter, or lowers the letter to that word, with FL2 where it agrees with the letter.',
  },
  check(message, report, { vocabulary }) {
    const precedences = precedencesOf(message)
    const { letter, rank, highest, informed } = precedences
    if (
      !letter ||
      rank === undefined ||
      !highest ||
      highest.rank >= rank ||
      informed >= rank ||
      isLetterWrong(precedences)
    )
      return
    const expected = letterOfRank(highest.rank)
    report({
      span: letter,
      message: `The message is ${named(letter.text, vocabulary)}, but no action addressee is above ${highest.part.text}: expected ${named(expected, vocabulary)}`,
      related: [{ span: highest.part, message: 'The highest word of an action addressee' }],
      fixes: () => remedies(letter, highest.part, expected, precedences, vocabulary),
    })
  },
})

function remedies(
  letter: Part,
  word: Part,
  expected: string,
  { digraph, digraphRank, rank }: Precedences,
  vocabulary: Vocabulary,
): readonly Fix[] {
  const raised = wordOf(letter.text, vocabulary)
  const both = digraph !== undefined && digraphRank === rank
  return [
    { title: `Raise the addressee to ${raised}`, kind: 'ask', edits: [{ span: word, newText: raised }] },
    {
      title: `Lower the message to ${wordOf(expected, vocabulary)}`,
      kind: 'ask',
      edits: [...(both ? [{ span: digraph, newText: expected.repeat(2) }] : []), { span: letter, newText: expected }],
    },
  ]
}
