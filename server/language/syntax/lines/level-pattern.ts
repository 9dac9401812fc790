import { editDistance } from '../../text/edit-distance.ts'

/** The overall levels that a line may name, in the spelling used as their code everywhere. */
export type LevelCode =
  | 'UNCLASSIFIED'
  | 'LIMITED OFFICIAL USE'
  | 'RESTRICTED'
  | 'CONFIDENTIAL'
  | 'SECRET'
  | 'TOP SECRET'

export interface LevelMatch {
  readonly start: number
  readonly end: number
  /** Undefined when the word is only close to a level, as in `C O N F I D E N T A L`. */
  readonly code: LevelCode | undefined
  /** `code`, or the level that the word is a slip of; undefined for the words of service, CLEAR and SVC. */
  readonly meant: LevelCode | undefined
  readonly spaced: boolean
}

const LETTERS: readonly (readonly [LevelCode, string])[] = [
  ['UNCLASSIFIED', 'UNCLASSIFIED'],
  ['UNCLASSIFIED', 'UNCLAS'],
  ['LIMITED OFFICIAL USE', 'LIMITEDOFFICIALUSE'],
  ['RESTRICTED', 'RESTRICTED'],
  ['CONFIDENTIAL', 'CONFIDENTIAL'],
  ['TOP SECRET', 'TOPSECRET'],
  ['SECRET', 'SECRET'],
]

/**
 * Finds a level at column `from` of a line: solid (`UNCLAS`), letter-spaced (`S E C R E T`, two blanks
 * between the words of `T O P  S E C R E T`), in capitals. Mixed case is prose ("Secretary"), never a
 * level; who knows better asks with the line in capitals. A word within two slips of a level is returned
 * without a code.
 */
export function matchLevel(plain: string, from: number): LevelMatch | undefined {
  for (const [code, letters] of LETTERS) {
    const match = matchLetters(plain, from, letters)
    if (match) return { start: from, end: match.end, code, meant: code, spaced: match.spaced }
  }
  return matchAlmostLevel(plain, from) ?? matchService(plain, from)
}

/** The letters of a level with any blanks between them: however it is torn, no other words give them all. */
function matchLetters(plain: string, from: number, letters: string): { end: number; spaced: boolean } | undefined {
  let at = from
  let gaps = 0
  for (let letter = 0; letter < letters.length; letter++) {
    if (letter > 0 && plain.charCodeAt(at) === BLANK) {
      gaps++
      while (plain.charCodeAt(at) === BLANK && at < plain.length) at++
    }
    if (plain.charCodeAt(at) !== letters.charCodeAt(letter)) return undefined
    at++
  }
  const spaced = gaps * 2 >= letters.length
  if (isLetterOrDigit(plain.charCodeAt(at)) && !isGluedToSeries(plain, at, letters, spaced)) return undefined
  return { end: at, spaced }
}

/**
 * `C O N F I D E N T I A LZENDA 000123`, `UNCLASZENDA 000123`: a blank was lost before the post and its number. Solid
 * SECRET begins other words. `SECRETSECTION 01 OF 02` says enough behind any level.
 */
function isGluedToSeries(plain: string, at: number, letters: string, spaced: boolean): boolean {
  GLUED_SECTION.lastIndex = at
  if (GLUED_SECTION.test(plain)) return true
  if (!spaced && letters === 'SECRET') {
    GLUED_TO_SECRET.lastIndex = at
    return GLUED_TO_SECRET.test(plain)
  }
  GLUED_SERIES.lastIndex = at
  return GLUED_SERIES.test(plain)
}

const GLUED_SECTION = /SECTION {1,2}\d{1,2} {1,2}OF {1,2}\d/y
/** No secretary, no secretion: with the whole number of a message, and nothing behind it. */
const GLUED_TO_SECRET = /(?!AR|LY|ION|IVE|ED|E\b|S\b|ING)[A-Z]{3,14}(?: [A-Z]{2,12}){0,2} {1,3}\d{5,6}$/y
const GLUED_SERIES = /(?!ITY |LY |SIFIED)[A-Z]{3,14}(?: [A-Z]{2,12}){0,2} \d{4,6}(?!\d)/y

