import { codesOf } from '../../text/character-codes.ts'
import type { LineKind } from './line.ts'
import type { MayFit } from './reference-lines.ts'

const SPACED =
  '(?:U ?N ?C ?L ?A ?S(?: ?S ?I ?F ?I ?E ?D)?|C ?O ?N ?F ?I ?D ?E ?N ?T ?I ?A ?L|(?:T ?O ?P {1,3})?S ?E ?C ?R ?E ?T|L ?I ?M ?I ?T ?E ?D {1,3}O ?F ?F ?I ?C ?I ?A ?L {1,3}U ?S ?E)'
const DAY =
  '(?:\\d{4}[/-]\\d{1,2}[/-]\\d{1,2}|\\d{1,2}[/-]\\d{1,2}[/-]\\d{2,4}|(?:19|20)\\d{2}[/-][A-Z]{3}|\\d{1,2} [A-Z]{3,9} \\d{4})'
/** The number of the paper behind the day, and nothing else: more words make a sentence. */
const REST = '(?: {0,3}[:;.]?(?: {0,3}[A-Z0-9-]{4,40})?)\\s*$'

/** Who declassified the copy; his office and the day may be wrapped. */
export const DECLASSIFIED_BY = /Declassification Authority: {0,3}[A-Z]/y
/** The subject that a print-out repeats at the head of each page, cut to its width. */
const SUBJECT_OF_PRINT = /Item Subject:/y

const STAMP_OF_CASE =
  /(?:[A-Zc0-9/ =:;.,|-]{6,30} ?U\.S\. (?:Department ?of ?State {1,8}Case No\.|DEPARTMENT OF STATE {1,8}CASE NO\.)|.{6,30} ?U\.S\. Department ?of ?State.{1,40} Doc No\. )/y

/**
 * What archives stamped on the pages of a copy: who released it, under which authority, when; and what message centres
 * and printed forms put at the head and foot of each page. Lines of fixed words: none of them is a sentence.
 * Sources: releases of CIA (CREST), the National Archives and the presidential libraries, State's review stamps of the
 * eighties, and the print-outs of the message centre of the National Security Council.
 */
