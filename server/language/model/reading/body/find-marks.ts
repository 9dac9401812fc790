import type { Line } from '../../../syntax/lines/line.ts'
import { type Parenthesis, parenthesisAt, wrappedEnd } from '../../../syntax/lines/mark-at.ts'
import type { ParagraphStart } from '../../../syntax/lines/paragraph-start.ts'
import { trimEndOf } from '../../../text/trim-end.ts'
import type { PortionMark, TextPlace } from '../../message/portion-mark.ts'
import { partOf } from '../../message/span.ts'
import { TITLES } from './block-names.ts'

export interface FoundMark {
  readonly mark: PortionMark | undefined
  readonly text: TextPlace
}

/** The mark of a numbered paragraph, behind its number or behind the title that opens it. */
export function markOfParagraph(lines: readonly Line[], start: ParagraphStart): FoundMark {
  const first = lines[0]
  const { parenthesis } = start
  const text = { line: 0, column: start.textStart }
  if (!first) return { mark: undefined, text }
  if (!parenthesis) {
    const below = start.textStart >= first.plain.length ? markBelowNumber(lines) : undefined
    return below ?? { mark: markBehindTitle(first.plain, start.textStart), text }
  }
  if (parenthesis.wraps) return wrappedMark(lines, start)
  return { mark: markOf(first.plain, parenthesis), text }
}

/** What the parenthesis behind a number says as a mark, on line 0. */
export function markOf(plain: string, { start, end, inner, closed, byPlace, stop }: Parenthesis): PortionMark {
  return {
    ...partOf(plain, 0, start, end),
    inner: plain.slice(inner.start, inner.end),
    closed,
    ...(byPlace ? { byPlace } : {}),
    ...(stop ? { stop: partOf(plain, 0, stop.start, stop.end) } : {}),
  }
}

/** A list of release that is closed on a line below; where it is not, the first line has all there is. */
function wrappedMark(lines: readonly Line[], { parenthesis, textStart }: ParagraphStart): FoundMark {
  const first = lines[0]
  if (!first || !parenthesis) return { mark: undefined, text: { line: 0, column: textStart } }
  const below = lines.slice(1, 1 + MOST_LINES_BELOW).map(({ plain }) => plain)
  const rest = wrappedEnd(first.plain, parenthesis.inner, below)
  const written = first.plain.slice(parenthesis.start)
  const last = rest && below[rest.line]
  if (!rest || last === undefined) {
    const inner = trimEndOf(first.plain.slice(parenthesis.inner.start, parenthesis.inner.end), ' ,/&-')
    const mark = { ...partOf(first.plain, 0, parenthesis.start, parenthesis.end), inner, closed: false }
    return { mark, text: { line: 0, column: textStart } }
  }
  let column = rest.end
  while (last.charAt(column) === ' ') column++
  return {
    mark: {
      line: 0,
      start: parenthesis.start,
      endLine: 1 + rest.line,
      end: rest.end,
      text: [written, ...below.slice(0, rest.line), last.slice(0, rest.end)].join('\n'),
      inner: rest.inner,
      closed: true,
    },
    text: { line: 1 + rest.line, column },
  }
}

const MOST_LINES_BELOW = 3

/** `3. Summary: (C) The duke …`: a title of a few words, its colon or dash, and the mark. */
export function markBehindTitle(plain: string, from: number): PortionMark | undefined {
  for (const pattern of TITLES_BEFORE) {
    pattern.lastIndex = from
    const title = pattern.exec(plain)?.[0]
    const mark = title === undefined ? undefined : properMark(plain, from + title.length)
    // `Note: (C) denotes a correction.`: the sentence goes on.
    if (mark && !GOES_ON.test(from > 0 || /[A-Z]/.test(plain) ? plain.slice(mark.end, mark.end + 3) : '')) return mark
  }
  return undefined
}

const GOES_ON = /^ [a-z]{2}/

/**
 * The mark with which a paragraph without a number begins. In capitals only: (c) opens the third item of a list.
 */
