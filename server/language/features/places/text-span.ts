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
  return from && to && cover(blockSpan(from, starts[first] ?? 0), blockSpan(to, starts[last] ?? 0))
}
