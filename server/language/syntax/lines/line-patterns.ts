/** The patterns of lines that begin with a letter or a sign, by their first character. */

import { CLASSIFIED_BY, CLASSIFIED_OTHERWISE, mayBeOtherwise } from './classified-by.ts'
import type { LineKind } from './line.ts'
import { OTHER_PRINT_LABEL } from './marked-field.ts'
import { isKeyword, type MayFit, REFERENCES_WITHOUT_COLON } from './reference-lines.ts'
import { RELEASE_LINES } from './release-lines.ts'
import { SET_LINES } from './set-lines.ts'
import { SUBJECT_LINES } from './subject-lines.ts'
import { TAGS_LINES } from './tags-lines.ts'

const MARGIN_OF_REVIEW = 24
const EXEMPTION = '(?:B\\d(?:\\([A-Fa-f]\\))?|\\(?[Bb]\\)?\\(\\d\\)|1\\.[45] ?\\(?[A-Ha-h]\\)?)'
/** `B1`, `1.4(D)`, `(b)(6)` alone on the line, or a few of them. */
export const EXEMPTIONS = new RegExp(`${EXEMPTION}(?:[,;]? {0,2}${EXEMPTION}){0,4}\\s*$`, 'y')
const BLANK = 32
const LETTERS_FOR_DIGITS = 'OIL'

type Pattern = readonly [LineKind, RegExp, MayFit?]

/**
 * Tried in this order for lines that begin with the letter. Sticky, anchored, without nested
 * quantifiers. Case-insensitive only where copies were seen lower-cased.
 */