export function markOfText(lines: readonly Line[]): FoundMark | undefined {
  const first = lines[0]
  if (!first) return undefined
  PILCROW_ALONE.lastIndex = first.indent
  const at = first.indent + (PILCROW_ALONE.exec(first.plain)?.[0].length ?? 0)
  if (first.plain.charAt(at) !== '(') return NUMBER_ALONE.test(first.plain) ? markBelowNumber(lines) : undefined
  const parenthesis = parenthesisAt(first.plain, at)
  const inner = parenthesis && first.plain.slice(parenthesis.inner.start, parenthesis.inner.end)
  if (!parenthesis?.shape || !inner || !isInMarkCase(inner) || !parenthesis.closed) return undefined
  let textStart = (parenthesis.stop ?? parenthesis).end
  while (first.plain.charAt(textStart) === ' ') textStart++
  return markOfParagraph(lines, {
    number: { start: at, end: at },
    value: 0,
    delimiter: '',
    delimiterEnd: at,
    marked: true,
    parenthesis,
    textStart,
  })
}

/** `2.` alone on its line, and the mark in the next one that has words. */
function markBelowNumber(lines: readonly Line[]): FoundMark | undefined {
  const down = lines.findIndex((line, index) => index > 0 && line.kind !== 'blank')
  const below = lines[down]
  const found = below?.plain.charAt(below.indent) === '(' ? markOfText(lines.slice(down)) : undefined
  if (!found?.mark) return undefined
  const { mark, text } = found
  return {
    mark: { ...mark, line: mark.line + down, endLine: mark.endLine + down },
    text: { ...text, line: text.line + down },
  }
}

const NUMBER_ALONE = /^\s{0,8}\u00b6?\d{1,3}[.)]?\s{0,8}$/

/** A mark in the middle of a line: in capitals, closed, with a blank behind it. */
export function properMark(plain: string, at: number): PortionMark | undefined {
  const parenthesis = parenthesisAt(plain, at)
  if (!parenthesis?.shape || !parenthesis.closed || parenthesis.wraps) return undefined
  const inner = plain.slice(parenthesis.inner.start, parenthesis.inner.end)
  if (!isInMarkCase(inner) || !/^(?: |$|[.:] )/.test(plain.slice(parenthesis.end, parenthesis.end + 2)))
    return undefined
  return { ...partOf(plain, 0, parenthesis.start, parenthesis.end), inner, closed: true, behindTitle: true }
}

/** In capitals; `(Secret)` and `(s/nf)` too, which label no item as (c) does. */
function isInMarkCase(inner: string): boolean {
  return inner === inner.toUpperCase() || SMALL_MARK.test(inner)
}

const SMALL_MARK = /^(?:s|ts|sbu|[cs]\/{1,2}nf|[cs]\/{1,2}noforn|Secret|Confidential|Unclassified|Top Secret)$/

/** At most six words, then a colon, or two dashes; a period behind a single word. */
const TITLE =
  /["_]?[A-Z][A-Za-z0-9'&,-]{1,24}(?: [A-Za-z0-9'&,-]{1,24}){0,5}["_]? ?(?::|-{1,2}|\u2013|\u2014)-{0,2} {1,3}(?=\()/y
/** `The Harbor And Its Ships. (C)`: in capitals or title case, and no initial before the period. */
const TITLE_WITH_PERIOD =
  /["_]?[A-Z][A-Za-z'-]{2,24}(?: (?:and|of|the|for|in|to|on|with|&|[A-Z][A-Za-z'-]{1,24})){0,6}["_]?[.](?:--)? {1,3}(?=\()/y
/** `SUMMARY (C): …`, `(Comment) (C) …`: the name of a part needs no sign behind it. */
const NAME = new RegExp(`\\(?(?:BEGIN )?(?:${TITLES})\\)?["_]? {1,3}(?=\\()`, 'iy')
/** `_The Harbor_ (C)`: a title by its signs. */
const SIGNED = /(?:_[^_()]{2,60}_|"[^"()]{2,60}"|\*[^*()]{2,60}\*) {1,3}(?=\()/y
/** `BOATS AND BASINS (S): They went`: a title in capitals, its mark, and a text that is not. */
const TITLE_MARKED = /[A-Z][A-Z'&-]{1,24}(?: [A-Z0-9'&,-]{1,24}){0,5} {1,3}(?=\([A-Z/]{1,12}\)[:.] {1,3}["'A-Z][a-z ])/y
const TITLES_BEFORE: readonly RegExp[] = [TITLE, TITLE_WITH_PERIOD, NAME, SIGNED, TITLE_MARKED]
const PILCROW_ALONE = /(?:[\u00c2\u00c3\u201a\u0192]{0,6}\u00b6|\ufffd|&para;|\u00c2) {0,2}/y
