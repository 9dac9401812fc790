import type { Message } from '../../../model/message/message.ts'
import { messageDay } from './message-date.ts'

/**
 * Whether the number of a message has six digits, as since the nineties: it had four in the seventies, and five in the
 * eighties. A draft without a day is of now, unless it names an order that was revoked before.
 */
export function hasSixDigits(message: Message): boolean {
  const day = messageDay(message)
  return day === undefined ? !BEFORE.has(message.order?.number?.text ?? '') : day >= SIX_DIGITS
}

const SIX_DIGITS = '1992-01-01'
/** In force to 1978, and to 1982. */
const BEFORE: ReadonlySet<string> = new Set(['11652', '12065'])
