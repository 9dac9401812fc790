import type { Line } from '../../../syntax/lines/line.ts'

/**
 * Whether a line is nothing but what a release, or the reader of its scan, left beside a passage that was taken out:
 * `B1`, `1.4(D)`, `(b)(6)`, `25X1`, or signs without a letter as ` . ` and `~`. None of it is text of the cable.
 */
export function isMarginOfRelease({ plain, indent }: Line): boolean {
  return plain.length - indent < LONGEST && MARGIN.test(plain.slice(indent).trimEnd())
}

const LONGEST = 40
const EXEMPTION = '(?:B ?\\d(?:\\([A-F]\\))?|\\(?B\\)? ?\\(\\d\\)|1\\.[3-6] ?\\(?[A-H]\\)|(?:25|50) ?X ?\\d)'
const MARGIN = new RegExp(`^(?:${EXEMPTION}(?:[,;/]? {0,3}${EXEMPTION}){0,5}|[.,~'\`^\u00b7\u2022]{1,2})$`, 'i')
