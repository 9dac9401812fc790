import { defineRule } from '../rule.ts'
import { oneEdit } from '../support/edits/one-edit.ts'
import { exampleCable } from '../support/examples/example-cable.ts'
import { isLetterWrong, letterOfRank, precedencesOf } from './precedences.ts'

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
    bad: [{ text: exampleCable({ dateTimeGroup: 'O 031453Z AUG 09' }), fixed: exampleCable() }],
    good: [
      { text: exampleCable() },
      { text: exampleCable({ dateTimeGroup: 'O 031453Z AUG 09', to: ['TO SECSTATE WASHDC'] }) },
    ],
    fix: 'Lowers the letter to the highest word.',
  },
  check(message, report) {
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
      message: `The precedence is ${letter.text}, but no action addressee is above ${highest.part.text}: expected ${expected}`,
      related: [{ span: highest.part, message: 'The highest word of an action addressee' }],
      ...oneEdit(`Write ${expected}`, letter, expected),
    })
  },
})
