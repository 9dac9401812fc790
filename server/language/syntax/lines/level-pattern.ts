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
 * level. A word within two slips of a level is returned without a code.
 */
export function matchLevel(plain: string, from: number): LevelMatch | undefined {
  for (const [code, letters] of LETTERS) {
    const match = matchLetters(plain, from, letters)
    if (match) return { start: from, end: match.end, code, spaced: match.spaced }
  }
  return matchAlmostLevel(plain, from)
}

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
  if (isLetterOrDigit(plain.charCodeAt(at))) return undefined
  const spaced = gaps >= letters.length - 3
  // "TOP SECRET" and "LIMITED OFFICIAL USE" have one or two gaps; anything between is no spelling.
  return spaced || gaps <= 2 ? { end: at, spaced } : undefined
}

function matchAlmostLevel(plain: string, from: number): LevelMatch | undefined {
  // A word close to a level is one only where a number stands on the line; most capitals are text.
  if (!/\d/.test(plain)) return undefined
  for (const pattern of WORDS) {
    pattern.lastIndex = from
    const word = pattern.exec(plain)?.[0]
    const letters = word?.replaceAll(' ', '')
    if (word && letters && isClose(letters))
      return { start: from, end: from + word.length, code: undefined, spaced: letters.length !== word.length }
  }
  return undefined
}

/** Letter-spaced, solid, and letter-spaced with a letter or a blank too many or too few. */
const WORDS = [
  /(?:[A-Z] ){4,19}[A-Z](?![A-Z])/y,
  /[A-Z]{5,14}(?![A-Za-z])/y,
  /(?:[A-Z]{1,2} {1,2}){4,19}[A-Z]{1,2}(?![A-Z])/y,
]

/** A short word needs to be closer: SECURE is no slip of SECRET, but SECRTE is. */
function isClose(letters: string): boolean {
  return LETTERS.some(([, level]) => letters !== level && editDistance(letters, level, 2) <= (level.length > 8 ? 2 : 1))
}

const BLANK = 32

function isLetterOrDigit(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
}
