/** What pages leave among the lines of a text, besides the lines that say so themselves. */

import type { Line } from '../lines/line.ts'
import { DECLASSIFIED_BY, isPrintedHead } from '../lines/release-lines.ts'
import type { BlockState } from './block.ts'
import { contentOf, type LineSource } from './line-source.ts'

/** `UNITED STATES DEPARTMENT OF STATE` above `REVIEW AUTHORITY: …`: the first line of a stamp; or exemptions below each other. */
export function isHeadOfStamp({ plain }: Line, at: LineSource, index: number): boolean {
  return (
    (endsLikeStamp(plain) && HEAD_OF_STAMP.test(plain) && at(index + 1)?.kind === 'release') ||
    isHeadOfTwo(plain, at, index) ||
    (plain.startsWith('RELEASE') && isTornRelease(plain, at(index + 1))) ||
    isHeadOfSection(plain) ||
    opensExemptions(plain, at, index)
  )
}

/** Asked of every line, so its last letter decides first. */
function endsLikeStamp(plain: string): boolean {
  return 'EDed'.includes(plain.charAt(plain.length - 1))
}

/** `RELEASE` above `IN FULL`, `RELEASE IN` above `PART`: the stamp, torn. */
function isTornRelease(plain: string, next: Line | undefined): boolean {
  if (next === undefined || plain.length > LONGEST_RELEASE) return false
  return WHOLE_RELEASE.has(`${plain.trim()} ${next.plain.trim()}`)
}

const LONGEST_RELEASE = 12
const WHOLE_RELEASE: ReadonlySet<string> = new Set([
  'RELEASE IN FULL',
  'RELEASE IN PART',
  'RELEASED IN FULL',
  'RELEASED IN PART',
])

/** `DECLASSIFIED` above the stamp, or above `DECAPTIONED` and the stamp. */
function isHeadOfTwo(plain: string, at: LineSource, index: number): boolean {
  if (!plain.includes('DEC') || !STAMPED.test(plain)) return false
  const next = at(index + 1)
  return next?.kind === 'release' || (isDeclassified(next) && at(index + 2)?.kind === 'release')
}

/** `SECTION 01 OF 02 ZENDA 417`: the head of a section, which says no level. */
function isHeadOfSection(plain: string): boolean {
  return plain.trimStart().startsWith('SECTION ') && SECTION_OF_COPY.test(plain)
}

