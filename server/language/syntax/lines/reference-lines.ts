import type { LineKind } from './line.ts'
import { SHORT_LEVELS } from './mark-pattern.ts'

/** Name and number of a telegram, the year in front: `08 ZENDA 123`. */
const CABLE = "(?:\\d{2} |\\d{4} )?[A-Z][A-Z.']{1,20}(?: [A-Z][A-Z.']{1,20}){0,3} \\d{1,7}(?!\\d)"
const MIXED_CABLE = "(?:\\d{2} |\\d{4} )?[A-Z][A-Za-z.']{1,20}(?: [A-Za-z][A-Za-z.']{1,20}){0,3} \\d{1,7}(?!\\d)"
/** In a head that a copy has in small letters. */
const SMALL_CABLE = "(?:\\d{2} |\\d{4} )?[A-Za-z][a-z.']{2,20}(?: [A-Za-z][a-z.']{1,20}){0,2} \\d{2,7}(?!\\d)"
/** What follows the number in a list, and not in a sentence. */
const IN_LIST = '(?= {0,3}(?:$|[,;.(&/]|AND \\d|AND [A-Z]{3,} \\d|[A-Z1-9][.)] |(?:[A-Z] )?[A-Z]{3,} \\d))'

/**
 * Lines that begin a list of references without a colon: the keyword with a label or a telegram behind it; and with
 * a slip in the keyword, where a label and a telegram leave no doubt.
 */
export const REFERENCES_WITHOUT_COLON: readonly (readonly [string, LineKind, RegExp, MayFit?])[] = [
  [
    'R',
    'references',
    new RegExp(
      `(?:REF(?:S|\\(S\\)|ERENCES?|TELS?)?|RETELS?)\\.? {0,4}(?=\\(?[A-Z]\\)|\\[[A-Z]\\]|[A-Z][.:] |[1-9]: |(?:[A-Z] |[1-9]\\. {1,3}|(?<![A-Z])|(?=\\d))${CABLE}${IN_LIST})`,
      'y',
    ),
    isKeyword,
  ],
  [
    'r',
    'references',
    new RegExp(`ref(?:s|tels?)?\\.? (?=\\(?[a-z][:.)]\\)? {0,3}${SMALL_CABLE} {0,3}(?:$|[,;(]))`, 'y'),
  ], // A head in small letters.
  ['R', 'references', new RegExp(`Ref(?:s|tels?)?\\.? (?=\\(?[A-Z][:.)]\\)? {0,3}${MIXED_CABLE})`, 'y'), isKeyword], // Ref A: Zenda 12
  [
    'RE',
    'references',
    new RegExp(
      `(?:RFE|R[A-Z]E?F|RE[A-Z]|R E F(?: S)?|RF|[A-Z]EF|EF|ERF|REFTLE|REFETL|RFETEL)S? {0,2}[:;] {0,6}(?=(?:\\(?[A-Z][.)]\\)? {0,3})?${CABLE})`,
      'y',
    ),
    hasColon,
  ], // RFE: ZENDA 12
  [
    'RF',
    'references',
    new RegExp(
      `(?:REF[A-Z]{1,8}|RE|RES|RFERENCES?|FER|FRE) {0,2}[:;] {0,6}(?=(?:\\(?[A-Z][.)]\\)? {0,3})?${CABLE}${IN_LIST})`,
      'y',
    ),
    hasColon,
  ], // REFERNCE: ZENDA 12, RE: A. ZENDA 12
  [
    'R',
    'references',
    new RegExp(`REFS?(?: {0,3}-{1,2} {0,3}|, {0,3})(?=(?:\\(?[A-Z][.)]\\)? {0,3})?${CABLE}${IN_LIST})`, 'y'),
    isKeyword,
  ], // REF - ZENDA 12, REF, ZENDA 12
]

/** A look at a few characters that spares most lines a pattern, and most texts the making of it. */
export type MayFit = (plain: string, indent: number) => boolean

/** REF, RETEL, Ref, REASON */
export function isKeyword(plain: string, indent: number): boolean {
  return plain.startsWith('E', indent + 1) || plain.startsWith('e', indent + 1)
}

/** A slip is only believed before a colon, or what came out instead of it. */
function hasColon(plain: string, indent: number): boolean {
  for (let at = indent + 2; at < indent + LONGEST_SLIP; at++) {
    const sign = plain.charAt(at)
    if (sign === ':' || sign === ';') return true
  }
  return false
}

const LONGEST_SLIP = 16

/** A pilcrow before the keyword, as web sites put it before what looks like an item. */
export const PILCROW_REFERENCES = /^\s*\u00b6 ?REF(?:S|TELS?|ERENCES?|\(S\))? ?[:;]/i

/** An item of such a list that lost the line with the keyword: `(B) ZENDA 12;`. */
const LOST_ITEM = new RegExp(
  `^(?:\\u00b6|\\ufffd)?(?:\\([A-H]\\)|[A-H][.)]) {0,4}(?:REF )?${MIXED_CABLE} {0,3}(?:$|[,;(]|AND\\b|\\(?[B-I][.)])`,
)
/** A list that goes on below a blank line: a telegram and no more, or a label with one further on. */
const GOES_ON = new RegExp(
  `^${MIXED_CABLE}(?: {0,3}$| {0,3}[,;(]| {1,3}\\(?[B-Z][.)])|^[^.:]{0,40}[ ,;]\\(?[B-Z][.)]\\)? {0,3}${MIXED_CABLE}(?: {0,3}$| {0,3}[,;(]| {1,3}\\(?[C-Z][.)])`,
)

