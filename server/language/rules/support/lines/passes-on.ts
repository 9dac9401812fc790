import type { Message } from '../../../model/message/message.ts'
import { hasHeadLine } from './head-lines.ts'

/**
 * Whether a message passes on another one, to those who had not received it: `FOLLOWING REPEAT ZENDA 12 ACTION
 * SECSTATE INFO STRELSAU`, in its head or in the first lines of its text.
 */
export function passesOn(message: Message): boolean {
  if (hasHeadLine(message, PASSED_ON)) return true
  const { blocks } = message.body
  return blocks
    .slice(0, FIRST_BLOCKS)
    .some(({ lines }) => lines.slice(0, FIRST_LINES).some(({ plain }) => PASSED_ON.test(plain)))
}

const PASSED_ON =
  /^\s{0,8}(?:\d\. )?(?:THE )?FOLLOWING (?:IS )?(?:(?:A )?REPEAT(?:ED)?|TEXT|TELEGRAM|MESSAGE|CABLE|TEL|MSG)\b/
const FIRST_BLOCKS = 4
const FIRST_LINES = 3
