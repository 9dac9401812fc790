import type { Message } from '../../../model/message/message.ts'
import type { Order } from '../../../vocabulary/types.ts'
import type { Vocabulary } from '../../../vocabulary/vocabulary.ts'
import { addDays, messageDays } from './message-date.ts'

/** Days in which old templates may cite the order before. */
export const GRACE_DAYS = 60

/** The order that the E.O. line names, where its number is known. */
export function citedOrder({ order }: Message, vocabulary: Vocabulary): Order | undefined {
  return order?.number && vocabulary.order(order.number.text)
}

/** The cited order, where it was in force on the day of the message, the grace included: the premise of all rules about its values. */
export function orderInForce(message: Message, vocabulary: Vocabulary): Order | undefined {
  const order = citedOrder(message, vocabulary)
  const days = messageDays(message)
  if (!order) return undefined
  if (days === undefined) return message.dateTimeGroup ? undefined : order
  const last = order.effectiveTo && addDays(order.effectiveTo, GRACE_DAYS)
  return days.last >= order.effectiveFrom && (last === undefined || days.first <= last) ? order : undefined
}

/**
 * The orders under which the value of the E.O. line may make sense: the cited one where it was in force; where it was
 * not, that and the one that was, since either number or date is wrong; where no order has the number, the nearest.
 */
export function ordersMeant(message: Message, vocabulary: Vocabulary): readonly Order[] {
  const inForce = orderInForce(message, vocabulary)
  const day = messageDays(message)?.last
  const number = message.order?.number
  if (inForce || !number) return inForce ? [inForce] : []
  const cited = vocabulary.order(number.text)
  const other = cited
    ? day && vocabulary.ordersOn(day)[0]
    : (vocabulary.orderNearest(number.text, day) ?? (day && vocabulary.ordersOn(day)[0]))
  return [...(cited ? [cited] : []), ...(other ? [other] : [])]
}

/** Number that the E.O. line should carry on a day. */
export function expectedOrder(day: string, vocabulary: Vocabulary): string | undefined {
  const [order] = vocabulary.ordersOn(day)
  return order && (order.lineNumber ?? order.code)
}

/** How the cited order and the date disagree: the order came later than the message, or had ended before it. */
export interface OrderConflict {
  readonly side: 'not yet' | 'no longer'
  /** In the first days of a new order, when old templates are still about. */
  readonly grace: boolean
  /** The number that was in force, where one was. */
  readonly expected: string | undefined
}

/** Undefined where the order was in force, or where order or date cannot be read. */
export function orderConflict(message: Message, vocabulary: Vocabulary): OrderConflict | undefined {
  const cited = citedOrder(message, vocabulary)
  const days = messageDays(message)
  if (!cited || days === undefined) return undefined
  // A note of a declassification names the order of the day on which it was made.
  if (message.order?.declassification.kind === 'note' || message.order?.release) return undefined
  const first = conflictOn(days.first, cited, message, vocabulary)
  if (days.first === days.last) return first
  const last = conflictOn(days.last, cited, message, vocabulary)
  if (!first || !last || first.side !== last.side) return undefined
  // Of a year in which the order changed, either may be right.
  return {
    ...first,
    grace: first.grace || last.grace,
    expected: first.expected === last.expected ? first.expected : undefined,
  }
}

function conflictOn(day: string, cited: Order, message: Message, vocabulary: Vocabulary): OrderConflict | undefined {
  const expected = expectedOrder(day, vocabulary)
  if (expected === message.order?.number?.text) return undefined
  if (day < cited.effectiveFrom) {
    const grace = day >= cited.signed && day >= addDays(cited.effectiveFrom, -GRACE_DAYS)
    return { side: 'not yet', grace, expected }
  }
  if (cited.effectiveTo === undefined || day <= cited.effectiveTo) return undefined
  return { side: 'no longer', grace: day <= addDays(cited.effectiveTo, GRACE_DAYS), expected }
}
