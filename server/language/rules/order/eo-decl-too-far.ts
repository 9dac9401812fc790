import { defineRule } from '../rule.ts'
import { isFirstToDoubt, otherDoubts } from '../support/dates/date-witnesses.ts'
import { declassificationFault } from '../support/dates/declassification-fault.ts'
import { datePlace, daysLike, messageDays } from '../support/dates/message-date.ts'
import { isExemptFromTenYears } from '../support/dates/ten-year-exemption.ts'
import { exampleCable } from '../support/examples/example-cable.ts'
import { exemptionBeyond, isOfNewOrders } from './new-orders.ts'

export default defineRule({
  id: 'eo-decl-too-far',
  title: 'Declassification date too far off',
  scope: 'message',
  severity: 'warning',
  fix: 'none',
  docs: {
    what: 'The declassification date is later than its order allows: 25 years, or 10 years before 25 March 2003.',
    why: 'A later date needs an exemption; without one a digit is wrong.',
    source:
      'E.O. 12958 as signed (10 years), as amended in 2003 and E.O. 13526 (25 years). A month is allowed on top. Reasons of 1.6 (X1) to (X8) exempted from the ten years.',
    bad: [{ text: exampleCable({ order: 'E.O. 12958: DECL: 07/23/2050' }) }],
    good: [{ text: exampleCable({ order: 'E.O. 12958: DECL: 07/23/2034' }) }],
  },
  check(message, report, { vocabulary, profile }) {
    const value = message.order?.declassification
    const days = messageDays(message)
    const group = datePlace(message)
    const fault = declassificationFault(message, vocabulary)
    if (value?.kind !== 'date' || days === undefined || !group || fault?.kind !== 'too far') return
    if (fault.years < 25 && isExemptFromTenYears(message)) return
    // An exemption was meant, of which `eo-exemption-unknown` says that there is none.
    if (profile !== 'archival' && exemptionBeyond(message) && isOfNewOrders(message, vocabulary)) return
    if (!isFirstToDoubt('declassification', 'early', message, vocabulary)) return
    report({
      span: value.span,
      message: `The declassification date ${value.text} is more than ${fault.years} years after the date of the message, ${daysLike(value.text, days)}${otherDoubts('declassification', 'early', message, vocabulary)}`,
      related: [{ span: group, message: 'The date of the message' }],
    })
  },
})
