import type { Block } from '../../syntax/blocks/block.ts'
import type { MessageSlice } from '../../syntax/document/message-slice.ts'
import type { Line } from '../../syntax/lines/line.ts'

/** Index of the block that holds a line of the message, by bisection; the nearest one for a line outside. */
export function blockIndexAt(slice: MessageSlice, line: number): number {
  const { starts } = slice
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= line) low = middle
    else high = middle - 1
  }
  return Math.max(0, low)
}

/** A line of the message; undefined outside. */
export function messageLine(slice: MessageSlice, line: number): Line | undefined {
  const index = blockIndexAt(slice, line)
  return slice.blocks[index]?.lines[line - (slice.starts[index] ?? 0)]
}

/** Last line of a block, counted from the first of the message, that is not blank. */
export function lastTextLine(block: Block, line: number): number {
  return line + Math.max(0, block.lines.length - block.blanks - 1)
}
