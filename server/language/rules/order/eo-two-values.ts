import { defineRule } from '../rule.ts'
import { orderInForce } from '../support/dates/order-in-force.ts'
import { exampleCable } from '../support/examples/example-cable.ts'
import { isOfNewOrders } from './new-orders.ts'

const new2012 = {
  dateTimeGroup: 'P 031453Z AUG 12',
  order: 'E.O. 13526: DECL: 2022/08/03',
} as const

export default defineRule({
  id: 'eo-two-values',
  title: 'Two declassification dates',
  scope: 'message',
  severity: { draft: 'warning', transmitted: 'information', archival: 'off' },
  fix: 'ask',
  docs: {
    what: 'Two different dates stand on the E.O. line.',
    why: 'Nobody can tell which of them ends the classification.',
    source:
      '32 CFR 2001.21: one date, one event, or an exemption with its date. A date beside an event is left alone, since the standards do not agree on it.',
    bad: [
      {
        text: exampleCable({ ...new2012, order: 'E.O. 13526: DECL: 2022/08/03, 2023/08/03' }),
        profile: 'draft',
        fixed: exampleCable({ ...new2012, order: 'E.O. 13526: DECL: 2023/08/03' }),
      },
    ],
    good: [
      { text: exampleCable(new2012), profile: 'draft' },
      { text: exampleCable({ ...new2012, order: 'E.O. 13526: DECL: 25X6, 2048/06/01' }), profile: 'draft' },
    ],
    fix: 'Leaves one of the two dates, the later one first: that protects longer.',
  },
  check(message, report, { vocabulary }) {
    const { order } = message
    const value = order?.value
    const kind = order?.declassification.kind
    if (!value || value.line !== value.endLine || (kind !== 'date' && kind !== 'exemption')) return
    if (!isOfNewOrders(message, vocabulary) && orderInForce(message, vocabulary)?.code !== '12958') return
    const pair = TWO_DATES.exec(value.text)
    const [whole = '', first = '', second = ''] = pair ?? []
    if (!pair || first === second) return
    // Each of them for some paragraphs.
    if (OF_PARTS.test(value.text)) return
    const start = value.start + pair.index
    const span = { ...value, start, end: start + whole.length }
    const [later, earlier] = yearOf(first) > yearOf(second) ? [first, second] : [second, first]
    report({
      span,
      message: `Two dates, ${first} and ${second}: expected one`,
      fixes: () =>
        [later, earlier].map((date) => ({
          title: `Leave ${date} alone`,
          kind: 'ask' as const,
          edits: [{ span, newText: date }],
        })),
    })
  },
})

const OF_PARTS = /\b(?:PARAS?|PARAGRAPHS?|PORTIONS?|SECTIONS?)\b/i
const ONE = '(\\d{1,4}[/-]\\d{1,2}[/-]\\d{1,4})'
const TWO_DATES = new RegExp(`(?<![\\d/])${ONE}\\s{0,3}(?:,|;|OR|AND|/|\\s)\\s{0,3}${ONE}(?![\\d/])`, 'i')

/** For comparison: the year and then the rest, whichever end it stands at. */
function yearOf(date: string): string {
  const parts = date.split(/[/-]/)
  const year = parts.find(({ length }) => length === 4) ?? parts[parts.length - 1] ?? ''
  return (
    year +
    parts
      .filter((part) => part !== year)
      .map((part) => part.padStart(2, '0'))
      .join('')
  )
}
