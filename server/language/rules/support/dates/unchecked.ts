import type { Message } from '../../../model/message/message.ts'
import { messageDay } from './message-date.ts'

/** What a date-time group that names no time leaves unchecked, to be said behind what is wrong with it. */
export function unchecked(message: Message): string {
  if (messageDay(message) === undefined) return '. Nothing is checked against the date'
  return message.station?.julian ? '. The Julian stamp is not checked against the time' : ''
}
