import { defineRule } from './rule.ts'
import { exampleCable } from './support/example-cable.ts'
import { oneEdit } from './support/one-edit.ts'
import { isLetterWrong, letterOfRank, precedencesOf } from './support/precedences.ts'

export default defineRule({
  id: 'fl2-precedence-mismatch',
  title: 'Precedences of FL2 and FL5 disagree',
  scope: 'message',
  severity: { draft: 'off', transmitted: 'warning', archival: 'warning' },
  fix: 'ask',
  layouts: ['teleprinter'],
  docs: {
    what: 'The digraph that opens the routing line is not the action precedence of the date-time group doubled.',
    why: 'The digraph is what relays handled the message by, and the letter what its drafter asked for.',
    source:
      '5 FAH-2 H-321.2-1. They agree in all of 24 headers and in all but 0.5% of 1,294 copies. Where the addressees agree with the digraph, the letter is reported.',
    bad: [{ text: exampleCable({ routing: 'OO RUEHC' }), fixed: exampleCable({ routing: 'PP RUEHC' }) }],
    good: [{ text: exampleCable({ routing: 'PP RUEHC' }) }],
    fix: 'Doubles the letter of the date-time group, or writes the letter of the digraph where the addressees agree with that.',
  },
  check(message, report) {
    const precedences = precedencesOf(message)
    const { letter, rank, digraph, digraphRank } = precedences
    if (!letter || rank === undefined || !digraph || digraphRank === rank) return
    if (isLetterWrong(precedences) && digraphRank !== undefined) {
      const expected = letterOfRank(digraphRank)
      report({
        span: letter,
        message: `The precedence is ${letter.text}, but FL2 says ${digraph.text} and the addressees agree: expected ${expected}`,
        related: [{ span: digraph, message: 'The precedence of FL2' }],
        ...oneEdit(`Write ${expected}`, letter, expected),
      })
      return
    }
    const expected = letter.text.repeat(2)
    report({
      span: digraph,
      message: `FL2 says ${digraph.text}, the date-time group ${letter.text}: expected ${expected}`,
      related: [{ span: letter, message: 'The action precedence' }],
      ...oneEdit(`Write ${expected}`, digraph, expected),
    })
  },
})
