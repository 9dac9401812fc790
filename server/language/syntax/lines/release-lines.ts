import type { LineKind } from './line.ts'

const SPACED =
  '(?:U ?N ?C ?L ?A ?S(?: ?S ?I ?F ?I ?E ?D)?|C ?O ?N ?F ?I ?D ?E ?N ?T ?I ?A ?L|(?:T ?O ?P {1,3})?S ?E ?C ?R ?E ?T|L ?I ?M ?I ?T ?E ?D {1,3}O ?F ?F ?I ?C ?I ?A ?L {1,3}U ?S ?E)'
const DAY =
  '(?:\\d{4}[/-]\\d{1,2}[/-]\\d{1,2}|\\d{1,2}[/-]\\d{1,2}[/-]\\d{2,4}|(?:19|20)\\d{2}[/-][A-Z]{3}|\\d{1,2} [A-Z]{3,9} \\d{4})'

/**
 * What archives stamped on the pages of a copy: who released it, under which authority, when; and what message centres
 * and printed forms put at the head and foot of each page. Lines of fixed words: none of them is a sentence.
 * Sources: releases of CIA (CREST), the National Archives and the presidential libraries, State's review stamps of the
 * eighties, and the print-outs of the message centre of the National Security Council.
 */
export const RELEASE_LINES: readonly (readonly [string, LineKind, RegExp])[] = [
  ['M', 'release', /(?:MARGARET P\.? GRAFELD|Margaret P\.? Grafeld)\s*(?:Declassified|$)/y],
  ['S', 'release', /Sheryl P\.? Walter\s*(?:Declassified|$)/y],
  ['D', 'release', /Declassified\/Released/iy],
  ['R', 'release', /RELEASED? IN (?:PART|FULL)(?: |$)/y],
  ['UCSN', 'release', /[A-Z/ ]{6,30} U\.S\. (?:Department of State {1,8}Case No|DEPARTMENT OF STATE {1,8}CASE NO)\./y],
  // `Declassified in Part - Sanitized Copy Approved for Release 2012/05/01 : CIA-RDP90…`
  [
    'ADS',
    'release',
    new RegExp(
      `(?:Declassified|Sanitized|Copy|and|in Part|in Full|[-\\u2013\\u2014]| ){0,12}Approved For Release:? {0,3}${DAY}`,
      'iy',
    ),
  ],
  ['N', 'release', new RegExp(`No Objections? To Declassification(?: in (?:Part|Full))? {0,3}${DAY}`, 'iy')],
  ['C', 'release', /CIA-RDP\d{2}[A-Z]\d{5}[A-Z]\d{4,15}-\d\s*$/y],
  ['NL', 'release', /(?:NLC|LOC-HAK|NLN|NLF)-\d{1,4}(?:-[A-Z0-9]{1,4}){2,6}\s*$/y],
  ['N', 'release', /NLR{1,2}[A-Z]? ?[A-Z]{0,2}\d{2}[-/]\d{1,4}/y],
  ['N', 'release', /NND ?\d{5,6}\s*$/y],
  ['A', 'release', /AUTHORITY:? {0,2}NND ?\d{4,6}\b/iy],
  ['B', 'release', /BY:? [A-Z]{1,4}(?:\/[A-Z]{2,4})?,? NAR[AS],? {0,3}DATE\b/iy],
  ['R', 'release', /Reproduced (?:at|from) the (?:[A-Za-z ]{0,40})National Archives\s*$/iy],
  ['R', 'release', /REVIEW AUTHORITY:/iy],
  ['D', 'release', /DATE\/CASE ID:/iy],
  ['N', 'release', /NOT TO BE REPRODUCED WITHOUT THE AUTHORIZATION OF\b/y],
  // State's stamp of the eighties.
  ['D', 'release', /DEPARTMENT OF STATE,? A\/(?:CDC|FPC|IM|IS|GIS|RPS)(?:\/[A-Z]{2,4}){0,3}\s*$/iy],
  ['R', 'release', /REVIEWED BY [A-Z][A-Za-z. ]{1,30} DATE\b/iy],
  ['R', 'release', /RDS {0,3}(?:\( ?[xX]? ?\)|[_ ]{2,9})? {0,3}or {1,3}XDS\b/iy],
  ['T', 'release', /TS AUTH\b/y],
  ['E', 'release', /ENDORSE EXISTING MARKINGS\b/y],
  ['D', 'release', /DECLASSIFIED {0,3}\( ?[xX]? ?\) {0,6}RELEASABLE\b/iy],
  ['R', 'release', /RELEASE DENIED {0,3}\( ?[xX]? ?\)/iy],
  ['P', 'release', /PA or FOI EXEMPTIONS\b/iy],
  ['D', 'release', /Dept\. of State, RPS\/IPS\b/iy],
  [
    '(',
    'release',
    /\( {0,2}[xX]? {0,2}\) {0,2}(?:Release|Classify as|Excise|Deny|Declassify)\b.{0,60}\( {0,2}[xX]? {0,2}\)/y,
  ],
  // The head of a page as forms and message centres printed it.
  [
    'DA',
    'release',
    /(?:DEPARTMENT OF STATE|AGENCY FOR INTERNATIONAL DEVELOPMENT) {2,90}(?:TELEGRAM|INCOMING|OUTGOING)(?: {1,9}TELEGRAM)?\s*$/iy,
  ],
  ['IO', 'release', /(?:INCOMING|OUTGOING)(?: {1,60}TELEGRAM)?\s*$/y],
  ['N', 'release', /NATIONAL SECURITY COUNCIL(?: {1,40}MESSAGE CENTER)?\s*$/y],
  ['*', 'release', new RegExp(`\\*{2,40} {0,3}${SPACED} {0,3}\\*{2,40}(?: {0,3}[A-Z]? {0,2}COPY)?\\s*$`, 'y')],
  // `84 7715511      SCR          PAGE 002         NC 7715511`
  ['T', 'release', /TOR: ?\d{6}Z [A-Z]{3} \d{2}(?: {2,}[A-Z0-9: -]{1,40})?\s*$/y],
]

/** `84 7715511      SCR          PAGE 002         NC 7715511`: the page line of a copy that was printed at CIA. */
export const PRINTED_PAGE = /\d{2} \d{7} {2,40}[A-Z]{2,5} {2,40}PAGE {1,3}\d{3}(?: {2,40}[A-Z]{1,3} \d{7})?\s*$/y
