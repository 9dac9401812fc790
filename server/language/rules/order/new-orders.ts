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
