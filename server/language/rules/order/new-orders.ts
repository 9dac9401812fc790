import type { Message } from '../../model/message/message.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { messageDay } from '../support/dates/message-date.ts'
import { orderInForce } from '../support/dates/order-in-force.ts'

/** Whether the E.O. line follows the order of 1995 as amended in 2003, or that of 2010. */
export function isOfNewOrders(message: Message, vocabulary: Vocabulary): boolean {
  const order = orderInForce(message, vocabulary)
  if (order?.code === '13526') return true
  return order?.code === '12958' && (messageDay(message) ?? '') > AMENDED
}

const AMENDED = '2003-09-22'

/** `25X10, 06/01/2050`: a number above those of the order, in front of a date. */
export function exemptionBeyond({ order }: Message): string | undefined {
  const text = order?.declassification.kind === 'date' ? order.value?.text.toUpperCase() : undefined
  return text?.includes('25X') ? BEYOND.exec(text)?.[0] : undefined
}

const BEYOND = /\b25X(?:0|\d{2})(?!\d)/
