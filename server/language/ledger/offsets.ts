import { splitLines } from '../syntax/lines/split-lines.ts'
import type { LedgerPlace } from './ledger.ts'

/** From line and column to the offset in a text, and back. */
export interface Offsets {
  /** Undefined for a place that the text does not have. */
  offsetOf(place: LedgerPlace): number | undefined
  placeOf(offset: number): LedgerPlace
}

export function offsetsOf(text: string): Offsets {
  const starts: number[] = []
  let at = 0
  for (const line of splitLines(text)) {
    starts.push(at)
    at += line.text.length + line.eol.length
  }
  return {
    offsetOf({ line, column }) {
      const start = starts[line - 1]
      const end = starts[line] ?? text.length + 1
      const offset = start === undefined ? -1 : start + column - 1
      return start !== undefined && column >= 1 && offset < end && offset <= text.length ? offset : undefined
    },
    placeOf(offset) {
      let low = 0
      let high = starts.length - 1
      while (low < high) {
        const middle = (low + high + 1) >> 1
        if ((starts[middle] ?? 0) <= offset) low = middle
        else high = middle - 1
      }
      return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 }
    },
  }
}