/** `b. zenda 12`, in a head in small letters. */
const SMALL_ITEM = new RegExp(`^(?:\\u00b6|\\ufffd)?\\(?[b-z][.)]\\)? {0,3}${SMALL_CABLE} {0,3}(?:$|[,;(])`)

/** An item with a label of another form, below a blank line: `b. ZENDA 12`, `[B] ZENDA 12`, `B-ZENDA 12`, `B (C) Zenda 12`. */
const LABELLED_ITEM = new RegExp(
  `^(?:\\u00b6|\\ufffd)?(?:\\(?[B-Zb-z][.):]\\)?|\\[[B-Z]\\]|[B-Z](?: ?-{1,2}| )) {0,4}(?:\\((?:${SHORT_LEVELS})(?:/{1,2}[A-Z]{2,6})?\\) {0,3})?(?:(?:${MIXED_CABLE}|\\d{2}[A-Z][A-Z']{2,14}\\d{1,7})(?:[-/]\\d{2})? {0,3}(?:$|[,;(])|[A-Z][A-Za-z' /-]{2,50} [Ee]-?(?:MAIL|mail)[Ss]?\\b)`,
)

/** Whether a line of the fields is an item of a list of references, with no keyword above it. */
export function isLostReference(text: string): boolean {
  return LOST_ITEM.test(text)
}

/** Whether a line below a blank one goes on with the list of references above. */
export function continuesReferences(text: string): boolean {
  return GOES_ON.test(text) || SMALL_ITEM.test(text) || LABELLED_ITEM.test(text)
}

/** `REF A THE DUKE'S NOTE` with `REF B …` on the line below it. */
export function isReferenceByName(text: string, below: string | undefined): boolean {
  return /^REF [A-H] \S/.test(text) && below !== undefined && /^ {0,8}REF [B-I] \S/.test(below)
}

/** The page line of the 1970s with the text of the field behind it: a line break was lost. */
const PAGE_WITH_TEXT =
  /^PAGE {1,4}\d{1,3} {1,10}[A-Z][A-Z.'-]{1,12}(?: [A-Z][A-Z.'-]{1,12}){0,2} {1,8}\d{4,6}(?: {1,8}\d{2} OF \d{2})?(?: {1,8}\d{6}(?:Z| Z(?= |$))?)?(?! {1,8}Z$) {1,8}(?!(?:\d{2} OF \d{2} {1,8})?\d{6}(?: ?Z)? {0,9}$|\d{2} OF \d{2} {0,9}$)\S/
/** Section and page of a page line that a blank line tore: `001.2 OF 003`. */
const TORN_PAGE = /^\d{3}(?:\.\d{1,3})? OF \d{3}$/

/** Whether a page line goes on with the field above it, by text of its own or as the rest of one inside it. */
export function isPageInsideField(text: string): boolean {
  return (text.startsWith('PAGE ') && PAGE_WITH_TEXT.test(text)) || TORN_PAGE.test(text)
}

/**
 * Whether a line below a list of references that is complete is the text of a cable without blank lines and numbers: as
 * long as wrapped text, of many words, and nothing in it is cited.
 */
export function isTextBelowReferences(previous: string, text: string): boolean {
  if ((text.startsWith('PART ') || text.startsWith('SECTION ')) && TITLE_OF_PART.test(text))
    return !GOES_ON_BELOW.test(previous)
  if (!LIST_ENDS.test(previous.slice(-24)) || CITES.test(text)) return false
  // A short sentence, or the end of one, is told by its words and its stop.
  const small = text.length < 90 && text.endsWith('.') ? (text.match(/(?<=^| )[a-z]{2,}\b/g)?.length ?? 0) : 0
  if (small >= (BEGINS_TEXT.test(text) ? 4 : 5)) return true
  if (text.length < 45) return isSentenceInCapitals(text)
  return BEGINS_TEXT.test(text) && text.split(' ').length > 6
}

/** `FOLLOWING ARE KEYED TO THE REPORT.`: a verb among five words and more, and no figure. */
function isSentenceInCapitals(text: string): boolean {
  if (!text.endsWith('.') && !text.endsWith(':')) return false
  const words = text.split(' ')
  return words.length > 4 && words.some((word) => VERBS.has(word)) && !/\d/.test(text)
}

const VERBS: ReadonlySet<string> = new Set('IS ARE WAS WERE HAS HAVE HAD WILL WOULD SHOULD FOLLOWS FOLLOW'.split(' '))

/** `PART I - THE STATE OF THE ROADS`, `SECTION B: BRIDGES`: the text is divided, and its first part begins. */
const TITLE_OF_PART = /^(?:PART|SECTION) (?:[IVX]{1,4}|[A-H]|\d{1,2}|ONE|TWO)(?: ?-{1,2}|[.:]) ?[A-Z]/
const GOES_ON_BELOW = /[,;(]$|(?:^| )(?:AND|OR|IN|OF|TO|THE|SEE)$/
const LIST_ENDS = /(?:[A-Z] ?\d{2,7}|\(NOTAL\)|Z \w+ \d\d\))\.?$/i
/** A label, a telegram with its number, or what goes on with an item. */
const CITES =
  /^(?:\(?[A-Z][.):\]-]|AND|OR|DATED|DTG|FROM|OF|BY|ON|ABOUT|PARAS?|SUBJECT|WHICH|E-?MAIL|LETTER|MEMO|TELCON|FAX|REPORT)(?![A-Z])|\b[A-Z]{4,} \d{3,}|(?:^|[\s(])[A-Z][.)] |\b(?:NOTAL|E-?MAIL|MEMCON|TELCON)\b/i
const BEGINS_TEXT = /^["'(]?[A-Z]/
