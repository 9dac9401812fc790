/**
 * Lines of a block as one text: hard wraps joined, blanks at the end left out, places found again.
 * What the text says is read in the rooms beside.
 */

import type { Line } from '../../../syntax/lines/line.ts'
import type { Part, Span } from '../../message/span.ts'

/**
 * Wrapped lines read as one text: line breaks count as one blank, indents of continuations are left
 * out, and every offset leads back to its place. Cost is linear in the text.
 */
export interface Flow {
  readonly text: string
  /** Offsets of the blanks that stand for line breaks. */
  readonly breaks: readonly number[]
  /** Span of the stretch from offset `start` to `end`; offsets outside the text are moved into it. */
  span(start: number, end: number): Span
  part(start: number, end: number): Part
}

interface Piece {
  readonly offset: number
  readonly line: number
  readonly column: number
  readonly length: number
}

/** Reads `lines`, of which the first is line `firstLine`, from column `column` of the first. */
export function flowOf(lines: readonly Line[], firstLine: number, column: number): Flow {
  const pieces: Piece[] = []
  const breaks: number[] = []
  let text = ''
  lines.forEach((line, index) => {
    if (line.kind === 'blank') return
    const from = index === 0 ? column : line.indent
    const piece = line.plain.slice(from)
    if (pieces.length > 0) {
      breaks.push(text.length)
      text += ' '
    }
    pieces.push({ offset: text.length, line: firstLine + index, column: from, length: piece.length })
    text += piece
  })
  const place = (offset: number): { line: number; column: number } => {
    let low = 0
    let high = pieces.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((pieces[middle]?.offset ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    const piece = pieces[low] ?? { offset: 0, line: firstLine, column, length: 0 }
    return { line: piece.line, column: piece.column + Math.min(Math.max(0, offset - piece.offset), piece.length) }
  }
  const span = (start: number, end: number): Span => {
    const from = place(start)
    // The end belongs to the piece of the last character, not to the beginning of the next line.
    const to = end > start ? place(end - 1) : from
    return { line: from.line, start: from.column, endLine: to.line, end: end > start ? to.column + 1 : from.column }
  }
  return { text, breaks, span, part: (start, end) => ({ ...span(start, end), text: text.slice(start, end) }) }
}
