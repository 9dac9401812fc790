import { editDistance } from '../../text/edit-distance.ts'
import type { Token } from './token.ts'

/** `SECTION 01 OF 03` of a classification line, in whatever form it survived. */
export interface SectionTokens {
  readonly number: Token
  readonly value: number
  /** Undefined where the total is not known: `SECTION 01 OF *`, or cut away. */
  readonly totalValue?: number
  readonly whole: Token
  /** How it should read, where one of its words is misspelt: `SCTION 02 OF 02`. */
  readonly expected?: string
}

/** Reads the section at column `at`; undefined where none stands there. Case counts for nothing in `of`. */
export function readSectionPart(plain: string, at: number): SectionTokens | undefined {
  const initial = plain.charAt(at)
  const last = initial === 'F' ? matchAt(FINAL, plain, at) : null
  const match = initial === 'S' ? (matchAt(NUMBERED, plain, at) ?? matchAt(WITHOUT_TOTAL, plain, at)) : last
  if (!match) return misspelt(plain, at)
  const tokens = tokensOf(match, at)
  const { word, number, total } = match.groups ?? {}
  // `SECTION01 OF 02` lost a blank.
  const isSpaced = tokens && plain.charAt(tokens.number.start - 1) === ' '
  if (!tokens || !word || !number || !total || (isSpaced && !/\d[OIL]|[OIL]\d/.test(`${number} ${total}`)))
    return tokens
  return { ...tokens, expected: `SECTION ${inFigures(number)} OF ${inFigures(total)}` }
}

/**
 * Figures, or the letters that stand for one of them in a scan: `01 OF O5`. Behind such a letter no other may follow;
 * behind figures alone the series may be glued: `01 OF 02ZENDA`, `01 OF 02OSLO`.
 */
const DIGITS = '(?:(?:\\d[\\dOIL]{0,2}|[OIL]\\d{1,2})(?![\\dA-Z])|\\d{1,3}(?!\\d))'
const WORDS = 'ONE|TWO|THREE|FOUR|FIVE|SIX|SEVEN|EIGHT|NINE|TEN|ELEVEN|TWELVE'
const SECTION = 'S ?E ?C ?T ?I ?O ?N'
const OF = '(?:O ?F|o ?f|O ?f|o ?F|0F)'
/** `SECTION 01/02`, `SECT 1 OF 2` */
const SHORT = 'SECT?\\.?(?= )'
const NUMBERED = new RegExp(
  `(?<word>${SECTION}|${SHORT}) {0,4}(?<number>${DIGITS}|(?:${WORDS})\\b) {0,4}(?:${OF}|(?<=\\d ?)\\/(?= ?\\d)) {0,4}(?<total>${DIGITS}|(?:${WORDS})\\b|[*X?]{1,3}(?= |$))`,
  'dy',
)
/** The last one may be the `FINAL SECTION OF 03`. */
const FINAL = new RegExp(`(?<word>F ?I ?N ?A ?L +${SECTION}) {0,4}${OF} {0,4}(?<total>${DIGITS})`, 'dy')
/** The line ends behind the number, or goes on with the series. */
const WITHOUT_TOTAL = new RegExp(
  `(?<word>${SECTION}) {1,4}(?<number>${DIGITS})(?= {0,4}(?:${OF}\\s*)?$| +[A-Z]{3})`,
  'dy',
)
/** Two words with their numbers where a section belongs. */
const MISSPELT =
  /(?<word>[A-Z5][A-Z0-9]{3,7}[A-Z]) ?(?<number>\d{1,3})(?!\d) {0,4}(?<of>[A-Z0][A-Z0]{0,2}) ?(?<total>\d{1,3})(?!\d)(?= +[A-Z])/dy
/** `SETCION 01 OF 02`, `SECTION 01 FO 02`, `SECTI0N 01 OF 02`. */
function misspelt(plain: string, at: number): SectionTokens | undefined {
  const match = matchAt(MISSPELT, plain, at)
  const { word = '', number = '', total = '', of = 'OF' } = match?.groups ?? {}
  if (!match || editDistance(word, 'SECTION', 2) > 2 || editDistance(of, 'OF', 2) > 2) return undefined
  const tokens = tokensOf(match, at)
  return tokens && { ...tokens, expected: `SECTION ${number} OF ${total}` }
}

function tokensOf(match: RegExpExecArray, at: number): SectionTokens | undefined {
  const { number, total } = match.indices?.groups ?? {}
  const place = number ?? total
  if (!place) return undefined
  const token = ([start, end]: readonly [number, number]): Token => ({ start, end })
  const known = total ? countOf(match.groups?.['total'] ?? '') : undefined
  const value = countOf(match.groups?.['number'] ?? match.groups?.['total'] ?? '')
  if (value === undefined) return undefined
  return {
    number: token(place),
    value,
    whole: { start: at, end: at + match[0].trimEnd().length },
    ...(known === undefined ? {} : { totalValue: known }),
  }
}

function inFigures(text: string): string {
  return /\d/.test(text) ? text.replaceAll('O', '0').replace(/[IL]/g, '1') : text
}

/** Undefined for a star. */
function countOf(text: string): number | undefined {
  if (/\d/.test(text)) return Number(inFigures(text))
  const word = WORDS.split('|').indexOf(text)
  return word < 0 ? undefined : word + 1
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}