const SECTION_OF_COPY =
  /^ {0,8}SECTION {1,2}\d{1,2} {1,2}OF {1,2}\d{1,2},? {1,2}[A-Z][A-Z .'-]{1,24} {1,2}\d{1,6}(?:$| (?=Declassification Authority))/

/**
 * `1.4(B)` above `1.4(D)` above `B1`: in the text layer of a page the exemptions of the margin stand where the text was
 * taken out. One of the Freedom of Information Act is among them and one of the order: alone they may be kinds of visas,
 * or the rest of a classifier's reasons.
 */
function opensExemptions(plain: string, at: LineSource, index: number): boolean {
  let text = plain
  let act = false
  let order = false
  for (let below = index + 1; isExemptions(text); below++) {
    act ||= OF_THE_ACT.test(text)
    order ||= OF_THE_ORDER.test(text)
    if (act && order) return true
    text = below < index + MOST_EXEMPTIONS ? (at(below)?.plain ?? '') : ''
  }
  return false
}

/** `1.4(B), B1` */
function isExemptions(plain: string): boolean {
  if (plain.length > LONGEST_EXEMPTIONS) return false
  const text = plain.trimStart()
  return BEGINNINGS.some((beginning) => text.startsWith(beginning)) && EXEMPTIONS.test(plain)
}

const BEGINNINGS = ['1.4', '1.5', '1 4', '1 5', '25X', '(b)', '(B)', 'B1', 'B2', 'B3', 'B4', 'B5', 'B6', 'B7']

/** Whether a line goes on with a stamp of release, or with the head of a page that a machine read in pieces. */
export function goesOnWithStamp(previous: Line, line: Line, at: LineSource, index: number): boolean {
  if (previous.kind !== 'release' && previous.kind !== 'text' && previous.kind !== 'authority') return false
  const text = contentOf(line)
  if (REST_OF_STAMP.test(text) || isExemptions(text)) return true
  return text.length < LONGEST_SCRAP && printedHeadAhead(at, index)
}

/** Between the stamp at the top of a page and the printed head below it stand the letters of a round seal. */
function printedHeadAhead(at: LineSource, index: number): boolean {
  for (let ahead = index + 1; ahead < index + MOST_SCRAPS; ahead++) {
    const line = at(ahead)
    if (line === undefined || line.kind === 'numbered') return false
    if (line.kind === 'page') return isPrintedHead(line.plain)
    if (line.plain.length >= LONGEST_SCRAP) return false
  }
  return false
}

const LONGEST_SCRAP = 24
const MOST_SCRAPS = 9
const EXEMPTION = '(?:B\\d(?:\\([A-Fa-f]\\))?|1[. ][45] ?\\([A-Ha-h]\\)1?|25X\\d|\\([Bb]\\)\\(\\d\\))'
const EXEMPTIONS = new RegExp(`^ {0,90}${EXEMPTION}(?:[,;]? {0,2}${EXEMPTION}){0,5}[ .]{0,3}$`)
const OF_THE_ORDER = /1[. ][45]/
const OF_THE_ACT = /B\d|\([Bb]\)\(\d\)/
const LONGEST_EXEMPTIONS = 40
const MOST_EXEMPTIONS = 5
/** The second and third line of `Classification Extended on: …`, `Portions Reclassified by …`; a word alone below `RELEASE IN FULL`. */
const REST_OF_STAMP =
  /^(?:TOP SECRET|SECRET|CONFIDENTIAL) - (?:Authority|Reason|Declassify)\b|^Reason: .{1,40} - Declassify\b|^on: ?\d{2}\/\d{2}\/\d{4}$|^DECLASSIFIED$/

const HEAD_OF_STAMP = /^ {0,90}(?:(?:U\.? ?S\.?|UNITED STATES) )?DEPARTMENT OF STATE$|^ {0,90}DECLASSIFIED$/i

/** What a stamp has below its line: that the copy is declassified and without captions; the office and day of who did it. */
export function isRestOfStamp(previous: Line, line: Line): boolean {
  const { plain } = line
  if (isDeclassified(line))
    return previous.kind === 'release' || STAMPED.test(previous.plain) || isEndOfRelease(previous)
  if (isTornRelease(previous.plain, line)) return true
  if (previous.kind !== 'release' || plain.length > LONGEST_REST || !DAY_AT_END.test(plain)) return false
  DECLASSIFIED_BY.lastIndex = previous.indent
  return DECLASSIFIED_BY.test(previous.plain)
}

/** `DECLASSIFIED`, `DECAPTIONED` alone on a line: of a stamp, if one stands beside it. */
function isDeclassified(line: Line | undefined): boolean {
  return line?.kind === 'text' && line.plain.includes('DEC') && STAMPED.test(line.plain)
}

function isEndOfRelease({ plain }: Line): boolean {
  return plain === 'FULL' || plain === 'PART' || plain === 'IN FULL' || plain === 'IN PART'
}

const STAMPED = /^\s{0,90}\[?(?:DECLASSIFIED|DECAPTIONED)\]?$/
const LONGEST_REST = 60
/** `4/17/2011`, `Reviewer, A/GIS/IPS, 4/17/2011` */
const DAY_AT_END =
  /^\s*(?:[A-Z][A-Za-z]{2,14}, )?(?:A\/[A-Z]{2,4}(?:\/[A-Z]{2,4}){0,2}, {0,2})?\d{1,2}\/\d{1,2}\/\d{4}$/

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