function matchAlmostLevel(plain: string, from: number): LevelMatch | undefined {
  // A word close to a level is one only where a number stands on the line; most capitals are text.
  if (!/\d/.test(plain)) return undefined
  for (const pattern of WORDS) {
    pattern.lastIndex = from
    const word = pattern.exec(plain)?.[0]
    const written = word?.replaceAll(' ', '')
    // Scans have figures for letters: `C 0 N F I D E N T 1 A L`.
    const letters = written?.replace(FIGURES, (figure) => LIKE[figure] ?? figure)
    const meant = letters && closeTo(letters, letters !== written)
    if (word && letters && meant)
      return { start: from, end: from + word.length, code: undefined, meant, spaced: letters.length !== word.length }
  }
  return almostGlued(plain, from)
}

/** `SEGRETZENDA 000417`: a letter of the level was misread, and the blank behind it was lost as well. */
function almostGlued(plain: string, from: number): LevelMatch | undefined {
  const blank = plain.indexOf(' ', from)
  if (blank - from < SHORTEST_GLUED || !isDigit(plain.charCodeAt(plain.length - 1))) return undefined
  ALMOST_GLUED.lastIndex = from
  const [, glued, before] = ALMOST_GLUED.exec(plain) ?? []
  const word = glued ?? before
  if (word === undefined) return undefined
  for (const [meant, level] of LETTERS) {
    const misread = misreadLetters(word, level)
    if (before ? word.length !== level.length : word.length < level.length + SHORTEST_POST) continue
    if (misread === 0 || misread > (level.length > 8 ? 2 : 1)) continue
    return { start: from, end: from + level.length, code: undefined, meant, spaced: false }
  }
  return undefined
}

const ALMOST_GLUED =
  /(?:([A-Z]{10,30})(?: [A-Z]{2,12}){0,2}|([A-Z]{6,16})SECTION {1,2}\d{1,2} {1,2}OF {1,2}\d{1,2} {1,2}[A-Z][A-Z .'-]{1,24}) {1,3}\d{5,6}$/y
const SHORTEST_POST = 4
/** SECRET, and a post behind it. */
const SHORTEST_GLUED = 10

function misreadLetters(word: string, level: string): number {
  let count = 0
  for (let index = 0; index < level.length; index++) if (word.charCodeAt(index) !== level.charCodeAt(index)) count++
  return count
}

/** Letter-spaced, solid, and letter-spaced with a letter or a blank too many or too few. */
const WORDS = [
  /(?:[A-Z01] ){4,19}[A-Z](?![A-Z])/y,
  /[A-Z]{5,14}(?![A-Za-z])/y,
  /LIM[A-Z0-9]{3,5} [A-Z0-9]{7,9} [A-Z0-9]{3}(?= [A-Z])/y,
  /(?:[A-Z]{1,2} {1,2}){4,19}[A-Z]{1,2}(?![A-Z])/y,
]

const FIGURES = /[01458]/g
const LIKE: Readonly<Record<string, string>> = { 0: 'O', 1: 'I', 4: 'A', 5: 'S', 8: 'B' }

/** A short word needs to be closer: SECURE is no slip of SECRET, but SECRTE is. The first of the nearest counts. */
function closeTo(letters: string, isDamaged: boolean): LevelCode | undefined {
  if (OTHER_WORDS.has(letters)) return undefined
  let best: LevelCode | undefined
  let least = 3
  for (const [code, level] of LETTERS) {
    const distance = editDistance(letters, level, 2)
    if ((distance === 0 && !isDamaged) || distance > (level.length > 8 ? 2 : 1) || distance >= least) continue
    best = code
    least = distance
  }
  return best
}

/** `DECLASSIFIED NND 123456`: what archives stamp on copies is no slip of a level. */
const OTHER_WORDS: ReadonlySet<string> = new Set(['DECLASSIFIED', 'RECLASSIFIED'])

/** What stands in the place of the level on a message in clear and on one of service; ACP 127, paragraph 209. */
function matchService(plain: string, from: number): LevelMatch | undefined {
  if (!'LV '.includes(plain.charAt(from + 1))) return undefined
  SERVICE.lastIndex = from
  const word = SERVICE.exec(plain)?.[0]
  return word ? { start: from, end: from + word.length, code: undefined, meant: undefined, spaced: false } : undefined
}

/** Letters that stand apart and a section are signs enough; else three figures are those of a flight as well. */
const SERVICE =
  /(?:CLEAR|SVC)(?= (?:SECTION \d{1,2} OF \d{1,2} [A-Z]|[A-Z][A-Z .'-]{1,30} \d{4,7}$))|C L E A R(?= {1,3}[A-Z][A-Z .'-]{1,30} (?:\d{1,2} OF \d{1,2} [A-Z .'-]{2,30} )?\d{1,7}$)/y

const BLANK = 32

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

function isLetterOrDigit(code: number): boolean {
  return isDigit(code) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
}
