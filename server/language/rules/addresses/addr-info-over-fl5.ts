import { defineRule } from '../rule.ts'
import { exampleCable } from '../support/examples/example-cable.ts'
import { named, ownerOf, wordOf } from './precedences.ts'

const parts = (word: string) => ({
  dateTimeGroup: 'O R 031453Z AUG 09',
  to: ['TO SECSTATE WASHDC IMMEDIATE'],
  info: [`INFO AMEMBASSY STRELSAU ${word}`],
})

export default defineRule({
  id: 'addr-info-over-fl5',
  title: 'Information addressee above the second precedence',
  scope: 'message',
  severity: { draft: 'warning', transmitted: 'warning', archival: 'information' },
  fix: 'ask',
  layouts: ['teleprinter'],
  docs: {
    what: 'The date-time group has two precedences, and the word after an information addressee is more urgent than the second. Above the first one, `addr-precedence-over-fl5` says it.',
    why: 'The second letter is the precedence for all who are only informed; one of the two places is wrong.',
    source: 'ACP 127, paragraph 152.a. Silent where FL5 has one letter, and where an addressee has no word of its own.',
    bad: [{ text: exampleCable(parts('PRIORITY')), fixed: exampleCable(parts('ROUTINE')) }],
    good: [{ text: exampleCable(parts('ROUTINE')) }],
    fix: 'Lowers the addressee to the second precedence.',
  },
  check({ dateTimeGroup, info }, report, { vocabulary }) {
    const action = dateTimeGroup?.precedence && vocabulary.precedence(dateTimeGroup.precedence.text)
    const letter = dateTimeGroup?.infoPrecedence
    const second = letter && vocabulary.precedence(letter.text)
    if (!letter || !second || !action || second.rank >= action.rank) return
    const word = wordOf(second.letter, vocabulary)
    for (const { precedence } of info) {
      const own = precedence && vocabulary.precedence(precedence.text)
      if (!precedence || !own || RANKS[own.letter] === undefined) continue
      if (
        (RANKS[own.letter] ?? 0) <= (RANKS[second.letter] ?? 0) ||
        (RANKS[own.letter] ?? 0) > (RANKS[action.letter] ?? 0)
      )
        continue
      report({
        span: precedence,
        message: `${ownerOf(precedence, info)} has ${precedence.text}, above the precedence for information addressees, ${named(letter.text, vocabulary)}`,
        related: [{ span: letter, message: 'The precedence for information addressees' }],
        fixes: () => [
          { title: `Lower the addressee to ${word}`, kind: 'ask', edits: [{ span: precedence, newText: word }] },
        ],
      })
    }
  },
})

/** NIACT counts as IMMEDIATE. */
const RANKS: Readonly<Record<string, number>> = { R: 1, P: 2, O: 3, Y: 4, Z: 5 }
