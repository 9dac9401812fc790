import type { LineKind } from './line.ts'
import type { MayFit } from './reference-lines.ts'

/** SUBJECT with one letter changed, left out, put in or swapped with its neighbour; the first is mostly itself. */
const SLIP =
  'SU?B?JE?C?T|SUBJ?E?C?T|S[A-Z]BJECT|SU[A-Z ]JECT|SUB[A-Z ]ECT|SUBJ[A-Z ]CT|SUBJE[A-Z ]T|SUBJEC[A-Z]|SBUJECT|SUJBECT|SUBEJCT|SUBJCET|SUBJETC|SUBJEC|SUBJET|SUBJT|SUJ|SU+BJ+E+C+T+S?'

/**
 * Lines that begin the subject: the keyword with its colon, without one before capitals, spaced out, with another stop
 * or a figure that came for the colon (`SUBJ8 THE FERRY`), and one slip away from SUBJECT before a colon.
 */
export const SUBJECT_LINES: readonly (readonly [string, LineKind, RegExp, MayFit?])[] = [
  ['S', 'subject', /SUBJ(?:ECT|ETC|EC|CT)? {0,2}[:;]/iy], // SUBJECT: …
  ['S', 'subject', /SUB {0,2}: /y],
  ['SU', 'subject', /S?UBJ(?:ECT)?(?: {0,2}[:;]| {2,}|\s*$| (?=\([A-Z/]{1,8}\)))/y],
  [
    'S',
    'subject',
    /SUBJ(?:ECT)?(?: (?!TO |LINE|MATTER)(?=[A-Z][A-Z,/-]+(?: |$))|[.,84&'*|\u2018\u2019] {1,3}(?=[A-Z(]))/y,
  ],
  // With a stop for its colon, and the remains of a mark that was struck out.
  [
    'S',
    'subject',
    /SUBJECT\. {1,3}(?=[-\u2014({][^ ]{1,8} [A-Z])/y,
    (plain, indent) => plain.startsWith('SUBJECT. ', indent),
  ],
  ['S', 'subject', /S U B J(?: E C T)? {0,2}[:;.]/y],
  // Torn by a blank: `SUBJE CT: …`.
  ['S', 'subject', /S ?U ?B ?J(?: ?E ?C ?T)? {0,2}:/y],
  ['S', 'subject', new RegExp(`(?:${SLIP}) {0,2}:`, 'y')],
  ['ADWXZE', 'subject', /[A-Z]{2}BJECT {0,2}:/y],
]

/** The keyword alone: what it announces stands below. */
const ALONE = /^S?UBJ(?:ECT)? {0,2}[:;]?$/i

export function isSubjectAlone(text: string): boolean {
  return ALONE.test(text)
}

/** Whether a colon, or what stands in its place, follows the keyword. */
export function hasKeywordStop(text: string): boolean {
  return /^\s*[A-Z ]{1,14}[:;.,84&]/i.test(text)
}
