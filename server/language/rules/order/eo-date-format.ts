import { defineRule } from '../rule.ts'
import { oneEdit } from '../support/edits/one-edit.ts'
import { exampleCable } from '../support/examples/example-cable.ts'

const draft = { dateTimeGroup: null, from: null, to: null } as const

export default defineRule({
  id: 'eo-date-format',
  title: 'Declassification date not in full',
  scope: 'message',
  severity: { draft: 'hint', transmitted: 'off', archival: 'off' },
  fix: 'safe',
  preserves: 'values',
  layouts: ['draft', 'teleprinter'],
  docs: {
    what: 'The declassification date of a draft is not MM/DD/YYYY, or YYYY/MM/DD under E.O. 13526.',
    why: 'A date with all its digits is read in one way only.',
    source: '5 FAH; 8.2% of accepted copies write it otherwise, so the rule runs on drafts only.',
    bad: [{ text: exampleCable({ ...draft, order: 'E.O. 12958: DECL: 8/1/2019' }), fixed: exampleCable(draft) }],
    good: [{ text: exampleCable(draft) }, { text: exampleCable({ ...draft, order: 'E.O. 13526: DECL: 2029/07/23' }) }],
    fix: 'Writes the same date in full. Safe: the date does not change.',
  },
  check({ order }, report) {
    const value = order?.declassification
    if (!order || value?.kind !== 'date') return
    const [year = '', month = '', day = ''] = value.date.split('-')
    const expected = order.number?.text === '13526' ? `${year}/${month}/${day}` : `${month}/${day}/${year}`
    if (value.text === expected || (value.canonical && order.number?.text === '13526')) return
    report({
      span: value.span,
      message: `The date is written ${value.text}: expected ${expected}`,
      ...oneEdit(`Write ${expected}`, value.span, expected, 'safe'),
    })
  },
})
