import type { Line } from '../lines/line.ts'
import { contentOf } from './line-source.ts'

/**
 * Labels of SMART in a copy that has no small letters. Most of them are other things in other layouts, `FROM:` and `INFO:`
 * of a telegram, so that only the place tells: below `MRN:` they are labels.
 */
export function isCapitalLabel(line: Line): boolean {
  return LABEL.test(contentOf(line))
}

/** Of those below the text, the ones that no text begins with, and with `anywhere` the others. */
export function isCapitalTail(line: Line, anywhere: boolean): boolean {
  const text = contentOf(line)
  return OPENS_TAIL.test(text) || (anywhere && GOES_ON_WITH_TAIL.test(text))
}

const LABEL =
  /^(?:DATE\/DTG|FROM|ACTION(?: POST)?|INFO|REFERENCES?|REASONS?|DECLASSIFY ON|CLASSIFIED BY|DERIVED FROM) {0,3}:(?=\s|$)/
/** With a name behind it: a treaty has a signature too. */
const OPENS_TAIL =
  /^(?:SIGNATURE {0,3}: {1,20}[A-Z][A-Z'. -]{1,30}$|(?:DRAFTED|CLEARED|APPROVED|RELEASED) BY {0,3}:(?=\s|$)|DISSEMINATION RULE {0,3}:(?=\s|$))/
const GOES_ON_WITH_TAIL = /^(?:INFO|ATTACHMENTS?|SIGNATURE) {0,3}:(?=\s|$)/
