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
    source:
      'ACP 127, paragraph 152.a. Silent where FL5 has one letter, and where an addressee has no word of its own. Several addressees above it are told once.',
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
    const over = info.flatMap(({ precedence }) => {
      const own = precedence && vocabulary.precedence(precedence.text)
      const rank = (own && RANKS[own.letter]) ?? 0
      const isOver = rank > (RANKS[second.letter] ?? 0) && rank <= (RANKS[action.letter] ?? 0)
      return precedence && isOver ? [precedence] : []
    })
    const [first, ...others] = over
    if (!first) return
    // One letter is wrong, or all of them: it is told once.
    const more = others.length === 0 ? '' : `; ${others.length} more ${others.length === 1 ? 'is' : 'are'} above it`
    const who = others.length === 0 ? 'the addressee' : `the ${over.length} addressees`
    report({
      span: first,
      message: `${ownerOf(first, info)} has ${first.text}, above the precedence for information addressees, ${named(letter.text, vocabulary)}${more}`,
      related: [
        { span: letter, message: 'The precedence for information addressees' },
        ...others.map((span) => ({ span, message: `${ownerOf(span, info)} has ${span.text}` })),
      ],
      fixes: () => [
        {
          title: `Lower ${who} to ${word}`,
          kind: 'ask',
          edits: over.map((span) => ({ span, newText: word })),
        },
      ],
    })
  },
})

/** NIACT counts as IMMEDIATE. */
const RANKS: Readonly<Record<string, number>> = { R: 1, P: 2, O: 3, Y: 4, Z: 5 }
