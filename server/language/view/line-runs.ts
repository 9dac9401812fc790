import type { Line } from '../syntax/lines/line.ts'
import type { Run, RunKind } from './reading-view.ts'

/** A line of the document with its number. */
export interface NumberedLine {
  readonly line: Line
  readonly number: number
}

/** A stretch over lines of the document; columns of the first and last line. */
export interface LineStretch {
  readonly line: number
  readonly start: number
  readonly endLine: number
  readonly end: number
}

/** A run of exactly what stands in a line. */
export function exactRun(text: string, line: number, column: number, kind?: RunKind): Run {
  return { text, line, column, exact: true, ...(kind ? { kind } : {}) }
}

/** A run of words that the view says itself, at a place. */
export function saidRun(text: string, line: number, column: number, kind: RunKind): Run {
  return { text, line, column, exact: false, kind }
}

/** A run behind another, where that ends: a blank or a break that the view puts there. */
export function runBehind(last: Run, text: string): Run {
  return { text, line: last.line, column: last.column + (last.exact ? last.text.length : 0), exact: false }
}

/**
 * Lines as one text: hard wraps become blanks, indents and blanks at the end are left out, a line that ends in a
 * hyphen is joined. Only what lies in the stretch is taken.
 */
export function joinedRuns(lines: readonly NumberedLine[], stretch: LineStretch): Run[] {
  const runs: Run[] = []
  for (const { line, number } of lines) {
    if (number < stretch.line || number > stretch.endLine) continue
    const from = number === stretch.line ? stretch.start : 0
    const to = Math.min(number === stretch.endLine ? stretch.end : line.plain.length, line.plain.length)
    if (to <= from) continue
    const piece = line.text.slice(from, to)
    const column = from + (piece.length - piece.trimStart().length)
    const text = withoutPilcrow(piece.trim())
    if (text === '') continue
    const last = runs.at(-1)
    if (last && !/[A-Za-z\d]-$/.test(last.text.slice(-2))) runs.push(runBehind(last, ' '))
    runs.push(exactRun(text, number, column + (piece.trim().length - text.length)))
  }
  return runs
}

/** Web software put a pilcrow in front of numbers and letters. */
function withoutPilcrow(text: string): string {
  return text.startsWith('\u00b6') ? text.slice(1).trimStart() : text
}

/** Lines as they stand, each with its break. */
export function plainRuns(lines: readonly NumberedLine[]): Run[] {
  const runs: Run[] = []
  for (const { line, number } of lines) {
    if (runs.length > 0) {
      runs.push(runBehind(runs.at(-1) as Run, '\n'))
    }
    runs.push(exactRun(line.text.trimEnd(), number, 0))
  }
  return runs
}
