import type { Line } from '../lines/line.ts'
import { contentOf, type LineSource } from './line-source.ts'

/**
 * How many blank lines from line `index` on stand inside the authority: below them comes a line with the reasons, which
 * the one above does not have. 0 where the authority ends there.
 */
export function blanksInAuthority(previous: Line, at: LineSource, index: number): number {
  if (SECTION.test(previous.plain)) return 0
  let blanks = 0
  while (blanks < MOST_BLANKS && at(index + blanks)?.kind === 'blank') blanks++
  const below = at(index + blanks)
  if (below?.kind !== 'text' && below?.kind !== 'numbered') return 0
  const text = contentOf(below)
  // Most lines have no such section.
  if (text.length > LONGEST || !SECTION.test(text)) return 0
  const isRest = REASONS_ALONE.test(text) || (OFFICE_ALONE.test(previous.plain) && PERSON_AND_REASONS.test(text))
  // A text directly below them would go on with the authority.
  return isRest && at(index + blanks + 1)?.kind !== 'text' ? blanks : 0
}

const MOST_BLANKS = 3
const LONGEST = 100
const SECTION = /\b1 ?[.,:/] ?[3-6]\b/
/** The section and its letters, to the end of the line. */
const LETTERS = '1 ?[.,] ?[3-6] {0,2}(?:[([]?[a-h][)\\]]?(?:[ ,/&.]{0,4}(?:and |or )?)){1,8}$'
/** `1.4 (b) and (d).`, `reasons 1.4 (b, d)`, `s 1.5 (d)`: nothing else stands on the line. */
const REASONS_ALONE = new RegExp(`^(?:for )?(?:(?:reasons?|s):? {0,2})?${LETTERS}`, 'i')
/** `Classified By: DCM`: a word at most, and so no person, whom the line below would be another of. */
const OFFICE_ALONE = /BY ?:? {0,3}[A-Z]{0,20},?\s*$/i
/** `Ellen Ternan for reasons 1.4 (b).` */
const PERSON_AND_REASONS = new RegExp(`^[A-Z][A-Za-z.,' /-]{2,60} reasons?:? {1,2}${LETTERS}`, 'i')
