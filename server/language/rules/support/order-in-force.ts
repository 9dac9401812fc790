import type { Message } from '../../model/message.ts'
import type { Order } from '../../vocabulary/types.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { addDays, messageDay } from './message-date.ts'

/** Days in which old templates may cite the order before. */
export const GRACE_DAYS = 60

/** The order that the E.O. line names, where its number is known. */
export function citedOrder({ order }: Message, vocabulary: Vocabulary): Order | undefined {
  return order?.number && vocabulary.order(order.number.text)
}

/** The cited order, where it was in force on the day of the message, the grace included: the premise of all rules about its values. */
export function orderInForce(message: Message, vocabulary: Vocabulary): Order | undefined {
  const order = citedOrder(message, vocabulary)
  const day = messageDay(message)
  if (!order) return undefined
  if (day === undefined) return message.dateTimeGroup ? undefined : order
  const last = order.effectiveTo && addDays(order.effectiveTo, GRACE_DAYS)
  return day >= order.effectiveFrom && (last === undefined || day <= last) ? order : undefined
}

/** Number that the E.O. line should carry on a day. */
export function expectedOrder(day: string, vocabulary: Vocabulary): string | undefined {
  const [order] = vocabulary.ordersOn(day)
  return order && (order.lineNumber ?? order.code)
}
