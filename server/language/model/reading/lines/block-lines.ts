import type { Block } from '../../../syntax/blocks/block.ts'
import type { Line } from '../../../syntax/lines/line.ts'
import type { Span } from '../../message/span.ts'

/** The lines of a block without the blank lines behind it. */
export function textLines(block: Block): readonly Line[] {
  if (block.blanks === 0) return block.lines
  const known = block.memo[TEXT_LINES] as readonly Line[] | undefined
  if (known) return known
  const lines = block.lines.slice(0, block.lines.length - block.blanks)
  block.memo[TEXT_LINES] = lines
  return lines
}

const TEXT_LINES = 'text lines'

/** From the first to the last character of the block that is no blank; `line` is its first line. */
export function blockSpan(block: Block, line: number): Span {
  const count = block.lines.length - block.blanks
  const first = block.lines[0]
  const last = block.lines[Math.max(0, count - 1)]
  return { line, start: first?.indent ?? 0, endLine: line + Math.max(0, count - 1), end: last?.plain.length ?? 0 }
}
