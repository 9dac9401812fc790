import type { Line } from '../../../syntax/lines/line.ts'

/**
 * Whether a line is nothing but what a release, or the reader of its scan, left beside a passage that was taken out:
 * `B1`, `1.4(D)`, `(b)(6)`, `25X1`, or signs without a letter as ` . ` and `~`. None of it is text of the cable.
 */
export function isMarginOfRelease({ plain, indent }: Line): boolean {
  return (
    plain.length - indent < LONGEST && mayBegin(plain.charCodeAt(indent)) && MARGIN.test(plain.slice(indent).trimEnd())
  )
}

/** No exemption and no sign of a scan begins with a letter but B; most lines of a text do. */
function mayBegin(code: number): boolean {
  const capital = code & ~32
  return capital < CAPITAL_A || capital > CAPITAL_Z || capital === CAPITAL_B
}

const CAPITAL_A = 65
const CAPITAL_B = 66
const CAPITAL_Z = 90

/**
 * The column at which the exemption begins that stands right of the text of a line; its length where there is none. Further
 * in, `B1` behind a name is a cell of a table: a class of visas.
 */
export function marginStart(plain: string): number {
  if (plain.length < RIGHT_OF_TEXT || !plain.includes(GAP)) return plain.length
  const match = AT_END.exec(plain)
  if (!match) return plain.length
  const column = match.index + match[0].length - match[0].trimStart().length
  return column < RIGHT_OF_TEXT ? plain.length : match.index
}

/** Columns of text are rarely narrower. */
const RIGHT_OF_TEXT = 48
/** Where the exemptions of a release begin to stand. */
export const MARGIN_COLUMN = 24
const GAP = '    '
const LONGEST = 40
const EXEMPTION = '(?:B ?\\d(?:\\([A-F]\\))?|\\(?B\\)? ?\\(\\d\\)|1\\.[3-6] ?\\(?[A-H]\\)|(?:25|50) ?X ?\\d)'
const AT_END = new RegExp(`(?<=\\S) {4,100}${EXEMPTION}(?:[,;/]? {0,3}${EXEMPTION}){0,5}\\s*$`, 'i')
const MARGIN = new RegExp(`^(?:${EXEMPTION}(?:[,;/]? {0,3}${EXEMPTION}){0,5}|[.,~'\`^\u00b7\u2022]{1,2})$`, 'i')
