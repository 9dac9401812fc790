import { trimEndOf } from '../../text/trim-end.ts'
import { LEVEL_WORDS, SHORT_LEVELS } from './mark-pattern.ts'
import { type MarkShape, readMarkShape } from './mark-shape.ts'
import type { Token } from './token.ts'

/** A parenthesis where a portion mark may stand, with what it holds. */
export interface Parenthesis extends Token {
  readonly inner: Token
  /** False when the closing one is missing, and where brackets are doubled or of two kinds. */
  readonly closed: boolean
  /** True when it is open at the end of the line: a list of release that goes on in the next. */
  readonly wraps: boolean
  /** Undefined where it has not the shape of a mark. */
  readonly shape: MarkShape | undefined
  /** True where only its place makes it a mark: `2. (S/CT) …`. */
  readonly byPlace?: boolean
  /** A period or colon between mark and text: `(C). Text` */
  readonly stop?: Token
}

/** The parenthesis at a column, if it is short enough to be a mark. */
export function parenthesisAt(plain: string, at: number, inPlace = false): Parenthesis | undefined {
  const open = plain.charAt(at)
  if (open !== '(' && open !== '[' && open !== '{') return undefined
  return (
    (inPlace ? twoAt(plain, at) : undefined) ??
    closedAt(plain, at, inPlace) ??
    wrappedAt(plain, at) ??
    neverClosedAt(plain, at)
  )
}

/** `2. (S) (C) Text`: two marks in the place of one are read as one that names two levels. */
function twoAt(plain: string, at: number): Parenthesis | undefined {
  if (!opensAgain(plain, plain.indexOf(')', at) + 1)) return undefined
  TWO.lastIndex = at
  const match = TWO.exec(plain)
  if (!match || initials(match[1] ?? '') === initials(match[2] ?? '')) return undefined
  const end = at + match[0].length
  const inner = { start: at + 1, end: end - 1 }
  const shape = readMarkShape(plain.slice(inner.start, inner.end), true)
  return shape && { start: at, end, inner, closed: true, wraps: false, shape, byPlace: true }
}

/** Few marks have a second behind them, and a pattern that knows all levels twice is one to do without. */
function opensAgain(plain: string, behind: number): boolean {
  let at = behind
  while (at < behind + 2 && plain.charAt(at) === ' ') at++
  return behind > 0 && plain.charAt(at) === '('
}

/** `(SECRET) (S)`, `(LIMITED OFFICIAL USE) (LOU)`: one level, in words and in letters. */
function initials(level: string): string {
  return SHORT.test(level) ? level : level.replace(WORD_BUT_INITIAL, '')
}

const SHORT = new RegExp(`^(?:${SHORT_LEVELS})$`)
const WORD_BUT_INITIAL = /(?<=[A-Z])[A-Z]+| +/g

function closedAt(plain: string, at: number, inPlace: boolean): Parenthesis | undefined {
  CLOSED.lastIndex = at
  const match = CLOSED.exec(plain)
  if (!match) return undefined
  const [whole, opening = '', inner = '', closing = ''] = match
  if (isText(plain, inner, at + whole.length, inPlace)) return undefined
  const innerStart = plain.indexOf(inner, at + opening.length)
  const sure = shapeAnywhere(plain, inner, at + whole.length)
  const shape = sure ?? (inPlace ? shapeByPlace(plain, inner, at + whole.length) : undefined)
  if (!shape && inner.length > LONGEST_OTHER) return undefined
  // `((C) as he called it)` is a mark inside another parenthesis.
  const nested = opening.length > closing.length
  if ((nested || closing.length > opening.length) && !shape) return undefined
  const start = nested ? at + opening.length - 1 : at
  const end = at + whole.length
  return {
    start,
    end,
    inner: { start: innerStart, end: innerStart + inner.length },
    closed: nested || (whole.startsWith('(') && opening.length === 1 && closing === ')'),
    wraps: false,
    shape,
    ...(shape && !sure ? { byPlace: true } : {}),
    ...(shape && !shape.entireText ? stopAt(plain, end) : {}),
  }
}

/** `(S/QZ) agrees` is an office that no list has: behind one slash a word is a control only where no sentence goes on. */
function shapeAnywhere(plain: string, inner: string, end: number): MarkShape | undefined {
  const shape = readMarkShape(inner)
  const [part] = shape?.parts ?? []
  if (!part || part.known || part.separator !== '/' || inner !== inner.toUpperCase()) return shape
  return GOES_ON.test(plain.slice(end, end + 4)) ? undefined : shape
}

/** Behind a number: `(S/CT) Ambassador Hentzau`, but not `(S/CT) asks`, where the sentence goes on. */
function shapeByPlace(plain: string, inner: string, end: number): MarkShape | undefined {
  return GOES_ON.test(plain.slice(end, end + 4)) ? undefined : readMarkShape(inner, true)
}

/** `(S//REL TO USA, AUS,` at the end of a line: the rest of the list is in the next. */
function wrappedAt(plain: string, at: number): Parenthesis | undefined {
  WRAPPED.lastIndex = at
  const match = WRAPPED.exec(plain)
  if (!match) return undefined
  const shape = readMarkShape(trimEndOf(match[1] ?? '', ' ,/&-'))
  const last = shape?.parts[shape.parts.length - 1]
  if (!shape || !(last ? last.known && (last.codes.length > 0 || /[/,]$/.test(plain)) : LEVEL_CUT.test(plain)))
    return undefined
  return { start: at, end: plain.length, inner: { start: at + 1, end: plain.length }, closed: true, wraps: true, shape }
}