const PATTERN_LIST: readonly (readonly [string, LineKind, RegExp, MayFit?])[] = [
  ['V', 'transmission', /VZCZC/y], // VZCZCXRO3552
  [
    'ZOPRYWD',
    'date-time-group',
    /[ZOPRYWD](?: {1,3}[ZOPRYWD])? {0,3}[0-9OIL]{4,8}[A-Zz]? {0,3}[A-Z]{3,9}[.,]? {0,3}(?:[0-9OIL]{2}|[0-9OIL]{4})(?![A-Z0-9])/y,
    mayBeGroup,
  ], // O 031453Z AUG 09
  [
    'ZOPRYWD',
    'date-time-group',
    /[ZOPRYWD](?: {1,3}[ZOPRYWD])? {1,3}[0-9OIL]{4,8}[A-Z]? (?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)\b/y,
    mayBeGroup,
  ],
  ['ZOPRYWD', 'date-time-group', /[ZOPRYWD](?: [ZOPRYWD])? [0-9OIL]{6,7}[A-Z]?(?: \d{2,4})?\s*$/y, mayBeGroup],
  // A month that lost a letter, and a group torn by a blank.
  [
    'ZOPRYWD',
    'date-time-group',
    /[ZOPRYWD](?: [ZOPRYWD])? \d{6}[A-Z] [A-Z]{2} \d{2}(?:\d{2})?(?![A-Z0-9])/y,
    mayBeGroup,
  ],
  // A blank before the zone: what the archive put into copies of 1973.
  [
    'ZOPRYWD',
    'date-time-group',
    /[ZOPRYWD](?: [ZOPRYWD])? {1,3}\d{6} [A-Z] {1,3}(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC) {1,3}\d{2}(?!\d)/y,
    mayBeGroup,
  ],
  [
    'ZOPRYWD',
    'date-time-group',
    /[ZOPRYWD](?: [ZOPRYWD])? \d{1,5} \d{1,5} ?[A-Z] (?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC) \d{2}/y,
    mayBeGroup,
  ],
  [
    'ZOPRY',
    'date-time-group',
    /[ZOPRY](?: [ZOPRY])? \d{6}Z (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{2}(?:\d{2})?(?: Z[A-Za-z]{2}-?\d?)?\s*$/y,
    mayBeGroup,
  ], // A header in small letters.
  ['ZOPRYW', 'routing', /(?:ZZ|OO|PP|RR|YY|WW)(?: R[A-Z0-9]{3,7})+(?= |$)/y], // OO RUEHWEB
  ['ZOPRY', 'janap', /[ZOPRY][A-Z]{2}[UCSTERM][A-Z]{4} R[A-Z]{3,6} ?\d{4}/y],
  ['D', 'station', /DE R?[A-Z]{3,8} #?\d{2,5}(?!\d)/y], // DE RUEHBK #1234 2151453
  ['D', 'station', /DE R[A-Z]{4,7}\s*$/y],
  ['Z', 'security', /Z[NM][RYT] ?[A-Z]{4,6}(?:\/[A-Z]{5})?(?= |$)/y], // ZNY CCCCC ZZH
  ['Z', 'security', /ZN[RY]\s*$/y],
  ['R', 'routing', /R[A-Z]{4,7}(?: R[A-Z]{3,7}){1,20}\s*$/y],
  ['F', 'from', /FM(?=[ .,]|$)/y],
  ['T', 'to', /TO(?= |$)/y],
  ['I', 'distribution', /INFO +[A-Z]{1,5}(?:\/[A-Z]+)?-\d{2}(?!\d)/y], // INFO OCT-01 ADS-00 /026 W
  ['I', 'info', /INFO(?= |$)/y],
  ['/', 'info', /\/NFO(?= [A-Z]{3})/y], // As readers of scans give its first letter.
  ['X', 'exempt', /XMT(?=[ /]|$)/y],
  ['X', 'label', /XMT\s{0,3}:/y],
  ['G', 'accounting', /GR(?:NC| ?\d{1,4})\s*$/y],
  ['A', 'accounting', /ACCT [A-Z0-9]/y],
  ['B', 'separation', /BT\s*$/y],
  // With the lines below it: `BT #0417 NNNN`.
  ['B', 'separation', /BT {1,3}#\d{1,6}(?: {1,3}NNNN)?\s*$/y, (plain) => plain.includes('#')],
  ['#', 'validation', /#\d{1,6}\s*$/y],
  ['N', 'end-of-message', /N{3,6}(?:MAFVVZCZ)?\s*$/y],
  // Copies that another agency printed; the level of the page may stand on the same line.
  ['E', 'end-of-message', /END OF MESSAGE\.?(?: {1,60}[A-Z][A-Z -]{3,24})?$/y],
  ['M', 'archive', /Message Attributes\s*$/y],
  ['*', 'archive', /\*{3} Current (?:Handling Restrictions|Classification) \*{3}/y],
  ['=', 'archive', /={5,} ?CABLE ENDS? ?={5,}\s*$/y],
  ['<', 'page', OTHER_PRINT_LABEL],
  ['<', 'archive', /<< ?END OF DOCUMENT ?>>\s*$/y],
  ['EB', 'order', /[EB]\. ?[O0]\.? {0,2}[:;]? {0,40}(?:\d{3,6}|[\dlI][\dOIlSB]{4}:|N\/A|:|$|DECL)/iy], // E.O. 12958: DECL: …
  ['E', 'order', /E\. ?O\. {0,4}X?GDS\b/y, (plain) => plain.includes('GDS')], // E.O. GDS
  [
    'E',
    'order',
    /E(?:[O0]\.?:? {0,8}(?:\d{4,6}|:)|\.(?:O\.|[A-Z]{1,2})\. {0,3}:? {0,8}1(?:1652|2065|2356|2958|3526)[:; ])/iy,
  ], // EO 12958, E.O.. 11652:
  ['E', 'order', /E O\.?:? {0,4}\d{5}(?!\d)/y, (plain, indent) => plain.startsWith('E O', indent)], // E O 11652
  // A blank among the figures: `E.O. 1 1652: GDS`.
  [
    'E',
    'order',
    /E\. ?[O0]\.? {0,2}1(?: {1,2}[0-3]\d{3}|[0-3] {1,2}\d{3}|[0-3]\d {1,2}\d\d|[0-3]\d\d {1,2}\d) {0,2}[:;]/y,
  ],
  ['E', 'order', /EXECUTIVE ORDER:? {0,4}\d{5}\s*[:;]/iy],
  ...TAGS_LINES,
  ...SET_LINES,
  ...SUBJECT_LINES,
  ['R', 'references', /(?:REF(?:F|S|\(S\)|ERENCES?|TEL(?:S|\(S\))?|EL)?|RETELS?) {0,2}[:;]/iy], // REF: A. PARIS 1234
  // A form with its labels in a column.
  ['R', 'references', /REF(?:S|ERENCES?)? {3,12}: /y],
  ['P', 'references', /PROGRAM REFS? {0,2}[:;]/iy],
  ...REFERENCES_WITHOUT_COLON,
  ['C', 'authority', new RegExp(CLASSIFIED_BY, 'iy'), mayBeClassified], // Classified By: …, misspelt too
  ['C', 'authority', new RegExp(CLASSIFIED_OTHERWISE, 'iy'), mayBeOtherwise],
  ['(', 'authority', /\((?:[A-Z/]{1,6}\) {0,2})?CLASSIFIED BY\b/iy], // (U) Classified By …
  ['D', 'authority', /(?:DERIVED FROM {0,2}:|DERIVATIVELY CLASSIFIED BY\b)/iy],
  ['R', 'authority', /REASONS? {0,2}: {0,3}(?:E\.?O\.? ?\d{5},? {0,2})?(?:SEC[A-Z.]{0,5} )?1[.,] ?[3-6]/iy, isKeyword],
  ['P', 'page', /PAGE {1,4}\d{1,3}(?: |$)/y, isNoProse], // PAGE 02 RIYADH 00905 …
  // With the count of pages: PAGE 02/03 RIYADH 00905
  ['P', 'page', /PAGE {1,4}\d{1,3}\/\d{1,3}(?:\s*$| {1,12}[A-Z][A-Z .'-]{1,24} {1,8}\d{4,6}(?: |$))/y],
  // Banner, page and post run together: CONFIDENTIALPAGE 02 RIYADH 00905, PAGE 02RIYADH 00905, SECRETSECRET.
  [
    'UCSL',
    'page',
    /(?:UNCLASSIFIED|CONFIDENTIAL|SECRET|LIMITED OFFICIAL USE){1,3}PAGE {0,4}\d{1,3}(?: |[A-Z]{3}|$)/y,
    beginsLevel,
  ],
  ['UCSL', 'page', /(?:(?:UNCLASSIFIED|CONFIDENTIAL|SECRET|LIMITED OFFICIAL USE) ?){2,3}\s*$/y, beginsLevel],
  // The same with blanks between, where nothing else stands on the line.
  [
    'UCSL',
    'page',
    /(?:(?:UNCLASSIFIED|CONFIDENTIAL|SECRET|LIMITED OFFICIAL USE) {1,3}){1,3}PAGE {1,4}\d{1,3} {1,8}[A-Z][A-Z .'-]{1,24} {1,8}\d{4,6}(?: {1,8}\d{2} OF \d{2})?(?: {1,8}\d{6}Z?)?\s*$/y,
    (plain, indent) => beginsLevel(plain, indent) && plain.includes(' PAGE '),
  ],
  [
    'UCSL',
    'end-of-message',
    /(?:UNCLASSIFIED|CONFIDENTIAL|SECRET|LIMITED OFFICIAL USE) {1,3}N{3,6}\s*$/y,
    (plain, indent) => beginsLevel(plain, indent) && plain.includes(' NNN'),
  ],
  ['P', 'page', /PAGE {0,4}\d{1,3} {0,8}[A-Z][A-Z .'-]{1,24} {1,8}\d{4,6}(?: |$)/y, isNoProse],
  ['C', 'page', /CLASSIFICATION {0,2}: {0,4}[A-Z][A-Z/]{1,14}(?: [A-Z/]{1,14}){0,3}$/y], // the pages of a folder: CLASSIFICATION: SECRET
  // The head and foot of each page that the Department's reviewing system printed.
  [
    'C',
    'page',
    /Current (?:Class|Handling): {0,4}[A-Za-z](?:[A-Za-z/]{0,20}(?: {1,3}[A-Za-z/]{1,20}){0,3} {2,120}Page: {0,3}\d{1,3}|[A-Za-z/ ]{0,30})$/y,
    (plain, indent) => plain.startsWith('Current ', indent),
  ],
  ['D', 'page', /Document Number: {0,4}\d{4}[A-Z]{3,20}\d{4,8}(?: {2,60}Channel: ?[A-Za-z/ ]{1,20})?$/y],
  ['C', 'page', /(?:Channel: {0,3}n\/a|Case Number: {0,3}\d{6,12})\s*$/iy, isPrintLabel],
  [
    'D',
    'page',
    /(?:Date Printed: {0,3}\d{1,2}\/\d{1,2}\/\d{2,4}|DOC[._ ]NUMBER: {0,3}\d{2}[A-Z]{3,20}\d{4,8})\s*$/iy,
    isPrintLabel,
  ],
  // What scans and releases put at the foot of a page.
  ['P', 'page', /Page(?::| -)? {0,2}\d{1,3}(?: of \d{1,3})?\s*$/y],
  ['[', 'page', /\[Page \d{1,3}(?: of \d{1,3})?\]\s*$/iy],
  // A page of a folder that a telegram was filed in.
  [
    'C',
    'page',
    /CLASSIFICATION: {0,3}(?:UNCLASSIFIED|SENSITIVE|CONFIDENTIAL|SECRET)[A-Z /]{0,24}(?: {1,60}Page \d{1,3} of \d{1,3})?$/y,
  ],
  ['-', 'page', /-{1,2} ?\d{1,3} ?-{1,2}\s*$/y],
  ['N', 'page', /NW \d{4,6} {1,2}Doc[Il1]d:\d{6,10} {1,2}Page \d{1,4}\s*$/y],
  ['B(', 'release', EXEMPTIONS, isAtMargin],
  ...RELEASE_LINES,
  ['AO', 'distribution', /(?:ACTION|ORIGIN)(?: +OFFICE)? +[A-Z]{1,5}(?:\/[A-Z]+)?-\d{2}(?!\d)/y], // ACTION SS-25
  ['DACR', 'drafting', /(?:DRAFTED|APPROVED|CLEARED|RELEASED) BY\s{0,2}:?\s{1,3}(?=[A-Z])/y],
  ['-', 'control', /-{5,}[ ]*[0-9A-F]{6}(?: |$)/y], // ------------------062281 060035Z /62
  ['-', 'control', /-{5,}[ ]*\d{6}Z [0-9A-F]{6}/y],
  ['-', 'rule', /-+(?: {1,3}-+)*\s*$/y],
  ['=', 'rule', /=+(?: {1,3}=+)*\s*$/y],
  ['_', 'rule', /_+(?: _+)*\s*$/y],
  ['*', 'rule', /\*{3,}(?: \*+)*\s*$/y],
  ['*', 'rule', /\*(?: {1,3}\*){3,}\s*$/y],
  // A rule of several signs, or torn by blanks: readers of scans.
  ['-_=*~', 'rule', /[-_=*~]{2}[-_=*~ ]{3,}$/y],
  ['~', 'rule', /~{3,}(?: ~+)*\s*$/y],
  ['#', 'rule', /#{5,}\s*$/y],
  ['+', 'rule', /\+{4,}\s*$/y],
  ['MDFAITCRSEPLK', 'label', LABEL()],
]

/** Where the reviewers of a release write, beside what they took out. */
export function isAtMargin(_plain: string, indent: number): boolean {
  return indent >= MARGIN_OF_REVIEW
}

/** `PAGE 12 OF THE BOOK`: words of a sentence, which no page line has. */
function isNoProse(plain: string, indent: number): boolean {
  return !PROSE_OF_PAGE.test(plain.slice(indent, indent + LONGEST_PAGE))
}

const LONGEST_PAGE = 100
const PROSE_OF_PAGE = / (?:OF THE|OF (?:HIS|ITS|THEIR|THIS|THAT)|AND|WHICH|THAT|IS|WAS|WERE|HAS|SAYS) [A-Z]{2}/

/** Labels of print-outs have their colon close by. */
function isPrintLabel(plain: string, indent: number): boolean {
  return plain.slice(indent, indent + LONGEST_LABEL).includes(':')
}

const LONGEST_LABEL = 14

/** Behind the precedence a blank or the first figure, or a letter that stands for one. */
function mayBeGroup(plain: string, indent: number): boolean {
  const second = plain.charCodeAt(indent + 1)
  return second === BLANK || isDigit(second) || LETTERS_FOR_DIGITS.includes(plain.charAt(indent + 1))
}

/** `CLASSIFIED`, its L read as I or 1. */
function mayBeClassified(plain: string, indent: number): boolean {
  return 'LlIi1'.includes(plain.charAt(indent + 1))
}

/** Level words that stand solid, by their second letter. */
function beginsLevel(plain: string, indent: number): boolean {
  return 'NOEI'.includes(plain.charAt(indent + 1))
}

/** Field names of the SMART layout; the reference, section 9.2. */
function LABEL(): RegExp {
  const names = [
    'MRN',
    // Readers of scans take the slash for what looks like it.
    'Date[/!|lI1]DTG',
    'From',
    'Action Post',
    'Action Office',
    'Action',
    'Info',
    'TAGS',
    'Captions',
    'Reference',
    'Pass Line',
    'Subject',
    'Signature',
    'Drafted By',
    'Cleared By',
    'Approved By',
    'Released By',
    'Attachments',
    'Dissemination Rule',
    'Classified By',
    'Reason',
    'Declassify On',
    // In capitals those that are no words of other layouts.
    'PASS LINE',
    'CAPTIONS',
    'DISSEMINATION RULE',
  ]
  return new RegExp(`(?:${names.join('|')})\\s{0,3}(?::(?=\\s|$)|;(?=\\s{1,}\\S))`, 'y')
}

/**
 * By the code of the first character. Most lines of a body begin with a lower-case letter, for which only
 * the patterns are tried that do not mind the case.
 */
export const PATTERNS: readonly (readonly Pattern[] | undefined)[] = groupByCode()

function groupByCode(): readonly (readonly Pattern[] | undefined)[] {
  const groups = new Array<Pattern[] | undefined>(127).fill(undefined)
  const add = (letter: string, pattern: Pattern): void => {
    const code = letter.charCodeAt(0)
    groups[code] = [...(groups[code] ?? []), pattern]
  }
  for (const [letters, ...pattern] of PATTERN_LIST) {
    for (const letter of letters) {
      add(letter, pattern)
      if (pattern[1].ignoreCase && letter !== letter.toLowerCase()) add(letter.toLowerCase(), pattern)
    }
  }
  return groups
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}
