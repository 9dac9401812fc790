import type { Message } from '../../model/message/message.ts'
import { isoDay, messageDays } from '../../rules/support/dates/message-date.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import type { Matter } from './matter.ts'

/**
 * What rules ask of the date of a message, asked of today where it has none: it is sent on no other day.
 *
 * @param now milliseconds since 1970
 */
export function sentToday(message: Message, vocabulary: Vocabulary, now: number): readonly Matter[] {
  const { order } = message
  if (!order || messageDays(message) !== undefined) return []
  const today = isoDay(now)
  const { declassification, number } = order
  const inForce = vocabulary.ordersOn(today)
  const isKnown = number !== undefined && vocabulary.order(number.text) !== undefined
  const isOver = isKnown && inForce.length > 0 && !inForce.some(({ code }) => code === number.text)
  const found: Matter[] = []
  if (declassification.kind === 'date' && declassification.date <= today)
    found.push({
      id: 'ready-date',
      weight: 'blocks',
      span: declassification.span,
      text: `The declassification date ${declassification.text} is not after today, when this cable without a date is sent`,
    })
  if (isOver)
    found.push({
      id: 'ready-order',
      weight: 'asks',
      span: number,
      text: `E.O. ${number.text} is not in force today, when this cable without a date is sent: expected ${inForce.map(({ code }) => code).join(' or ')}`,
    })
  return found
}
