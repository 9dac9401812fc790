import { defineRule, type Level } from './rule.ts'
import { exampleCable } from './support/example-cable.ts'
import { addDays, messageDay } from './support/message-date.ts'
import { oneEdit } from './support/one-edit.ts'
import { citedOrder, expectedOrder, GRACE_DAYS } from './support/order-in-force.ts'

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
    bad: [{ text: exampleCable({ order: 'E.O. 13526: DECL: 07/23/2019' }), fixed: exampleCable() }],
    good: [{ text: exampleCable() }],
    fix: 'Writes the number of the order that was in force.',
  },
  check(message, report, { vocabulary }) {
    const { order, dateTimeGroup } = message
    const cited = citedOrder(message, vocabulary)
    const day = messageDay(message)
    if (!order?.number || !cited || !dateTimeGroup || day === undefined) return
    const early = day < cited.effectiveFrom
    const late = cited.effectiveTo !== undefined && day > cited.effectiveTo
    if (!early && !late) return
    const expected = expectedOrder(day, vocabulary)
    if (expected === order.number.text) return
    const why = early ? `was in force from ${cited.effectiveFrom}` : `was in force until ${cited.effectiveTo}`
    report({
      span: order.number,
      level: early ? earlyLevel(day, cited.signed, cited.effectiveFrom) : lateLevel(day, cited.effectiveTo ?? day),
      message: `E.O. ${order.number.text} ${why}, and the message is of ${day}${expected ? `: expected ${expected}` : ''}`,
      tag: 'deprecated',
      related: [{ span: dateTimeGroup.group, message: 'The date of the message' }],
      ...(expected ? oneEdit(`Write ${expected}`, order.number, expected) : {}),
    })
  },
})

function earlyLevel(day: string, signed: string, from: string): Level {
  if (day < signed) return 'error'
  return day >= addDays(from, -GRACE_DAYS) ? 'information' : 'warning'
}

function lateLevel(day: string, to: string): Level {
  return day <= addDays(to, GRACE_DAYS) ? 'information' : 'warning'
}
