import { defineRule } from '../rule.ts'
import { messageDay } from '../support/dates/message-date.ts'
import { exampleCable } from '../support/examples/example-cable.ts'
import { isOfHandbook } from './handbook-years.ts'

const of1975 = { dateTimeGroup: 'P 031453Z AUG 75', order: 'E.O. 11652: GDS', authority: null } as const

export default defineRule({
  id: 'tags-person-tag',
  title: 'Name without a TAG that takes one',
  scope: 'message',
  severity: { draft: 'off', transmitted: 'off', archival: 'hint' },
  fix: 'none',
  docs: {
    what: 'The name of a person stands on the line, and none of its subject TAGS is of administration, business, consular affairs or operations.',
    why: 'Names file a telegram under a person only with TAGS of those fields; behind others they say nothing to the index.',
    source: 'State TAGS handbook of June 1974; copies of 1973 to 1980 only.',
    bad: [{ text: exampleCable({ ...of1975, tags: 'TAGS: PFOR (HENTZAU, RUPERT), HU' }), profile: 'archival' }],
    good: [
      { text: exampleCable({ ...of1975, tags: 'TAGS: OVIP (HENTZAU, RUPERT), HU' }), profile: 'archival' },
      { text: exampleCable({ ...of1975, tags: 'TAGS: CVIS, HU (HENTZAU, RUPERT)' }), profile: 'archival' },
    ],
  },
  check(message, report) {
    const tags = message.tags?.tags ?? []
    const person = tags.find(({ kind }) => kind === 'person')
    if (!person || !isOfHandbook(messageDay(message))) return
    // A code that nobody knows may be one of them.
    const takesName = tags.some(({ kind, code }) => kind !== 'person' && code.length === 4 && /^[ABCO]/.test(code))
    if (takesName) return
    report({
      span: person,
      message: `${person.text} is a name, but no TAG here takes one: expected a TAG such as OVIP`,
    })
  },
})
