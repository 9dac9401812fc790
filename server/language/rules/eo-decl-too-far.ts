import { defineRule } from './rule.ts'
import { exampleCable } from './support/example-cable.ts'
import { addYearsAndMonth, messageDay } from './support/message-date.ts'
import { orderInForce } from './support/order-in-force.ts'

export default defineRule({
  id: 'eo-decl-too-far',
  title: 'Declassification date too far off',
  scope: 'message',
  severity: 'warning',
  fix: 'none',
  docs: {
    what: 'The declassification date is later than its order allows: 25 years, or 10 years before 25 March 2003.',
    why: 'A later date needs an exemption; without one a digit is wrong.',
    source: 'E.O. 12958 as signed (10 years), as amended in 2003 and E.O. 13526 (25 years). A month is allowed on top.',
    bad: [{ text: exampleCable({ order: 'E.O. 12958: DECL: 07/23/2050' }) }],
    good: [{ text: exampleCable({ order: 'E.O. 12958: DECL: 07/23/2034' }) }],
  },
  check(message, report, { vocabulary }) {
    const value = message.order?.declassification
    const day = messageDay(message)
    const cited = orderInForce(message, vocabulary)
    const group = message.dateTimeGroup?.group
    if (value?.kind !== 'date' || day === undefined || !group || !cited || Number(cited.code) < 12_958) return
    const years = day < AMENDED ? 10 : 25
    if (value.date <= addYearsAndMonth(day, years)) return
    report({
      span: value.span,
      message: `The declassification date ${value.text} is more than ${years} years after the message of ${day}`,
      related: [{ span: group, message: 'The date of the message' }],
    })
  },
})

const AMENDED = '2003-03-25'
