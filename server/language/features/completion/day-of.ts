import type { Message } from '../../model/message/message.ts'
import { isoDay, messageDay } from '../../rules/support/dates/message-date.ts'
import { statedLevel } from '../../rules/support/levels/portions.ts'
import type { Level } from '../../vocabulary/types.ts'
import type { CompletionContext } from './candidate.ts'

/** ISO day of the message; today for a text that does not say. */
export function dayOf(message: Message, { now }: CompletionContext): string {
  return messageDay(message) ?? isoDay(now)
}

/** The level that the message states; as long as it has no level line, the one that format line 4 says. */
export function levelOf(message: Message, { vocabulary }: CompletionContext): Level | undefined {
  const stated = statedLevel(message, vocabulary)
  if (stated) return stated.level
  const letters = message.security?.letters?.text ?? ''
  // EEEEE is said of several levels.
  return /^([UCST])\1{4}$/.test(letters) ? vocabulary.levelOfLetter(letters.charAt(0)) : undefined
}

/** Whether a list says that something was in use on a day. */
export function inUse({ from, to }: { readonly from?: string; readonly to?: string }, day: string): boolean {
  return (from === undefined || from <= day) && (to === undefined || day <= to)
}
