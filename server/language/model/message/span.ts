/**
 * A stretch of text: zero-based lines, UTF-16 columns, end exclusive. Lines count from the first line
 * of the message in a Message, and from the first line of the block in facts about one block.
 */
export interface Span {
  readonly line: number
  readonly start: number
  readonly endLine: number
  readonly end: number
}

/** A stretch with what stands there, to the character (line breaks as `\n`). */
export interface Part extends Span {
  readonly text: string
}

/** The same stretch, `lines` further down. */
export function shift<S extends Span>(span: S, lines: number): S {
  return lines === 0 ? span : { ...span, line: span.line + lines, endLine: span.endLine + lines }
}

/** From the beginning of the first to the end of the last. */
export function cover(first: Span, last: Span): Span {
  return { line: first.line, start: first.start, endLine: last.endLine, end: last.end }
}

export function oneLine(line: number, start: number, end: number): Span {
  return { line, start, endLine: line, end }
}

export function partOf(text: string, line: number, start: number, end: number): Part {
  return { ...oneLine(line, start, end), text: text.slice(start, end) }
}

/** For sorting: by the beginning, then by the end. */
export function compareSpans(a: Span, b: Span): number {
  return a.line - b.line || a.start - b.start || a.endLine - b.endLine || a.end - b.end
}

/** Whether a place lies in the span, its end included. */
export function holds(span: Span, line: number, character: number): boolean {
  if (line < span.line || line > span.endLine) return false
  if (line === span.line && character < span.start) return false
  return !(line === span.endLine && character > span.end)
}
