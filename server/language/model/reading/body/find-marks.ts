import type { Line } from '../../../syntax/lines/line.ts'
import { parenthesisAt, wrappedEnd } from '../../../syntax/lines/mark-at.ts'
import type { ParagraphStart } from '../../../syntax/lines/paragraph-start.ts'
import { trimEndOf } from '../../../text/trim-end.ts'
import type { ItemMark, PortionMark, TextPlace } from '../../message/portion-mark.ts'
import { partOf } from '../../message/span.ts'

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
  if (!parenthesis) return { mark: markBehindTitle(first.plain, start.textStart), text }
  if (parenthesis.wraps) return wrappedMark(lines, start)
  return {
    mark: {
      ...partOf(first.plain, 0, parenthesis.start, parenthesis.end),
      inner: first.plain.slice(parenthesis.inner.start, parenthesis.inner.end),
      closed: parenthesis.closed,
      ...(parenthesis.byPlace ? { byPlace: true } : {}),
      ...(parenthesis.stop ? { stop: partOf(first.plain, 0, parenthesis.stop.start, parenthesis.stop.end) } : {}),
    },
    text,
  }
}

/** A list of release that is closed on the second line; where it is not, the first line has all there is. */
function wrappedMark(lines: readonly Line[], { parenthesis, textStart }: ParagraphStart): FoundMark {
  const [first, second] = lines
  if (!first || !parenthesis) return { mark: undefined, text: { line: 0, column: textStart } }
  const rest = second && wrappedEnd(first.plain, parenthesis.inner, second.plain)
  const written = first.plain.slice(parenthesis.start)
  if (!second || !rest) {
    const inner = trimEndOf(first.plain.slice(parenthesis.inner.start, parenthesis.inner.end), ' ,/&-')
    const mark = { ...partOf(first.plain, 0, parenthesis.start, parenthesis.end), inner, closed: false }
    return { mark, text: { line: 0, column: textStart } }
  }
  let column = rest.end
  while (second.plain.charAt(column) === ' ') column++
  return {
    mark: {
      line: 0,
      start: parenthesis.start,
      endLine: 1,
      end: rest.end,
      text: `${written}\n${second.plain.slice(0, rest.end)}`,
      inner: rest.inner,
      closed: true,
    },
    text: { line: 1, column },
  }
}

/** `3. Summary: (C) The duke …`: a title of a few words, its colon or dash, and the mark. */
function markBehindTitle(plain: string, from: number): PortionMark | undefined {
  TITLE.lastIndex = from
  const title = TITLE.exec(plain)?.[0]
  return title === undefined ? undefined : properMark(plain, from + title.length)
}

/**
 * The mark with which a paragraph without a number begins. In capitals only: (c) opens the third item of a list.
 */
export function markOfText(lines: readonly Line[]): FoundMark | undefined {
  const first = lines[0]
  if (!first) return undefined
  PILCROW_ALONE.lastIndex = first.indent
  const at = first.indent + (PILCROW_ALONE.exec(first.plain)?.[0].length ?? 0)
  if (first.plain.charAt(at) !== '(') return undefined
  const parenthesis = parenthesisAt(first.plain, at)
  const inner = parenthesis && first.plain.slice(parenthesis.inner.start, parenthesis.inner.end)
  if (!parenthesis?.shape || !inner || inner !== inner.toUpperCase() || !parenthesis.closed) return undefined
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

/** A mark in the middle of a line: in capitals, closed, with a blank behind it. */
function properMark(plain: string, at: number): PortionMark | undefined {
  const parenthesis = parenthesisAt(plain, at)
  if (!parenthesis?.shape || !parenthesis.closed || parenthesis.wraps || parenthesis.stop) return undefined
  const inner = plain.slice(parenthesis.inner.start, parenthesis.inner.end)
  if (inner !== inner.toUpperCase() || !/^(?: |$)/.test(plain.slice(parenthesis.end, parenthesis.end + 1)))
    return undefined
  return { ...partOf(plain, 0, parenthesis.start, parenthesis.end), inner, closed: true, behindTitle: true }
}

/** At most six words, then a colon, or two dashes; a period behind a single word. */
const TITLE =
  /(?:[A-Z][A-Za-z0-9'&,-]{1,24}(?: [A-Za-z0-9'&,-]{1,24}){0,5} ?(?::|-{1,2}|\u2013|\u2014)|[A-Z][A-Za-z]{3,24}(?: (?:AND|And|and) [A-Z][A-Za-z]{3,24})?\.)-{0,2} {1,3}(?=\()/y
const PILCROW_ALONE = /(?:[\u00c2\u00c3\u201a\u0192]{0,6}\u00b6|\ufffd|&para;|\u00c2) {0,2}/y

/** Marks of the items of one block, in running order. */
export function itemMarksOf(lines: readonly Line[]): readonly ItemMark[] {
  let found: ItemMark[] | undefined
  for (let index = 0; index < lines.length; index++) {
    const { plain, indent } = lines[index] as Line
    if (!mayBeItem(plain, indent) || !plain.includes('(', indent)) continue
    ITEM.lastIndex = indent
    const match = ITEM.exec(plain)
    if (!match) continue
    const mark = properMark(plain, indent + match[0].length)
    const label = (match[1] ?? match[2] ?? '').toUpperCase()
    // Some software wrote labels twice.
    if (!mark || label === mark.inner) continue
    found ??= []
    found.push({ ...mark, line: index, endLine: index, label })
  }
  return found ?? NO_ITEMS
}

/** No items; one and the same list, so that tables can tell. */
export const NO_ITEMS: readonly ItemMark[] = []

/** A few characters spare nearly all lines the pattern: `A.`, `a)`, `--`, `- (`, `1A.`, `iii.` */
function mayBeItem(plain: string, indent: number): boolean {
  if (BEHIND_LABEL.has(plain.charCodeAt(indent + 1))) return true
  for (let at = indent + 2; at < indent + 6; at++) if (CLOSES_LABEL.has(plain.charCodeAt(at))) return true
  return false
}

const codesOf = (characters: string): ReadonlySet<number> =>
  new Set(Array.from(characters, (character) => character.charCodeAt(0)))
const BEHIND_LABEL = codesOf('.)- (')
const CLOSES_LABEL = codesOf('.)')
/** The label of an item: `A.`, `(a)`, `1)`, `2A.`, `iv.`, dashes, a star. A number with a period is a paragraph. */
const ITEM =
  /(?:\u00b6 {0,2})?(?:\(?([A-Za-z]|[ivx]{1,4}|\d{1,2}[A-Za-z]|\d{1,2}(?=\)))[.)]|\(([A-Za-z]|[ivx]{1,4}|\d{1,2})\)|-{1,2}|[*\u2022\u00b7o]) {0,4}(?=\()/y