const STAMPS: readonly (readonly [beginnings: readonly string[], pattern: RegExp, shortest?: number])[] = [
  [['MARGARET P'], /(?:MARGARET P\.? GRAFELD|Margaret P\.? Grafeld)\s*(?:Declassified|$)/y],
  [['SHERYL P'], /Sheryl P\.? Walter\s*(?:Declassified|$)/y],
  [['DECLASSIFIED/'], /Declassified\/Released/iy],
  [['RELEASE IN', 'RELEASED I', '[RELEASE I'], /\[?RELEASED? IN (?:PART|FULL)(?: |[\]1Il]?$)/y],
  // Of the releases since 2017.
  [['DECAPTIONE', '[DECAPTION'], /\[?DECAPTIONED[\]1Il]?$/y],
  [['CLASSIFICA'], /Classification Extended on ?: ?\d{2}\/\d{2}\/\d{4}/y],
  [['PORTIONS R'], /Portions Reclassified by [A-Z]/y],
  // Over its first word the number of the paper may be printed: `C 0 6 5 4 3 2 1 0 IED U.S. Department of State …`.
  [['U', 'C', 'S', 'N'], STAMP_OF_CASE, 40],
  // The same, with letters misread.
  [
    ['U', 'C', 'S', 'N'],
    /[A-Z0-9/ ]{6,30} [A-Z]\.[A-Z0-9]\. [A-Za-z0-9]{8,11} [a-z0-9]{2} [A-Za-z0-9]{5} {1,8}[A-Za-z0-9]{4} [A-Z][a-z0-9][.,] ?[A-Z]-?\d{4}-\d/y,
    45,
  ],
  // `Declassified in Part - Sanitized Copy Approved for Release 2012/05/01 : CIA-RDP90…`
  [
    ['APPROVED F', 'DECLASSIFI', 'SANITIZED '],
    new RegExp(
      `(?:Declassified|Sanitized|Copy|and|in Part|in Full|[-\\u2013\\u2014]| ){0,12}Approved For Release:? {0,3}${DAY}${REST}`,
      'iy',
    ),
  ],
  [['NO OBJECTI'], new RegExp(`No Objections? To Declassification(?: in (?:Part|Full))? {0,3}${DAY}${REST}`, 'iy')],
  [['DECLASSIFI'], DECLASSIFIED_BY],
  [['CLASSIFICA'], /Classification Extended on ?:/y],
  // The head of each page that the Department's handler of telegrams printed: level, day and hour, page; and the subject.
  [['POEMS AUTO'], /POEMS Automated Telegram Handler\b/y],
  [['ITEM SUBJE'], SUBJECT_OF_PRINT],
  [['CIA-RDP'], /CIA-RDP\d{2}[A-Z]\d{5}[A-Z]\d{4,15}-\d\s*$/y],
  [['NLC-', 'NLN-', 'NLF-', 'LOC-HAK-'], /(?:NLC|LOC-HAK|NLN|NLF)-\d{1,4}(?:-[A-Z0-9]{1,4}){2,6}\s*$/y],
  [['NLR'], /NLR{1,2}[A-Z]? ?[A-Z]{0,2}\d{2}[-/]\d{1,4}/y],
  [['NND'], /NND ?\d{5,6}\s*$/y],
  [['AUTHORITY'], /AUTHORITY:? {0,2}NND ?\d{4,6}\b/iy],
  [['BY ', 'BY:'], /BY:? [A-Z]{1,4}(?:\/[A-Z]{2,4})?,? NAR[AS],? {0,3}DATE\b/iy],
  [['REPRODUCED'], /Reproduced (?:at|from) the (?:[A-Za-z ]{0,40})National Archives\s*$/iy],
  [['REVIEW AUT'], /REVIEW AUTHORITY:/iy],
  [['DATE/CASE '], /DATE\/CASE ID:/iy],
  [['NOT TO BE '], /NOT TO BE REPRODUCED WITHOUT THE AUTHORIZATION OF\b/y],
  // State's stamp of the eighties.
  [['DEPARTMENT'], /DEPARTMENT OF STATE,? A\/(?:CDC|FPC|IM|IS|GIS|RPS)(?:\/[A-Z]{2,4}){0,3}\s*$/iy],
  [['REVIEWED B'], /REVIEWED BY [A-Z][A-Za-z. ]{1,30} DATE:?(?= {0,9}[\d_]|\s*$)/iy],
  [['RDS'], /RDS {0,3}(?:\( ?[xX]? ?\)|[_ ]{2,9})? {0,3}or {1,3}XDS\b/iy],
  [['TS AUTH'], /TS AUTH\b/y],
  [['ENDORSE EX'], /ENDORSE EXISTING MARKINGS\b/y],
  [['DECLASSIFI'], /DECLASSIFIED {0,3}\( ?[xX]? ?\) {0,6}RELEASABLE\b/iy],
  [['RELEASE DE'], /RELEASE DENIED {0,3}\( ?[xX]? ?\)/iy],
  [['PA OR FOI '], /PA or FOI EXEMPTIONS\b/iy],
  [['DEPT. OF S'], /Dept\. of State, RPS\/IPS\b/iy],
  [
    ['(X', '( ', '()'],
    /\( {0,2}[xX]? {0,2}\) {0,2}(?:Release|Classify as|Excise|Deny|Declassify)\b.{0,60}\( {0,2}[xX]? {0,2}\)/y,
  ],
  // The head of a page as forms and message centres printed it.
  [
    ['DEPARTMENT', 'AGENCY FOR'],
    /(?:DEPARTMENT OF STATE|AGENCY FOR INTERNATIONAL DEVELOPMENT) {2,90}(?:TELEGRAM|INCOMING|OUTGOING)(?: {1,9}TELEGRAM)?\s*$/iy,
  ],
  [['INCOMING', 'OUTGOING'], /(?:INCOMING|OUTGOING) {1,60}TELEGRAM\s*$/y],
  [['NATIONAL S'], /NATIONAL SECURITY COUNCIL {1,40}MESSAGE CENTER\s*$/y],
  // Alone on their line they can be words of a sentence or of a list: in the middle or at the right of a form they are not.
  [['INCOMING', 'OUTGOING', 'NATIONAL S'], /(?<= {12})(?:INCOMING|OUTGOING|NATIONAL SECURITY COUNCIL)\s*$/y],
  [['**'], new RegExp(`\\*{2,40} {0,3}${SPACED} {0,3}\\*{2,40}(?: {0,3}[A-Z]? {0,2}COPY)?\\s*$`, 'y')],
  // What State's archive system printed around each page.
  [['<<'], /<{2,6}>{2,6}\s*$/y],
  [['NOT RELEASA'], /NOT RELEASABLE TO (?:FOREIGN NATIONALS|CONTRACTORS?)(?:[ /][A-Z/ ]{0,40})?$/y],
  [['TOR'], /TOR: ?\d{6}Z [A-Z]{3} \d{2}(?: {2}[^a-z]{0,60})?$/y],
]

