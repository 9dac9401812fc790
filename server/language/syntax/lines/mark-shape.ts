import { editDistance } from '../../text/edit-distance.ts'
import { anyOf } from './mark-pattern.ts'
import {
  CLASSIFIED_WORDS,
  CONTROL_WORDS,
  FOREIGN_WORDS,
  HANDLING_WORDS,
  LISTING_WORDS,
  NAMED_WORDS,
  OFFICE_WORDS,
  PLAIN_WORDS,
} from './mark-words.ts'
import { cutLevelAt, withSlashes, wordsBeforeLevel } from './misread-mark.ts'

/**
 * How a portion mark is built, whatever its words mean: a level, then controls, of which some take a list.
 * `S//REL TO USA, GBR` has the level `S` and one part, `REL` with two codes. The only place that takes a mark
 * apart: paragraphs, rules, hovers, colours and `parse` all ask here.
 */
export interface MarkShape {
  /** In capitals, with single blanks; empty for marks of others, which begin with two slashes. */
  readonly level: string
  readonly parts: readonly MarkPart[]
  /** `C - ENTIRE TEXT`: the mark covers the whole message. */
  readonly entireText: boolean
}

/** What stands behind the level. Columns count from the beginning of the text that was read. */
export interface MarkPart extends Piece {
  /** What stands before it: `/`, `//`, `-`, `,`, `.` or a blank; empty where it is glued to the level. */
  readonly separator: string
  /** False for a word that no list has; it is kept as it is. */
  readonly known: boolean
  /** Of REL TO, FGI and their like: the countries and organizations. */
  readonly codes: readonly Piece[]
}

/** A mark as a text has it, which is all that has to be known to read it. */
export interface WrittenMark {
  /** Without parentheses. */
  readonly inner: string
  /** True where only its place behind a number makes it a mark: `2. (C/S) …`. */
  readonly byPlace?: boolean
}

export interface Piece {
  /** In capitals, with single blanks. */
  readonly word: string
  readonly start: number
  readonly end: number
}

/**
 * Reads what stands between the parentheses of a mark. Behind a slash anything is a part of the mark, known or
 * not; behind a blank, a hyphen, a comma or a stop, which stand in text as well, only what is known: (S//LES) and (S, NF)
 * are marks, (S AND P) and (C-SPAN) are none. Undefined for everything that is no mark.
 *
 * @param inPlace whether it stands behind the number of a paragraph, which is the place of marks: what begins with
 * a level there is one, though elsewhere it may be an office (S/CT), a chief of staff (C/S) or a word of the text
 */
export function readMarkShape(written: string, inPlace = false): MarkShape | undefined {
  if (written.length > LONGEST) return undefined
  const text = withSlashes(written, inPlace)
  const end = endOf(text)
  const before = inPlace ? wordsBeforeLevel(text) : undefined
  let at = before?.length ?? 0
  while (text.charCodeAt(at) === BLANK) at++
  if (text.startsWith('//', at) || matchAt(OF_NATO, text, at) !== undefined) return foreignShape(text, at, end)
  if (inPlace && isOwned(text.slice(at, end))) return { level: '', parts: [], entireText: false }
  // Most marks are one of these and no more.
  const rest = text.slice(at, end)
  if (SHORT.has(rest) && !before) return readParts(text, rest, end, end, inPlace)
  const level = matchAt(LEVEL, text, at)
  const cut = level === undefined && inPlace ? cutLevelAt(text, at) : undefined
  if (cut && at + cut.length <= end) return readParts(text, cut.level, at + cut.length, end, inPlace)
  if (level === undefined || at + level.length > end) return undefined
  const shape = readParts(text, evenWord(level), at + level.length, end, inPlace)
  return shape && before?.entireText ? { ...shape, entireText: true } : shape
}

