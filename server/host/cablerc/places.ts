import type { Point } from '../../language/syntax/document/document.ts'
import { splitLines } from '../../language/syntax/lines/split-lines.ts'

/** The offset of each line, whatever ends the lines. */
export function lineStarts(text: string): readonly number[] {
  let at = 0
  return splitLines(text).map(({ text: line, eol }) => {
    const start = at
    at += line.length + eol.length
    return start
  })
}

/** Line and column of an offset. */
export function pointAt(starts: readonly number[], offset: number): Point {
  const line = Math.max(
    0,
    starts.findLastIndex((start) => start <= offset),
  )
  return { line, character: offset - (starts[line] ?? 0) }
}
