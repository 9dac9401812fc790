import type { Message } from '../../model/message/message.ts'

/** E.O. 12065 took effect. */
const MARKS_SINCE = Date.UTC(1978, 11, 1)
export const MARKING_ORDERS: ReadonlySet<string> = new Set(['12065', '12356', '12958', '13292', '13526'])
const OLD_ORDERS: ReadonlySet<string> = new Set(['10501', '11652'])

export function isOlderThanMarks(message: Message): boolean {
  const instant = message.dateTimeGroup?.instant
  if (instant !== undefined) return instant < MARKS_SINCE
  const order = message.order?.number?.text ?? ''
  if (OLD_ORDERS.has(order)) return true
  // Neither a date nor an order that is known: where nothing is marked, the text may be as old as that.
  return message.layout === 'draft' && message.body.marks.length === 0 && !MARKING_ORDERS.has(order)
}
