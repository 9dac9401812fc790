import { defineRule } from '../rule.ts'
import { orderInForce } from '../support/dates/order-in-force.ts'
import { exampleCable } from '../support/examples/example-cable.ts'

const new2012 = {
  dateTimeGroup: 'P 031453Z AUG 12',
  order: 'E.O. 13526: DECL: 2022/08/03',
} as const

export default defineRule({
  id: 'eo-value-unauthorized',
  title: 'Declassification value never authorized',
  scope: 'message',
  severity: { draft: 'warning', transmitted: 'information', archival: 'information' },
  fix: 'none',
  docs: {
    what: 'The E.O. line says MR, MANUAL REVIEW, DNI ONLY, DCI ONLY or SUBJECT TO TREATY in place of a date, event or exemption.',
    why: 'No order ever allowed these words; whoever uses the text again has to put a date in their place.',
    source: 'ISOO marking booklet of 2018, on older markings. Since E.O. 12958.',
    bad: [
      { text: exampleCable({ ...new2012, order: 'E.O. 13526: DECL: MR' }), profile: 'draft' },
      { text: exampleCable({ ...new2012, order: 'E.O. 13526: DECL: MANUAL REVIEW' }), profile: 'draft' },
    ],
    good: [
      { text: exampleCable(new2012), profile: 'draft' },
      { text: exampleCable({ ...new2012, order: 'E.O. 13526: DECL: AFTER THE TREATY ENDS' }), profile: 'draft' },
    ],
  },
  check(message, report, { vocabulary }) {
    const order = orderInForce(message, vocabulary)
    const value = message.order?.value
    if (!value || (order?.code !== '12958' && order?.code !== '13526')) return
    const found = UNAUTHORIZED.exec(value.text)
    if (!found) return
    report({
      span: value,
      message: `${(found[1] ?? '').toUpperCase()} was never authorized: expected a date, an event or an exemption`,
    })
  },
})

const UNAUTHORIZED =
  /^(?:DECL(?:ASSIFY)?(?: ON)?[\s:;.]{0,4})?(MR|MANUAL REVIEW|D[NC]I ONLY|SUBJECT TO TREATY)\b(?! OF)/i
