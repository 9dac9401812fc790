import { daysInMonth } from '../../model/reading/values/read-date-time-group.ts'
import { MONTHS } from '../../text/months.ts'
import { defineRule } from '../rule.ts'
import { oneEdit } from '../support/edits/one-edit.ts'
import { exampleCable } from '../support/examples/example-cable.ts'

const draft = { dateTimeGroup: null, from: null, to: null } as const

export default defineRule({
  id: 'eo-date-format',
  title: 'Declassification date not in full, or none',
  scope: 'message',
  severity: { draft: 'hint', transmitted: 'off', archival: 'off' },
  fix: 'safe',
  preserves: 'values',
  docs: {
    what: 'The declassification date names a day that no calendar has, as 06/31/2019; or that of a draft is not MM/DD/YYYY, or YYYY/MM/DD under E.O. 13526.',
    why: 'A date with all its digits is read in one way only.',
    source:
      '5 FAH; 8.2% of accepted copies write it otherwise, so the form is judged in drafts only. A day that does not exist is an error everywhere.',
    bad: [
      { text: exampleCable({ ...draft, order: 'E.O. 12958: DECL: 8/1/2019' }), fixed: exampleCable(draft) },
      { text: exampleCable({ order: 'E.O. 12958: DECL: 06/31/2019' }) },
    ],
    good: [{ text: exampleCable(draft) }, { text: exampleCable({ ...draft, order: 'E.O. 13526: DECL: 2029/07/23' }) }],
    fix: 'Writes the same date in full. Safe: the date does not change. For a day that does not exist there is none.',
  },
  check({ order, layout }, report, { profile }) {
    const value = order?.declassification
    if (value?.kind === 'impossible-date')
      report({ span: value.span, level: 'error', message: `${value.text} is not a date: ${whatIsWrong(value.text)}` })
    if (!order || value?.kind !== 'date' || profile !== 'draft' || layout === 'smart') return
    const [year = '', month = '', day = ''] = value.date.split('-')
    const expected = order.number?.text === '13526' ? `${year}/${month}/${day}` : `${month}/${day}/${year}`
    if (value.text === expected || (value.canonical && order.number?.text === '13526')) return
    report({
      span: value.span,
      message: `The declassification date is written ${value.text}: expected ${expected}`,
      ...oneEdit(`Write ${expected}`, value.span, expected, 'safe'),
    })
  },
})

/** Of a date of figures, read as month, day and year unless a year of four digits comes first. */
function whatIsWrong(text: string): string {
  const figures = /^\d{8}$/.test(text)
    ? [text.slice(0, 4), text.slice(4, 6), text.slice(6)].map(Number)
    : (text.match(/\d+/g) ?? []).map(Number)
  const [first = 0, second = 0, third = 0] = figures
  const [year, month] = first > 999 ? [first, second] : [third, first]
  const name = MONTHS[month - 1]
  if (figures.length < 3 || name === undefined) return 'expected month, day and year, as 08/01/2019'
  return `${name}${month === 2 ? ` ${year}` : ''} has ${daysInMonth(year, month)} days`
}