function readParts(text: string, level: string, from: number, end: number, inPlace: boolean): MarkShape | undefined {
  const parts: MarkPart[] = []
  let entireText = false
  /** A slash before an earlier part: nothing but a mark looks like that. */
  let proven = false
  let at = from
  while (at < end) {
    const separator = separatorAt(text, at, end)
    const start = at + separator.length
    const sign = separator.trim() === '' ? (separator === '' ? '' : ' ') : evenSign(separator)
    if (start >= end) return sign.startsWith('/') && !inPlace ? undefined : { level, parts, entireText }
    const phrase = matchAt(WHOLE, text, start)
    if (phrase !== undefined) {
      entireText ||= ENTIRE.test(phrase)
      at = start + phrase.length
      continue
    }
    const slash = sign.startsWith('/')
    const part =
      listedCode(text, start, sign, parts) ??
      knownPart(text, start, end, sign) ??
      (slash || proven || (inPlace && mayBeUnknown(text.slice(start, end), sign, separator, level))
        ? unknownPart(text, start, end, sign)
        : undefined)
    if (!part) return undefined
    const written = text.slice(start, part.end)
    if (!mayFollow(part, written, level, proven) && !(inPlace && standsInPlace(part, written, level))) return undefined
    if (part.known || slash) proven ||= slash
    at = part.end
    if (part.separator === LISTED) parts[parts.length - 1] = withCode(parts[parts.length - 1] as MarkPart, part)
    else parts.push(part)
  }
  return { level, parts, entireText }
}

/**
 * Whether what ends a mark in its place is a control, though no list has it: behind two hyphens or a spaced one anything,
 * behind a comma, a blank or a hyphen a slip of one, `(S, NOFRN)`. Else a text goes on so: `(S KOREA)`, `(C, SAPT)`.
 */
function mayBeUnknown(rest: string, sign: string, separator: string, level: string): boolean {
  if (sign === '-' && (separator !== '-' || HIGH.has(level))) return true
  return CLASSIFIED_LEVELS.has(level) && (sign === ',' || sign === ' ' || sign === '-') && isNearControl(rest)
}

function isNearControl(word: string): boolean {
  if (SLIPS_OF_NF.has(word)) return true
  if (!/^[A-Z]{5,12}$/.test(word)) return false
  return LONG_CONTROLS.some((control) => {
    const most = control.length > 7 ? 2 : 1
    return editDistance(word, control, most) <= most
  })
}

/** REL TO USA/GBR: behind a list a short word that is nothing else goes on with it. */
function listedCode(text: string, start: number, sign: string, parts: readonly MarkPart[]): MarkPart | undefined {
  const last = parts[parts.length - 1]
  if (sign !== '/' || !last || last.codes.length === 0 || matchAt(CONTROL, text, start) !== undefined) return undefined
  const word = matchAt(SHORT_CODE, text, start)
  if (word === undefined || matchAt(LEVEL, text, start) !== undefined) return undefined
  return { word: word.toUpperCase(), start, end: start + word.length, separator: LISTED, known: true, codes: [] }
}

function withCode(list: MarkPart, { word, start, end }: MarkPart): MarkPart {
  return { ...list, end, codes: [...list.codes, { word, start, end }] }
}

function knownPart(text: string, start: number, end: number, separator: string): MarkPart | undefined {
  const found = matchAt(separator === '' ? GLUED : CONTROL, text, start) ?? matchAt(LEVEL, text, start)
  if (found === undefined || start + found.length > end) return undefined
  const word = evenWord(found)
  const codes: Piece[] = []
  let at = start + found.length
  if (LISTING.has(word)) at = readCodes(text, at, end, codes)
  else if (NAMED.has(word)) at += matchAt(OWN_NAME, text, at)?.length ?? 0
  return { word, start, end: Math.min(at, end), separator, known: true, codes }
}

/** The codes behind REL TO or FGI, up to the next slash or known control; gives the column behind the last. */
function readCodes(text: string, from: number, end: number, codes: Piece[]): number {
  let last = from
  let at = from
  while (at < end) {
    const joint = matchAt(JOINT, text, at) ?? ''
    const start = at + joint.length
    if (joint === '' || start >= end || matchAt(CONTROL, text, start) !== undefined) break
    const code = matchAt(CODE, text, start)
    if (code === undefined || start + code.length > end) break
    at = start + code.length
    last = at
    codes.push({ word: code.toUpperCase(), start, end: at })
  }
  return last
}

function unknownPart(text: string, start: number, end: number, separator: string): MarkPart | undefined {
  const found = matchAt(UNKNOWN, text, start)?.trimEnd()
  if (found === undefined || start + found.length > end) return undefined
  return { word: evenWord(found), start, end: start + found.length, separator, known: false, codes: [] }
}

/**
 * Whether the part can stand behind the level. A single slash also stands in the names of offices (S/CT, S/P)
 * and between two words (s/he, C/S): what follows it has to be known, or a word in capitals that is none of these.
 */
