import { defineRule } from '../rule.ts'
import { isFirstToDoubt, otherDoubts } from '../support/dates/date-witnesses.ts'
import { dated, datePlace, messageDays } from '../support/dates/message-date.ts'
import { citedOrder, orderConflict } from '../support/dates/order-in-force.ts'
import { oneEdit } from '../support/edits/one-edit.ts'
import { exampleCable } from '../support/examples/example-cable.ts'

export default defineRule({
  id: 'eo-date-conflict',
  title: 'Executive order not in force',
  scope: 'message',
  severity: 'warning',
  fix: 'ask',
  docs: {
    what: 'The order on the E.O. line was not yet, or no longer, in force on the day of the message.',
    why: 'An order of another time says that the line was copied from an old template, or that date or number is wrong.',
    source:
      'The orders, and 32 CFR 2001. For 60 days after a change the old order is information; an order that was not yet signed is an error.',
    bad: [{ text: exampleCable({ order: 'E.O. 13526: DECL: 08/01/2019' }), fixed: exampleCable() }],
    good: [{ text: exampleCable() }],
    fix: 'Writes the number of the order that was in force.',
  },
  check(message, report, { vocabulary }) {
    const { order } = message
    const place = datePlace(message)
    const cited = citedOrder(message, vocabulary)
    const days = messageDays(message)
    const conflict = orderConflict(message, vocabulary)
    if (!order?.number || !cited || !place || days === undefined || !conflict) return
    const { side, grace, expected } = conflict
    if (!isFirstToDoubt('order', side === 'not yet' ? 'early' : 'late', message, vocabulary)) return
    const why =
      side === 'not yet' ? `was in force from ${cited.effectiveFrom}` : `was in force until ${cited.effectiveTo}`
    report({
      span: order.number,
      level: days.last < cited.signed ? 'error' : grace ? 'information' : 'warning',
      message: `E.O. ${order.number.text} ${why}, but the message is ${dated(days)}${expected ? `: expected ${expected}` : ''}${otherDoubts('order', side === 'not yet' ? 'early' : 'late', message, vocabulary)}`,
      tag: 'deprecated',
      related: [{ span: place, message: 'The date of the message' }],
      ...(expected ? oneEdit(`Cite E.O. ${expected}`, order.number, expected) : {}),
    })
  },
})
