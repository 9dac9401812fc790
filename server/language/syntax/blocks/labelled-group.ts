/**
 * `DTG: 031453Z AUG 09`, a date-time group behind a label and without a precedence. Print-outs of naval messages begin
 * with it, above the sender; elsewhere it dates a cited cable, or stands on the sheet of an archive, and is no head.
 * The line alone does not tell which, so that the source of lines asks here.
 */

import type { Line } from '../lines/line.ts'

export function isLabelledGroup({ plain }: Line): boolean {
  return plain.includes('DTG') && LABELLED.test(plain)
}

const LABELLED = /^\s*DTG:? {1,8}\d{6}Z /

/** So many lines below it the sender is looked for. */
export const BELOW_GROUP = 3

/** Whether FM or TO follows. */
export function headsMessage(at: (index: number) => Line | undefined, index: number): boolean {
  for (let below = index + 1; below <= index + BELOW_GROUP; below++) {
    const kind = at(below)?.kind
    if (kind === 'from' || kind === 'to') return true
  }
  return false
}

/** The same line as text, its label included: always the same object, by which blocks are known again. */
export function asLabel(line: Line): Line {
  const known = TEXTS.get(line)
  if (known) return known
  const text: Line = { ...line, kind: 'text', indent: line.plain.search(/\S/) }
  TEXTS.set(line, text)
  return text
}

const TEXTS = new WeakMap<Line, Line>()
