/** The stamps of a release among the lines of a text, whose lines do not all say so themselves. */

import { codesOf } from '../../text/character-codes.ts'
import type { Line } from '../lines/line.ts'
import { DECLASSIFIED_BY, isPrintedHead } from '../lines/release-lines.ts'
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
export function isTornRelease(plain: string, next: Line | undefined): boolean {
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

/** `DECLASSIFIED` between the end of a text, or a title, and the next number, where the rest of the stamp stands elsewhere. */
export function isAboveNumber({ plain }: Line, next: Line | undefined): boolean {
  return plain.includes('DEC') && STAMPED.test(plain) && next?.kind === 'numbered' && next.start?.delimiter === '.'
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
  return (
    BEGIN_EXEMPTIONS.has(text.charCodeAt(0)) &&
    BEGINNINGS.some((beginning) => text.startsWith(beginning)) &&
    EXEMPTIONS.test(plain)
  )
}

const BEGINNINGS = ['1.4', '1.5', '1 4', '1 5', '25X', '(b)', '(B)', 'B1', 'B2', 'B3', 'B4', 'B5', 'B6', 'B7']
const BEGIN_EXEMPTIONS = codesOf('12(B')

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
/**
 * The second and third line of `Classification Extended on: …`, `Portions Reclassified by …`; a word alone below
 * `RELEASE IN FULL`; `Declassified/Released US Department of State EO Systematic Review 30 JUN 2005`, wrapped.
 */
const REST_OF_STAMP =
  /^(?:TOP SECRET|SECRET|CONFIDENTIAL) - (?:Authority|Reason|Declassify)\b|^Reason: .{1,40} - Declassify\b|^on: ?\d{2}\/\d{2}\/\d{4}$|^DECLASSIFIED$|^(?:(?:Department of )?State )?(?:EO )?(?:Systematic )?Review,? \d{1,2} [A-Z]{3} \d{4}$/

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
export function isDeclassified(line: Line | undefined): boolean {
  return line?.kind === 'text' && line.plain.includes('DEC') && STAMPED.test(line.plain)
}

export function isEndOfRelease({ plain }: Line): boolean {
  return plain === 'FULL' || plain === 'PART' || plain === 'IN FULL' || plain === 'IN PART'
}

const STAMPED = /^\s{0,90}\[?(?:DECLASSIFIED|DECAPTIONED)[\]1Il]?$/
const LONGEST_REST = 60
/** `4/17/2011`, `Reviewer, A/GIS/IPS, 4/17/2011` */
const DAY_AT_END =
  /^\s*(?:[A-Z][A-Za-z]{2,14}, )?(?:A\/[A-Z]{2,4}(?:\/[A-Z]{2,4}){0,2}, {0,2})?\d{1,2}\/\d{1,2}\/\d{4}$/
