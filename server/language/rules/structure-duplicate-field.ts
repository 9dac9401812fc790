import { defineRule } from './rule.ts'
import { exampleCable } from './support/example-cable.ts'
import { firstLineOf } from './support/one-edit.ts'

export default defineRule({
  id: 'structure-duplicate-field',
  title: 'Field stands twice',
  scope: 'message',
  severity: { draft: 'error', transmitted: 'warning', archival: 'information' },
  fix: 'none',
  docs: {
    what: 'E.O., TAGS or SUBJECT stands a second time above the text.',
    why: 'Of two lines only one is read; which one differs between systems.',
    source:
      '5 FAH-1: one line of each. Copies repeat fields at page breaks, so the level drops in them. Which one is right is for a person, so there is no fix.',
    bad: [{ text: exampleCable({ tags: 'TAGS: PREL, PGOV\nTAGS: PREL' }) }],
    good: [{ text: exampleCable() }],
  },
  check({ duplicateFields }, report) {
    for (const { kind, span, first } of duplicateFields) {
      report({
        span: firstLineOf(span),
        message: `${NAMES[kind]} stands a second time: expected once`,
        related: [{ span: first, message: 'The first one' }],
        tag: 'unnecessary',
      })
    }
  },
})

const NAMES = { order: 'The E.O. line', tags: 'The TAGS line', subject: 'The SUBJECT line' } as const
