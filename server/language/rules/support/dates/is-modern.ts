import type { Message } from '../../../model/message/message.ts'

/**
 * Whether the message is of the time since E.O. 12958 took effect, on 14 October 1995: by its date, in a
 * draft by the order that it cites; undefined when neither tells.
 */
export function isModern({ dateTimeGroup, order }: Message): boolean | undefined {
  if (dateTimeGroup?.instant !== undefined) return dateTimeGroup.instant >= SINCE
  const number = order?.number?.text ?? ''
  if (MODERN.has(number)) return true
  return OLDER.has(number) ? false : undefined
}

const SINCE = Date.UTC(1995, 9, 14)
const MODERN: ReadonlySet<string> = new Set(['12958', '13292', '13526'])
const OLDER: ReadonlySet<string> = new Set(['10290', '10501', '11652', '12065', '12356'])