function neverClosedAt(plain: string, at: number): Parenthesis | undefined {
  NEVER_CLOSED.lastIndex = at
  const match = NEVER_CLOSED.exec(plain)
  const shape = match && readMarkShape(match[1] ?? '')
  if (!match || !shape) return undefined
  const end = at + match[0].length
  return { start: at, end, inner: { start: at + 1, end }, closed: false, wraps: false, shape }
}

/**
 * The end of a wrapped mark on one of the lines below, the first of which is `below[0]`; undefined where none closes it.
 * Only the codes of a list fill a line and go on in the next.
 */
export function wrappedEnd(
  first: string,
  inner: Token,
  below: readonly string[],
): { inner: string; line: number; end: number } | undefined {
  let joined = first.slice(inner.start, inner.end)
  for (const [line, text] of below.entries()) {
    const close = text.indexOf(')')
    if (close < 0 && !CODES.test(text)) return undefined
    joined += ` ${(close < 0 ? text : text.slice(0, close)).trim()}`
    if (close < 0) continue
    return close <= LONGEST_OTHER * 2 && readMarkShape(joined) ? { inner: joined, line, end: close + 1 } : undefined
  }
  return undefined
}

/** A line that is all list: `GBR, NZL, FVEY,` */
const CODES = /^ {0,16}[A-Z]{3,5}(?:, {0,2}[A-Z]{3,5}){0,24},? {0,4}$/

function stopAt(plain: string, at: number): { stop?: Token } {
  STOP.lastIndex = at
  const match = STOP.exec(plain)
  return match ? { stop: { start: at, end: at + match[0].length } } : {}
}

/**
 * What has the shape of a mark and is none, as what follows tells: `(S)he`, `(C) and (D)`, `(B), (C)`,
 * `(C) above`, `(S) MR. LIND` in a list of who cleared. Only one or two letters alone can be so.
 */
function isText(plain: string, inner: string, end: number, inPlace: boolean): boolean {
  if (!/^[A-Za-z]{1,2}$/.test(inner)) return false
  const after = plain.slice(end, end + 56)
  // A copy in small letters has (c) before a small letter.
  if (/^[a-z]/.test(after)) return /[A-Z]/.test(inner) || /^he(?![a-z])/.test(after)
  const isListed = after.includes('(') && (inPlace ? JOINED_LETTERS : ENUMERATION).test(after)
  if (isListed && !CONTROL_APART.test(after)) return true
  // `1. (U) Below is …`, `1. (U) BELOW IS …`: behind a number a sentence begins.
  return (
    REFERRED_TO.test(after) ||
    (!inPlace && (REFERRED_TO_IN_CAPITALS.test(after) || (MAY_BE_NAMED.test(after) && NAMED.test(after))))
  )
}

const LONGEST_OTHER = 40
/** One level of parentheses, or two that were typed twice. */
const CLOSED = /([({[]{1,2})[ ]{0,2}([^()\n{}[\]]{1,200}?)[ ]{0,2}([)}\]]{1,2})/y
const WRAPPED = /\(([A-Za-z/][^()\n{}[\]]{1,200})$/y
/** `(S//` at the end of a line, the control in the next. */
const LEVEL_CUT = /[A-Za-z]\/{1,2}$/
const NEVER_CLOSED = new RegExp(`\\(((?:${SHORT_LEVELS})(?:\\/{1,2}[A-Z]{2,6}(?:-[A-Z]{1,5})?)?)(?=[ ]|$)`, 'y')
const TWO = new RegExp(`\\((${LEVEL_WORDS})\\) {0,2}\\((${LEVEL_WORDS})\\)(?= {1,4}["'A-Z0-9]|$)`, 'y')
const GOES_ON = /^ {0,2}[a-z,;)]/
const STOP = /[ ]?[.:](?= {1,4}\S)/y
const ENUMERATION =
  /^ {0,2}(?:,|;|&|\/|and|or|to|through|thru|AND|OR|THROUGH|-)? {0,2}(?:(?:and|or|AND|OR) )?\([A-Za-z0-9]{1,2}\)/
/** Behind a number only what joins two letters tells that they are labels: `2. (C) (1) The ferry` and `2. (U) (a) The boat` have a mark. */
const JOINED_LETTERS =
  /^ {0,2}(?:,|;|&|\/|and|or|to|through|thru|AND|OR|TO|THROUGH) {0,2}(?:(?:and|or|AND|OR) )?\([A-Za-z]{1,2}\)/
/** `(S) (NF)`: a control in brackets of its own. */
const CONTROL_APART = /^ {0,2},? {0,2}\((?:NF|OC|WN|XD|ND)\)/i
const REFERRED_TO = /^ (?:above|below|of (?:the )?(?:para|article|section|act|law|rule|list))\b/
/** How a person is named: other text is spared the long pattern. */
const MAY_BE_NAMED = /^ {0,3}-{0,2} {0,3}(?:M[RIS]|DR|AMB)/i
/** A person and nothing more, up to the end of the line or the next initial: the letter is that of an office. */
const NAMED =
  /^ {0,3}-{0,2} {0,3}(?:MR|MRS|MS|MISS|DR|AMB)\.? (?:[A-Z]\. ?){0,2}[A-Z][A-Z'-]{1,20}(?: [A-Z][A-Z'-]{1,20})?(?:[.,;]?$|[,;]? {1,3}\([A-Z]{1,2}\) {1,3}-? ?(?:MR|MRS|MS|MISS|DR|AMB)\b)/i
const REFERRED_TO_IN_CAPITALS = /^ (?:ABOVE|BELOW|OF (?:THE )?(?:PARA|ARTICLE|SECTION|ACT|LAW|RULE|LIST))\b/
