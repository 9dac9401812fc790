import { defineRule } from '../rule.ts'
import { oneEdit } from '../support/edits/one-edit.ts'
import { exampleCable } from '../support/examples/example-cable.ts'
import { isOfNewOrders } from './new-orders.ts'

const new2012 = {
  dateTimeGroup: 'P 031453Z AUG 12',
  order: 'E.O. 13526: DECL: 2022/08/03',
} as const

export default defineRule({
  id: 'eo-exemption-with-date',
  title: 'Date beside an exemption without one',
  scope: 'message',
  severity: { draft: 'warning', transmitted: 'warning', archival: 'off' },
  fix: 'ask',
  docs: {
    what: 'A date stands beside 50X1-HUM or 50X2-WMD.',
    why: 'These two exemptions have no end: the date contradicts them.',
    source: 'ISM rule 00133; ISOO marking booklet of 2018.',
    bad: [
      {
        text: exampleCable({ ...new2012, order: 'E.O. 13526: DECL: 50X1-HUM, 2060/06/01' }),
        profile: 'draft',
        fixed: exampleCable({ ...new2012, order: 'E.O. 13526: DECL: 50X1-HUM' }),
      },
    ],
    good: [
      { text: exampleCable({ ...new2012, order: 'E.O. 13526: DECL: 50X1-HUM' }), profile: 'draft' },
      { text: exampleCable({ ...new2012, order: 'E.O. 13526: DECL: 25X6, 2048/06/01' }), profile: 'draft' },
    ],
    fix: 'Takes the date out.',
  },
  check(message, report, { vocabulary }) {
    const { order } = message
    const value = order?.declassification
    if (value?.kind !== 'exemption' || value.date === undefined || !isOfNewOrders(message, vocabulary)) return
    const code = value.codes.find(({ text }) => /^(?:50X1-?\s?HUM|50X2-?\s?WMD)$/i.test(text))
    if (!code || value.codes.length > 1) return
    report({
      span: value.span,
      message: `${code.text} stands alone, without a date`,
      ...oneEdit('Take the date out', value.span, `DECL: ${code.text}`),
    })
  },
})
