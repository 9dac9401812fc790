import type { Line } from '../../syntax/lines/line.ts'
import type { Body } from '../message/body.ts'

/** A line of text in its place. */
export interface TextLine {
  readonly line: Line
  /** Line of the message. */
  readonly at: number
  /** True for the first line of its block. */
  readonly opens: boolean
  /** True when blank lines end its block. */
  readonly spaced: boolean
  /** True for a block that is no numbered paragraph. */
  readonly unnumbered: boolean
}

/** The lines of text, quoted text left out, from line `from` of the message up to but without line `to`. */
export function textLinesBetween(body: Body, from: number, to: number): readonly TextLine[] {
  const found: TextLine[] = []
  for (let index = blockAt(body, from); index < body.blocks.length && (body.lines[index] ?? to) < to; index++) {
    const block = body.blocks[index]
    const role = body.roles[index]
    if (!block || (block.kind !== 'text' && block.kind !== 'paragraph') || role === 'quoted' || role === 'trailer')
      continue
    const first = body.lines[index] ?? 0
    for (let offset = Math.max(0, from - first); offset < block.lines.length - block.blanks; offset++) {
      const line = block.lines[offset]
      const at = first + offset
      if (!line || at >= to) break
      found.push({ line, at, opens: offset === 0, spaced: block.blanks > 0, unnumbered: block.kind === 'text' })
    }
  }
  return found
}

/** Index into `body.blocks` of the block that holds a line of the message; the first for a line above the body. */
export function blockAt(body: Body, line: number): number {
  let low = 0
  let high = body.lines.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((body.lines[middle] ?? 0) <= line) low = middle
    else high = middle - 1
  }
  return Math.max(0, low)
}