const LONGEST_BEGINNING = 13

/** Whether a line begins with one of these, in letters of any case; its second character tells most that do not. */
function beginsLike(beginnings: readonly string[], shortest: number): MayFit {
  const seconds = beginnings.some(({ length }) => length < 2)
    ? undefined
    : codesOf(beginnings.map((beginning) => beginning.charAt(1) + beginning.charAt(1).toLowerCase()).join(''))
  return (plain, indent) => {
    if (plain.length < shortest || (seconds && !seconds.has(plain.charCodeAt(indent + 1)))) return false
    const head = plain.slice(indent, indent + LONGEST_BEGINNING).toUpperCase()
    return beginnings.some((beginning) => head.startsWith(beginning))
  }
}

/** Asked only of lines that begin as the pattern does: V8 makes a pattern ready when it is first asked. */
export const RELEASE_LINES: readonly (readonly [string, LineKind, RegExp, MayFit])[] = [
  ...STAMPS.map(([beginnings, pattern, shortest = 0]): readonly [string, LineKind, RegExp, MayFit] => [
    [...new Set(beginnings.map((beginning) => beginning.charAt(0)))].join(''),
    'release',
    pattern,
    beginsLike(beginnings, shortest),
  ]),
  // The head of a page of that handler, with specks before it or letters misread.
  [
    "P,.-_'`",
    'release',
    /[,.'`_-]?P[A-Za-z0]{3,4}S Automated.Tele[gq ]ram Handler\b/y,
    (plain, indent) => plain.includes(' Automated', indent),
  ],
  // The number of the paper, its first letter misread.
  ['c', 'release', STAMP_OF_CASE, (plain, indent) => plain.includes(' U.S. Dep', indent)],
]

/** `84 7715511      SCR          PAGE 002         NC 7715511`: the page line of a copy that was printed at CIA. */
export const PRINTED_PAGE = /\d{2} \d{7} {2,40}[A-Z]{2,5} {2,40}PAGE {1,3}\d{3}(?: {2,40}[A-Z]{1,3} \d{7})?\s*$/y

/** `08/14/97 02:53 pm Page: 3`: the page line of a copy that a handler of telegrams printed. */
export function isPageOfHandler(plain: string, indent: number): boolean {
  if (plain.charCodeAt(indent + 2) !== SLASH || !plain.includes(' Page: ', indent)) return false
  PAGE_OF_HANDLER.lastIndex = indent
  return PAGE_OF_HANDLER.test(plain)
}

const SLASH = 47
const PAGE_OF_HANDLER = /\d{2}\/\d{2}\/\d{2} {1,3}\d{1,2}:\d{2} [ap]m {1,3}Page: {0,2}\d{1,3}\s*$/y

/**
 * `Wed Mar 15 07:12:40 1995 [ZENDA 417] D COPY 2 OF 9 Page 1 OF 3`: the head of each page that the operations centre
 * printed. The stamp of the office beside it leaves letters of its own before the date.
 */
export function isPrintedHead(plain: string): boolean {
  const last = plain.charCodeAt(plain.length - 1)
  return last >= 48 && last <= 57 && plain.includes(' COPY ') && PRINTED_HEAD.test(plain)
}

const PRINTED_HEAD =
  /^.{0,48}[[(][A-Z][A-Z '.-]{1,24} \d{1,6}[\])1Il]? {1,3}[A-Z]{1,3} {1,3}COPY {1,3}\d{1,3} {1,3}OF {1,3}\d{1,3} {1,3}Page {1,3}[\dIl]{1,2} {1,3}OF {1,3}\d{1,2}(?: \d)?$/