function mayFollow({ word, separator, known }: MarkPart, written: string, level: string, proven: boolean): boolean {
  if (proven || separator === '//') return true
  if (known) return !CLASSIFIED.has(word) || (separator === '/' && HANDLING.has(level))
  if (level === 'SBU' && word === CUT_OFF) return true
  if (separator !== '/' || level === 'R' || OFFICES.has(`${level}/${word}`)) return false
  return ONE_WORD.test(written) || EYES_OF.test(written)
}

/** What is told by the place alone: two levels (C/S), an office (S/CT), words of no list (S - LIMITED). */
function standsInPlace({ word, separator, known }: MarkPart, written: string, level: string): boolean {
  if (level === 'R') return false
  if (known) return separator === '/' || separator === '-' || separator === ','
  if (word === CUT_OFF && separator === '-') return HIGH.has(level)
  if (NO_CONTROLS.has(word)) return false
  return (separator === '/' ? ONE_LETTER : IN_CAPITALS).test(written) || ONE_DIGIT.test(written)
}

/** `S/CT`: an office below the Secretary. */
export function isOffice(inner: string): boolean {
  return OFFICES.has(inner)
}

/** `//GBR C`, `//NS`, `//JOINT S CAN USA`: the whole is for the vocabulary to know. */
function foreignShape(text: string, from: number, end: number): MarkShape | undefined {
  FOREIGN.lastIndex = from
  return FOREIGN.exec(text.slice(0, end)) ? { level: '', parts: [], entireText: false } : undefined
}

/**
 * `NATO/ISAF SECRET`, `UK CONFIDENTIAL`, `EU RESTRICTED`, `IAEA CONFIDENTIAL`: an organization or a country, and its
 * level in words. In capitals alone, and only where marks stand: elsewhere these are words of a text.
 */
export function isOwned(text: string): boolean {
  return OWNED.test(text)
}

const OWNERS =
  'NATO|ISAF|KFOR|SFOR|IFOR|EAPC|PFP|SHAPE|EU|WEU|EC|UN|IAEA|SAFEGUARDS|OPCW|OSCE|ICAO|INTERPOL|AU|UK|GCC|ASEAN|(?!THE|OUR|NOT|ALL|TOP|SBU|LOU|ITS|HIS|ONE|TWO)[A-Z]{3}'
const OWNED = new RegExp(
  `^(?:${OWNERS})(?:[/-](?:${OWNERS})){0,2}[ /-](?:SECRET|CONFIDENTIAL|CONF|RESTRICTED|RESTR|UNCLASSIFIED|UNCLAS|PROTECTED|LIMITE)$`,
)

function separatorAt(text: string, at: number, end: number): string {
  return (matchAt(SEPARATOR, text, at) ?? '').slice(0, end - at)
}

function evenSign(separator: string): string {
  const sign = separator.trim()
  // Two marks side by side: (S) (C).
  if (sign.startsWith(')')) return '/'
  return sign === '///' ? '//' : DASHES.test(sign) ? '-' : sign
}

function evenWord(word: string): string {
  const even = word.toUpperCase().replace(/ {2,}/g, ' ')
  return even === 'T S' ? 'TS' : even
}

/** The end of what counts: a period behind the last word is no part of the mark. */
function endOf(text: string): number {
  let end = text.length
  while (end > 0 && (text.charCodeAt(end - 1) === BLANK || text.charAt(end - 1) === '.')) end--
  return end
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0]
}

