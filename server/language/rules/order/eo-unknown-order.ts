import type { Message } from '../../model/message/message.ts'
import type { OrderLine } from '../../model/message/order-line.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { defineRule, type Report } from '../rule.ts'
import { messageDay } from '../support/dates/message-date.ts'
import { expectedOrder } from '../support/dates/order-in-force.ts'
import { behind, oneEdit } from '../support/edits/one-edit.ts'
import { exampleCable } from '../support/examples/example-cable.ts'
import { lineText, textBelow } from '../support/lines/head-lines.ts'

export default defineRule({
  id: 'eo-unknown-order',
  title: 'Executive order unknown',
  scope: 'message',
  severity: 'error',
  fix: 'ask',
  docs: {
    what: 'The number on the E.O. line is that of no classification order, or it is missing.',
    why: 'The order decides when the cable is declassified.',
    source: 'The orders since 1951. The number is known in all but 0.5% of 1,294 accepted copies.',
    bad: [
      { text: exampleCable({ order: 'E.O. 12985: DECL: 08/01/2019' }), fixed: exampleCable() },
      { text: exampleCable({ order: 'E.O. 1295: DECL: 08/01/2019' }), fixed: exampleCable() },
      { text: exampleCable({ order: 'E.O.: DECL: 08/01/2019' }), fixed: exampleCable() },
    ],
    good: [{ text: exampleCable() }],
    fix: 'Writes the nearest order that was in force on the day of the message, else the one that was.',
  },
  check(message, report, { vocabulary }) {
    const { order } = message
    if (!order) return
    const day = messageDay(message)
    const digits = order.number?.text
    if (digits === undefined) {
      // Machines that read SMART copies lose numbers.
      const torn = /^\d{5}\b/.test(textBelow(message, order.span.endLine))
      if (message.layout !== 'smart' && !torn) reportMissing(message, order, day, report, vocabulary)
      return
    }
    if (!order.number || vocabulary.order(digits)) return
    // Whoever published an extract left out the rest of the line: `E.O. 129…`.
    if (/^ ?(?:\.{3}|\u2026)/.test(lineText(message.slice, order.number.endLine).slice(order.number.end))) return
    const nearest = vocabulary.orderNearest(digits, day)
    const expected = nearest ? (nearest.lineNumber ?? nearest.code) : day && expectedOrder(day, vocabulary)
    report({
      span: order.number,
      message: `E.O. ${digits} is not a known order on classification${expected ? `: expected ${expected}` : ''}`,
      ...(expected ? oneEdit(`Cite E.O. ${expected}`, order.number, expected) : {}),
    })
  },
})

function reportMissing(
  { slice }: Message,
  { keyword }: OrderLine,
  day: string | undefined,
  report: Report,
  vocabulary: Vocabulary,
): void {
  const expected = day && expectedOrder(day, vocabulary)
  const colon = /^ {0,4}:/.test(lineText(slice, keyword.endLine).slice(keyword.end))
  report({
    span: keyword,
    message: `The E.O. line does not say which order${expected ? `: expected ${expected}` : ''}`,
    ...(expected ? oneEdit(`Cite E.O. ${expected}`, behind(keyword), ` ${expected}${colon ? '' : ':'}`) : {}),
  })
}
