import type { Message } from '../../model/message/message.ts'
import type { PlacedMessage } from './placed-message.ts'

/** How to make a value with places in it, and how to move one. */
export interface Placing<T> {
  /** Lines count from the first of the message. Must depend on the message alone. */
  compute(message: Message): T
  /** The same value as many lines further down, or up; the given one must stay as it is. */
  move(value: T, lines: number): T
}

/**
 * What was computed of a message where it stands: the same value as long as neither the message nor its
 * first line has changed. Of a message that lines above have moved, the known value is moved along: that
 * is far less work than to compute it again, and a file may hold hundreds of messages.
 */
export function rememberPlaced<T>({ message, line }: PlacedMessage, key: string, { compute, move }: Placing<T>): T {
  const { memo } = message.slice
  const known = memo[key] as { readonly line: number; readonly value: T } | undefined
  if (known?.line === line) return known.value
  const moved = known ? line - known.line : line
  const made = known ? known.value : compute(message)
  const value = moved === 0 ? made : move(made, moved)
  memo[key] = { line, value }
  return value
}
