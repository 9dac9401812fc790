import type { LabelField } from '../../model/message/message.ts'
import type { Span } from '../../model/message/span.ts'
import { defineRule, type Report } from '../rule.ts'
import { firstLineOf } from '../support/edits/one-edit.ts'
import { exampleCable } from '../support/examples/example-cable.ts'

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
  check({ duplicateFields, labels, body, slice }, report) {
    for (const { kind, span, first } of duplicateFields) tell(NAMES[kind], firstLineOf(span, slice), first, report)
    const seen = new Map<string, LabelField>()
    for (const label of labels) {
      const name = LABELS[label.name.toUpperCase()]
      if (!name || label.keyword.line >= (body.lines[0] ?? Number.POSITIVE_INFINITY)) continue
      const first = seen.get(name)
      if (first) tell(name, firstLineOf(label.keyword, slice), first.keyword, report)
      else seen.set(name, label)
    }
  },
})

function tell(name: string, span: Span, first: Span, report: Report): void {
  report({
    span,
    message: `${name} stands a second time: expected once`,
    related: [{ span: first, message: 'The first one' }],
    tag: 'unnecessary',
  })
}

const NAMES = { order: 'The E.O. line', tags: 'The TAGS line', subject: 'The SUBJECT line' } as const
const LABELS: Readonly<Record<string, string>> = { 'E.O.': NAMES.order, TAGS: NAMES.tags, SUBJECT: NAMES.subject }
