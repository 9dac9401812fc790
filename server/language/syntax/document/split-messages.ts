import type { Block } from '../blocks/block.ts'
import type { MessageSlice } from './message-slice.ts'

/** Messages of the blocks `from` to `to`; further ones can begin with the blocks from `first` on, up to `end`. */
export function splitMessages(
  blocks: readonly Block[],
  starts: readonly number[],
  from: number,
  to: number,
  first = from,
  end = to,
): MessageSlice[] {
  const messages: MessageSlice[] = []
  let begin = from
  const begins: number[] = []
  for (let index = Math.max(from + 1, first); index < Math.min(to, end); index++)
    if (blocks[index]?.startsMessage) begins.push(index)
  for (const index of [...begins, to]) {
    const own = blocks.slice(begin, index)
    const line = starts[begin] ?? 0
    const last = blocks[index - 1]
    const lineCount = (starts[index - 1] ?? 0) + (last?.lines.length ?? 0) - line
    const ownStarts = starts.slice(begin, index)
    if (line > 0) for (let each = 0; each < ownStarts.length; each++) ownStarts[each] = (ownStarts[each] ?? 0) - line
    messages.push({ blocks: own, starts: ownStarts, lineCount, origin: undefined, memo: {} })
    begin = index
  }
  return messages
}

export function runningStarts(blocks: readonly Block[], from: number): number[] {
  const starts: number[] = []
  let line = from
  for (const block of blocks) {
    starts.push(line)
    line += block.lines.length
  }
  return starts
}
