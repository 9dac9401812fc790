/** `(U) TAGS: PREL`: where the field begins behind the mark that somebody put before each line of the head; 0 where none does. */
export function behindFieldMark(plain: string, at: number): number {
  if (plain.charCodeAt(at) !== PARENTHESIS) return 0
  MARKED_FIELD.lastIndex = at
  return MARKED_FIELD.test(plain) ? MARKED_FIELD.lastIndex : 0
}

const PARENTHESIS = 40
const MARKED_FIELD =
  /\((?:U|C|S|SBU|LOU|TS)(?:\/{1,2}[A-Z]{2,6})?\) {0,3}(?=E\.? ?O\.? ?\d{5}|TAGS? {0,2}:|SUBJ(?:ECT)? {0,2}:|REF(?:S|TELS?|ERENCES?)? {0,2}:)/iy

/**
 * `<ORIG>FM AMEMBASSY ZENDA`, `<PREC> IMMEDIATE <CLAS> SECRET <DTG> 031453Z AUG 09`: where the format line begins behind
 * the labels with which the message centre of the White House printed it; 0 where none stands.
 */
export function behindPrintLabel(plain: string, at: number): number {
  if (plain.charCodeAt(at) !== LESS_THAN) return 0
  PRINT_LABEL.lastIndex = at
  return PRINT_LABEL.test(plain) ? PRINT_LABEL.lastIndex : 0
}

const LESS_THAN = 60
const PRINT_LABEL =
  /<(?:ORIG|FROM|TO|INFO)> {0,3}(?=(?:FM|TO|INFO) )|<(?:PREC|CLAS)>[A-Z0-9 <>]{0,80}<DTG> {0,3}(?=\d{6}Z)/y
/** `ROUTINE R 031453Z AUG 09`, `DTG: 031453Z AUG 09`: where the group begins behind its precedence in words, or its label; 0 where none stands. */
export function behindPrecedence(plain: string, at: number): number {
  if (!INITIALS.includes(plain.charAt(at)) || plain.charCodeAt(at + 1) < CAPITAL_A || !plain.includes('Z ')) return 0
  PRECEDENCE_AND_GROUP.lastIndex = at
  return PRECEDENCE_AND_GROUP.test(plain) ? PRECEDENCE_AND_GROUP.lastIndex : 0
}

const INITIALS = 'RPIFD'
const CAPITAL_A = 65
const PRECEDENCE_AND_GROUP =
  /(?:(?:ROUTINE|PRIORITY|IMMEDIATE|FLASH) {1,8}(?=[ZOPR](?: [ZOPR])? \d{6}Z )|DTG:? {1,8}(?=(?:[ZOPR](?: [ZOPR])? )?\d{6}Z ))/y

/** The labels of such a print, with what they hold beside the format lines. */
export const OTHER_PRINT_LABEL = /<(?:SUBJ|TEXT|SECT|SSN|TOR|DIST|PREC|CLAS|OSRI|ORIG|TO|INFO)>/y

/**
 * `ZENDA 00000417  001.2 OF 002   CLASSIFIED BY: …`: where the field begins behind a page line whose line breaks were
 * lost; 0 where none does.
 */
export function behindPageLine(plain: string, at: number): number {
  if (!plain.includes(' OF ', at)) return 0
  PAGE_LINE.lastIndex = at
  return PAGE_LINE.test(plain) ? PAGE_LINE.lastIndex : 0
}

const PAGE_LINE =
  /[A-Z][A-Z '.-]{1,10}? {1,4}\d{8} {1,4}\d{3}(?:\.\d{1,3})? OF \d{3} {1,6}(?=CLASSIFIED BY\b|REFS? {0,2}:|REFTELS? {0,2}:|SUBJECT {0,2}:|TAGS {0,2}:)/iy
