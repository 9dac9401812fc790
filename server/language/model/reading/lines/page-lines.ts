import { matchesOf } from '../../../text/matches-of.ts'
import type { Vocabulary } from '../../../vocabulary/vocabulary.ts'

/** A stretch of a text, by offsets. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/**
 * Page lines that a copy joined with the text around them: `… THE BRIDGE HENTZAU 00000417  002.1 OF 003`, and
 * `SECRET PAGE 03 HENTZAU 00417 02 OF 03 141205Z  C. …`. In running order, without overlap.
 *
 * Without its count of pages only the number of the message itself makes a page line.
 */
export function pageLinesIn(text: string, { isPost, isOwn }: PagePosts): Stretch[] {
  const found: Stretch[] = []
  for (const match of matchesOf(text, MARKER)) {
    const before = text.slice(Math.max(0, match.index - LONGEST_NAME - 4), match.index)
    const name = postAtEnd(before.trimEnd(), isPost)
    const isCounted = match[1] !== undefined
    const isOwnLine = (): boolean =>
      match[0].startsWith('0') && !CITES.test(before.slice(0, before.lastIndexOf(name ?? '')))
    if (name !== undefined && (isCounted || (isOwn(name) && isOwnLine())))
      found.push({
        start: match.index - (before.length - before.lastIndexOf(name)),
        end: match.index + match[0].length,
      })
  }
  for (const match of PAGE_WORD.test(text) ? matchesOf(text, PAGE) : []) {
    const end = match.index + match[0].length
    if (GOES_ON.test(text.slice(end, end + 12))) continue
    // `page 2 of STATE 123456`, `page 4 shows 1500 boats`: a page line fills up its numbers, or names a post.
    const [, page = '', name = '', number = ''] = PAGE_ALONE.exec(match[0]) ?? []
    if (name === '' || page.startsWith('0') || number.startsWith('0') || isPost(name))
      found.push({ start: match.index, end })
  }
  for (const match of text.includes('PAGE') ? matchesOf(text, PAGE_OF_STATION) : [])
    found.push({ start: match.index, end: match.index + match[0].length })
  // Beside what a release left of a line, its exemption stands at the margin.
  for (const match of text.includes('      ') ? matchesOf(text, MARGIN) : [])
    found.push({ start: match.index, end: match.index + match[0].length })
  return found.sort((a, b) => a.start - b.start).filter(({ start }, index, all) => start >= (all[index - 1]?.end ?? 0))
}

/** `PAGE 12 ZENDA 0417 OF THE BOOK`: words of a sentence. */
const GOES_ON = /^ {1,3}OF (?:THE|HIS|ITS|THEIR|THIS|THAT) /

/** With which names page lines begin: they cut that of the post to ten letters. */
export interface PagePosts {
  /** Whether messages are numbered under the name. */
  readonly isPost: (name: string) => boolean
  /** Whether the message itself is. */
  readonly isOwn: (name: string) => boolean
}

/** @param ownSeries series of the message, where it is known */
export function pagePosts(ownSeries: string | undefined, vocabulary: Vocabulary): PagePosts {
  const own = ownSeries?.toUpperCase().slice(0, LONGEST_NAME)
  const isOwn = (name: string): boolean => name.toUpperCase() === own
  return { isOwn, isPost: (name) => isOwn(name) || vocabulary.seriesCode(name).known }
}

/** Of those, the ones that count pages or sections: in running text a long number may be a telephone's. */
export function countedPageLines(text: string, series: string | undefined): Stretch[] {
  if (!/\d/.test(text) || !/\d{8}|[Pp][Aa][Gg][Ee] /.test(text)) return []
  const post = series?.toUpperCase().slice(0, LONGEST_NAME)
  const isOwn = (name: string): boolean => name.toUpperCase() === post
  return pageLinesIn(text, { isPost: isOwn, isOwn }).filter(({ start, end }) => COUNTED.test(text.slice(start, end)))
}

