import { nearest } from './nearest.ts'
import { type MarkWords, readPortionMark } from './portion-mark.ts'
import { evenSpelling } from './spelling.ts'
import type { PortionMark } from './types.ts'

/**
 * The mark that `text` is a slip of. Marks are so short that only a few slips can be told from other
 * words: a letter typed twice, letters swapped, one letter too many, one wrong letter in a longer mark.
 */
export function nearestPortionMark(text: string, words: MarkWords): PortionMark | undefined {
  if (text.length > LONGEST_SLIP) return undefined
  const read = readPortionMark(text, words)
  if (read?.controls.every(({ caveat, level }) => caveat ?? level)) return undefined
  const even = evenSpelling(text)
  if (even.length < 2) return undefined
  const near = even.length === 2 ? ofTwoLetters(even) : nearest(even, CANDIDATES)
  if (near === undefined || (near.length === even.length && near.length <= 3 && !sameLetters(near, even))) {
    return undefined
  }
  return readPortionMark(near, words)
}

function ofTwoLetters(even: string): string | undefined {
  return even[0] === even[1] ? even.charAt(0) : TWO_LETTERS[even]
}

/** SBA is no slip of SBU, but SUB is. */
function sameLetters(a: string, b: string): boolean {
  return [...a].sort().join('') === [...b].sort().join('')
}

const LONGEST_SLIP = 40
const TWO_LETTERS: Readonly<Record<string, string>> = { ST: 'TS' }
const CANDIDATES = [
  ...['SBU', 'FOUO', 'SBU/NF', 'C/NF', 'S/NF', 'TS/NF', 'SBU/NOFORN', 'C/NOFORN', 'S/NOFORN'],
  ...['UNCLASSIFIED', 'CONFIDENTIAL', 'SECRET'],
]