const BLANK = 32
const LONGEST = 240
const LISTED = 'listed'
const SHORT: ReadonlySet<string> = new Set(['U', 'C', 'S', 'TS', 'SBU'])
const CLASSIFIED: ReadonlySet<string> = new Set([...CLASSIFIED_WORDS, ...PLAIN_WORDS])
const SLIPS_OF_NF: ReadonlySet<string> = new Set(['NFO', 'NFN', 'NNF', 'NFF', 'NOF', 'NFR', 'NOFRON'])
const LONG_CONTROLS = CONTROL_WORDS.filter((word) => /^[A-Z]{5,}$/.test(word))
const CLASSIFIED_LEVELS: ReadonlySet<string> = new Set(['C', 'CONFIDENTIAL', 'S', 'SECRET', 'TS', 'TOP SECRET'])
const HANDLING: ReadonlySet<string> = new Set(HANDLING_WORDS)
const LISTING: ReadonlySet<string> = new Set(LISTING_WORDS)
const NAMED: ReadonlySet<string> = new Set(NAMED_WORDS)
const OFFICES: ReadonlySet<string> = new Set(OFFICE_WORDS)
const GLUED_WORDS = ['NF', 'NOFORN']
/** (CNF), (SBUNF): two letters may be glued to the level. */
const LEVEL = new RegExp(
  `(?:${anyOf(CLASSIFIED_WORDS, PLAIN_WORDS, HANDLING_WORDS)})(?![A-Za-z0-9])|T {1,3}S(?![A-Za-z0-9])|(?:TS|SBU|C|S)(?=(?:${anyOf(GLUED_WORDS)})(?![A-Za-z0-9]))`,
  'iy',
)
const GLUED = new RegExp(`(?:${anyOf(GLUED_WORDS)})(?![A-Za-z0-9])`, 'iy')
const CONTROL = new RegExp(`(?:${anyOf(CONTROL_WORDS)})(?![A-Za-z0-9])`, 'iy')
const SEPARATOR = / {0,3}(?:\/{1,3}|[-\u2013\u2014]{1,2}|[,:;.+&\\|]|\) {0,2}\()? {0,3}/y
const WHOLE =
  /(?:ENTIRE {1,3}(?:TEXT|MESSAGE|CABLE|PARAGRAPH|PARA)|PORTION {1,3}MARKED|THROUGHOUT|(?:PLEASE {1,3})?(?:STRICTLY {1,3})?(?:PROTECT|HANDLE)(?: {1,3}(?:ACCORDINGLY|THROUGHOUT|STRICTLY|AS SUCH|SOURCES?|IDENTITY))?)(?![A-Za-z0-9])/iy
const ENTIRE = /TEXT|MESSAGE|CABLE/i
/** Before a code of a list: TO, a comma, AND. */
const JOINT = / {0,3}(?:TO |[,&] {0,3}(?:AND )?|AND )?(?<=[ ,&])/iy
const CODE = /[A-Z]{2,20}(?![A-Za-z0-9])/iy
const SHORT_CODE = /[A-Z]{3,4}(?= {0,3}(?:[/,.]|$))/iy
/** SAR-BUTTERED POPCORN, SIGMA 14: a name or number of its own. */
const OWN_NAME = /[- ]{1,2}[A-Z0-9]{1,24}(?:[- ][A-Z0-9]{1,24}){0,3}/iy
const UNKNOWN = /[A-Z][A-Z0-9'&.]{0,30}(?:[- ][A-Z0-9'&.]{1,30}){0,5}(?= {0,3}(?:[/,;:]|$))/iy
/** (SBU/N): common enough for NF. */
const CUT_OFF = 'N'
/** Levels of one meaning: C- and U- begin words (C-SPAN, U-BOAT). */
const HIGH: ReadonlySet<string> = new Set(['S', 'TS', 'SECRET', 'TOP SECRET'])
/** (S/RES/1373), (S/PV 4453), (S/N 12), (C/O STATE): papers of the United Nations, numbers, addresses; S-BAND and its like. */
const NO_CONTROLS: ReadonlySet<string> = new Set([
  ...['RES', 'PRST', 'PV', 'INF', 'N', 'O'],
  ...['BAND', 'BAHN', 'BEND', 'CLASS', 'CURVE', 'MINE', 'SHAPED', 'TANK', 'TYPE', 'WAVE'],
])
const IN_CAPITALS = /^[A-Z]{2,20}(?:[- ][A-Z]{1,20}){0,5}$/
const ONE_LETTER = /^[A-Z]{1,20}(?:[- ][A-Z]{1,20}){0,5}$/
/** A letter that a machine read as a digit, `N0FORN`; papers have numbers. */
const ONE_DIGIT = /^[A-Z]{1,9}\d[A-Z]{2,9}$/
const ONE_WORD = /^[A-Z]{2,12}(?:-[A-Z]{1,12})?$/
/** (S/GBR EYES ONLY): the countries stand before the word. */
const EYES_OF = /^[A-Z]{2,12}(?:[ ,&]{1,2}[A-Z]{2,12}){0,4} EYES(?: ONLY)?$/
const DASHES = /^[-\u2013\u2014]{1,2}$/
const OF_NATO = new RegExp(`(?:${anyOf(FOREIGN_WORDS)})(?![A-Za-z0-9])`, 'iy')
const FOREIGN = /(?:\/\/ ?)?[A-Z]{1,12}(?:[ ,/-]{1,2}[A-Z]{1,20}){0,12}$/iy
