/** What pages leave among the lines of a text, besides the lines that say so themselves: their numbers, torn heads and offices. */

import type { Line } from '../lines/line.ts'
import type { BlockState } from './block.ts'
import { contentOf, type LineSource } from './line-source.ts'
import { isDeclassified, isEndOfRelease, isTornRelease } from './release-stamps.ts'

/** The second line of a banner: `UNCLASSIFIED` / `SBU`. */
export const BELOW_LEVEL = /^(?:SBU|FOUO|SENSITIVE|SENSITIVE BUT UNCLASSIFIED|FOR OFFICIAL USE ONLY)$/

/** A caption between the two lines with which a print-out heads its pages. */
export function isCaptionOfPrint(at: LineSource, index: number): boolean {
  const next = at(index + 1)
  return next?.kind === 'release' || (next?.kind === 'page' && PRINTED.test(next.plain))
}

const PRINTED = /^\s*\d{2}\/\d{2}\/\d{2} /

/**
 * A number alone between blank lines inside a sentence that waits for none and goes on in small letters below: that of
 * the page. Anywhere else it may be what the text tells.
 */
export function isPageNumber({ plain }: Line, state: BlockState, at: LineSource, index: number): boolean {
  const last = plain.charCodeAt(plain.length - 1)
  if (plain.length > 90 || !state.gap || state.hanging || last < 48 || last > 57 || !/^ *\d{1,3}$/.test(plain))
    return false
  const blanks = blanksFrom(at, index + 1)
  return blanks > 0 && /^\s*[a-z]/.test(at(index + 1 + blanks)?.plain ?? '')
}

/** The number of a page alone above its stamp; the next page, whose count a reader of scans put there, says so. */
export function isNumberAtFoot({ plain, indent }: Line, at: LineSource, index: number): boolean {
  if (plain.length - indent > LONGEST_NUMBER || !isFootBelow(at, index)) return false
  const number = Number(NUMBER_AT_FOOT.exec(plain)?.[1] ?? 0)
  if (number === 0) return false
  for (let ahead = index + 2; ahead < index + 10; ahead++) {
    const count = PAGE_COUNT.exec(at(ahead)?.plain ?? '')?.[1]
    if (count !== undefined) return Number(count) === number + 1
  }
  return false
}

/** The stamp directly below, or behind other lines of it. */
function isFootBelow(at: LineSource, index: number): boolean {
  for (let below = index + 1; below < index + 6; below++) {
    const line = at(below)
    if (line?.kind === 'release') return true
    if (!line || !(isDeclassified(line) || isEndOfRelease(line) || isTornRelease(line.plain, at(below + 1))))
      return false
  }
  return false
}

const LONGEST_NUMBER = 8
/** A stroke of the margin may stand before it. */
const NUMBER_AT_FOOT = /^ {0,90}(?:[IJl|] )?(\d{1,3})$/
const PAGE_COUNT = /^\[Page (\d{1,3})/

/** The stamp at the head of a page, below its count. */
export function isStampOfPage(line: Line, previous: Line): boolean {
  return line.kind === 'release' && previous.kind === 'page' && PAGE_COUNT.test(previous.plain)
}

/** The number below the stamp of that page, alone or behind a level that was struck out: `CONFIDENT/AL 3`. */
export function isNumberAtHead(line: Line, previous: Line, above: Line | undefined): boolean {
  if (previous.kind !== 'release' || above?.kind !== 'page' || line.plain.length > LONGEST_HEAD) return false
  const count = PAGE_COUNT.exec(above.plain)?.[1]
  const match = NUMBER_AT_HEAD.exec(line.plain)
  return match !== null && match[2] === count && (match[1] === undefined || !PLAIN_WORD.test(match[1]))
}

const LONGEST_HEAD = 24
const NUMBER_AT_HEAD = /^ {0,8}(?:(\S{4,16}) )?(\d{1,3})$/
const PLAIN_WORD = /^(?:[A-Z]+|[A-Z]?[a-z]+)$/

/**
 * `OASY-00` above `INR-00`: a machine read the distribution of the first page column by column, and put what stood to the
 * right among the lines of a later one. Some offices get no copy, which no row of aircraft or models says.
 */
export function opensStrayOffices(line: Line, at: LineSource, index: number): boolean {
  if (!isOfficesLine(line) || !isOfficesLine(at(index + 1))) return false
  for (let one = index; one < index + MOST_OFFICES; one++) {
    const offices = at(one)
    if (!isOfficesLine(offices)) return false
    if (NO_COPY.test(offices?.plain ?? '')) return true
  }
  return false
}

/** A line of such offices and nothing else; those below the first go on with it. */
export function isOfficesLine(line: Line | undefined): boolean {
  return line?.kind === 'text' && line.plain.charAt(line.plain.length - 3) === '-' && STRAY_OFFICES.test(line.plain)
}

const MOST_OFFICES = 12
const NO_COPY = /-00(?!\d)/
/** Offices with the number of their copies, figures read for letters: `10-16` is IO-16. */
const STRAY_OFFICES = /^ {0,90}[A-Z0-9]{1,5}-\d{2}(?: {1,9}[A-Z0-9]{1,5}-\d{2}){0,9}$/

/** How many blank lines from line `index` on stand inside a page line: `PAGE 02` above, the rest of it below. */
export function blanksInPage(page: Line, at: LineSource, index: number): number {
  if (page.kind !== 'page') return 0
  const blanks = blanksFrom(at, index)
  const rest = at(index + blanks)
  return blanks <= 2 && rest?.kind === 'text' && POST_AND_TIME.test(rest.plain) && isSplitPage(page, rest) ? blanks : 0
}

const POST_AND_TIME = /^ {0,20}[A-Z][A-Z .'-]{1,24} {1,8}\d{4,6}(?: {1,8}\d{2} OF \d{2})? {1,8}\d{6}[Z2] {0,3}$/

/** The split form of 1979: `PAGE 02`, and on the next line `RIYADH 00905 01 OF 03 060018Z`. */
export function isSplitPage(page: Line, line: Line): boolean {
  if (page.kind !== 'page') return false
  const [first, rest] = [contentOf(page), contentOf(line)]
  return /(?:^|[A-Z])PAGE {0,4}\d{1,3}$/.test(first)
    ? PAGE_REST.test(rest)
    : PAGE_CUT.test(first) && PAGE_TIME.test(rest)
}

/** `PAGE 02 ZENDA 00123 01 OF` above `02 031530Z`: a narrow margin cut the line. */
const PAGE_CUT = /^PAGE {1,4}\d{1,3} {1,3}[A-Z][A-Z .'-]{1,24}(?: {1,8}\d{4,6}(?: {1,8}\d{2}(?: OF(?: \d{2})?)?)?)?$/
const PAGE_TIME = /^(?:(?:\d{4,6} {1,8})?(?:\d{2} )?(?:OF )?\d{2} )?\d{6}Z$/

const PAGE_REST = /^[A-Z][A-Z .'-]{1,24} {1,8}\d{4,6}(?: {1,8}\d{2} OF \d{2})?(?: {1,8}\d{6}[Z2]?)?$/

function blanksFrom(at: LineSource, index: number): number {
  let blanks = 0
  while (blanks < MOST_BLANKS && at(index + blanks)?.kind === 'blank') blanks++
  return blanks
}

const MOST_BLANKS = 8
