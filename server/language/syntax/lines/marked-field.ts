/** `(U) TAGS: PREL`: where the field begins behind the mark that somebody put before each line of the head; 0 where none does. */
export function behindFieldMark(plain: string, at: number): number {
  if (plain.charCodeAt(at) !== PARENTHESIS) return 0
  MARKED_FIELD.lastIndex = at
  return MARKED_FIELD.test(plain) ? MARKED_FIELD.lastIndex : 0
}

const PARENTHESIS = 40
const MARKED_FIELD =
  /\((?:U|C|S|SBU|LOU|TS)(?:\/{1,2}[A-Z]{2,6})?\) {0,3}(?=E\.? ?O\.? ?\d{5}|TAGS? {0,2}:|SUBJ(?:ECT)? {0,2}:|REF(?:S|TELS?|ERENCES?)? {0,2}:)/iy