/** A label, or the keyword: what stands behind it is a telegram that is cited. */
const CITES = /(?:^|[\s(])(?:\(?[A-Z][.)]|REF(?:TEL|ERENCE)?S?:?) {0,3}$/i

const COUNTED = / OF \d{2,3}|\bPAGE /i

/** The text with the stretches blanked out, so that every offset stays what it is. */
export function blanked(text: string, stretches: readonly Stretch[]): string {
  let result = text
  for (const { start, end } of stretches) result = result.slice(0, start) + ' '.repeat(end - start) + result.slice(end)
  return result
}

/** What stands from `start` to `end` without the stretches, with one blank in place of each. */
export function leavingOut(text: string, stretches: readonly Stretch[], start: number, end: number): string {
  let result = ''
  let at = start
  for (const stretch of stretches) {
    if (stretch.end <= start || stretch.start >= end) continue
    result = `${result}${text.slice(at, Math.max(at, stretch.start))}`.trimEnd()
    at = Math.min(end, stretch.end)
    while (at < end && text.charCodeAt(at) === 32) at++
    if (result !== '' && at < end) result += ' '
  }
  return result + text.slice(at, end)
}

/** The number padded to eight digits, which no cited number is, with section and page: `00000123  001.2 OF 002`. */
const MARKER = /(?<=[A-Za-z.] {1,4})\d{8}(?!\d)( {1,4}\d{3}(?:\.\d{1,3})? OF \d{3}(?!\d))?/gi
const LEVEL = '(?:UNCLASSIFIED|UNCLAS|CONFIDENTIAL|SECRET|LIMITED OFFICIAL USE)'
const SPACED_LEVEL = '(?:C O N F I D E N T I A L|(?:T O P {1,3})?S E C R E T|U N C L A S S I F I E D)'
const EXEMPTION = '(?:B\\d(?:\\([A-Fa-f]\\))?|\\(?[Bb]\\)?\\(\\d\\)|1\\.[45] ?\\(?[A-Ha-h]\\)?)'
const MARGIN = new RegExp(`(?<=[^ ] {4}) {2,200}${EXEMPTION}(?:,? ${EXEMPTION}){0,4}(?= |$)`, 'g')
const PAGE_WORD = /page/i
/** The page line of the 1970s and of early copies, with the banner above it. */
const PAGE = new RegExp(
  `(?:\\b${LEVEL} {1,10}){0,2}\\bPAGE {1,4}\\d{1,3}(?:/\\d{1,3})? {1,10}[A-Z][A-Z.'-]{1,12}(?: [A-Z][A-Z.'-]{1,12}){0,2} {1,8}\\d{4,6}(?!\\d)(?: {1,8}\\d{2} OF \\d{2}(?!\\d))?(?: {1,8}\\d{6}(?: ?Z)?\\b)?|\\b${LEVEL} {1,10}PAGE {1,4}\\d{1,3}(?!\\d| {1,2}(?:OF|TO|AND) {1,2}[A-Z])`,
  'gi',
)

/** The page line of the armed forces, with station and serial, the level behind them: `PAGE 02 RUZENDA0417 UNCLAS`. */
const PAGE_OF_STATION = new RegExp(
  `\\bPAGE {1,4}\\d{1,3} {1,4}R[A-Z]{3,6}\\d{3,4}(?: {1,4}(?:${LEVEL}|${SPACED_LEVEL})\\b)?(?![A-Z0-9])`,
  'g',
)

/** One without a banner, a section and a time. */
const PAGE_ALONE = /^PAGE {1,4}(\d{1,3})(?:\/\d{1,3})? {1,10}([A-Z][A-Z .'-]{1,40}?) {1,8}(\d{4,6})$/i

/** Page lines cut the name of a post to ten letters and blanks. */
const LONGEST_NAME = 10

/** The longest post at the end of the text, of up to three words; any single word where none is known. */
function postAtEnd(text: string, isPost: (name: string) => boolean): string | undefined {
  const words = text.split(' ').filter((word) => word !== '')
  for (let count = Math.min(3, words.length); count > 0; count--) {
    const name = words.slice(-count).join(' ')
    if (name.length <= LONGEST_NAME && text.endsWith(name) && isPost(name)) return name
  }
  const last = words[words.length - 1]
  return last !== undefined && last.length <= LONGEST_NAME && /^[A-Za-z][A-Za-z.'-]+$/.test(last) ? last : undefined
}
