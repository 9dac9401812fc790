import { cover, type Span } from '../../model/message/span.ts'
import { blockSpan } from '../../model/reading/lines/block-lines.ts'
import type { MessageSlice } from '../../syntax/document/message-slice.ts'

/** From the first to the last character of a message that is no blank; undefined where there is none. */
export function textSpan(slice: MessageSlice): Span | undefined {
  const { blocks, starts } = slice
  let first = 0
  let last = blocks.length - 1
  while (blocks[first]?.kind === 'blank') first++
  while (last >= first && blocks[last]?.kind === 'blank') last--
  const [from, to] = [blocks[first], blocks[last]]
  if (!from || !to) return undefined
  const begins = blockSpan(from, starts[first] ?? 0)
  // An address may be glued in front of what the first line is: `SECSTATE WASHDCUNCLAS ZENDA 000123`.
  const text = from.lines[0]?.text ?? ''
  const start = Math.min(begins.start, text.length - text.trimStart().length)
  return cover({ ...begins, start }, blockSpan(to, starts[last] ?? 0))
}
