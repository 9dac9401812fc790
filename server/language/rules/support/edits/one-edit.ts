/**
 * Edits out of which fixes are made.
 * Which edit is right is decided by the rule.
 */

import { oneLine, type Span } from '../../../model/message/span.ts'
import { lastAtMost } from '../../../syntax/document/document.ts'
import type { MessageSlice } from '../../../syntax/document/message-slice.ts'
import type { Line } from '../../../syntax/lines/line.ts'
import { characterEnd } from '../../../text/character-start.ts'
import type { Fix } from '../../rule.ts'

/** A fix of a single edit, in the form in which findings carry their fixes. */
export function oneEdit(
  title: string,
  span: Span,
  newText: string,
  kind: Fix['kind'] = 'ask',
): { fixes: () => readonly Fix[] } {
  return { fixes: () => [{ title, kind, edits: [{ span, newText }] }] }
}

/** The place in front of a line; a text inserted there has to end in a line break. */
export function beforeLine(line: number): Span {
  return { line, start: 0, endLine: line, end: 0 }
}

/** Lines with their endings; `foot` is the last of them, which has none when it is the last of the text. */
export function wholeLines(first: number, last: number, foot: Line | undefined): Span {
  return foot?.eol === ''
    ? { line: first, start: 0, endLine: last, end: foot.text.length }
    : { line: first, start: 0, endLine: last + 1, end: 0 }
}

/** The place at the end of a span; a text inserted there on a line of its own begins with a line break. */
export function behind(span: Span): Span {
  return { line: span.endLine, start: span.end, endLine: span.endLine, end: span.end }
}

/**
 * The place behind all that stands on a line, blanks included, for a line of its own below it: what a copy left behind
 * the field that the line is known for stays where it is.
 */
export function belowLine(line: number, { starts, blocks }: MessageSlice): Span {
  const index = lastAtMost(starts, line)
  const { length } = blocks[index]?.lines[line - (starts[index] ?? 0)]?.text ?? ''
  return oneLine(line, length, length)
}

/** The place at the beginning of a span. */
export function inFrontOf(span: Span): Span {
  return { line: span.line, start: span.start, endLine: span.line, end: span.start }
}

/** A span that is no longer than a line, for findings about something that is not there: the first character of a longer one. */
export function firstLineOf(span: Span, { starts, blocks }: MessageSlice): Span {
  if (span.line === span.endLine) return span
  const index = lastAtMost(starts, span.line)
  const text = blocks[index]?.lines[span.line - (starts[index] ?? 0)]?.text ?? ''
  return oneLine(span.line, span.start, characterEnd(text, span.start))
}
