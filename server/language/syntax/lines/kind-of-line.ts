import { readClassificationLine } from './classification-line.ts'
import type { LineKind } from './line.ts'
import { EXEMPTIONS, isAtMargin, isDigit, PATTERNS } from './line-patterns.ts'
import { PILCROW_REFERENCES } from './reference-lines.ts'
import { isPageOfHandler, isPrintedHead, PRINTED_PAGE } from './release-lines.ts'
import { titleBesideRule } from './title-line.ts'

/** What a line looks like from a column on: its kind by the first pattern that fits, or as a level, a title or text. */
export function kindOf(plain: string, indent: number): LineKind {
  if (indent >= plain.length) return 'blank'
  const first = plain.charCodeAt(indent)
  if (mayBeNumbered(first)) return otherNumbered(plain, indent)
  const patterns = PATTERNS[first]
  if (patterns) {
    for (const [kind, pattern, mayFit] of patterns) {
      if (mayFit && !mayFit(plain, indent)) continue
      pattern.lastIndex = indent
      if (!pattern.test(plain)) continue
      // A whole cable on one line begins like this one, too, and would be lost as a header.
      return kind === 'date-time-group' && plain.length > LONGEST_GROUP ? 'text' : kind
    }
  }
  const kind = first >= 65 && first <= 90 ? levelKind(plain, indent) : 'text'
  return kind === 'text' ? otherText(plain, indent) : kind
}

/** By its first character; a pilcrow comes in many forms. */
export function mayBeNumbered(first: number): boolean {
  return isDigit(first) || first > 126 || first === AMPERSAND
}

/** What begins like a number and is no paragraph. */
function otherNumbered(plain: string, indent: number): LineKind {
  if (PILCROW_ORDER.test(plain)) return 'order'
  if (isAtMargin(plain, indent)) {
    EXEMPTIONS.lastIndex = indent
    if (EXEMPTIONS.test(plain)) return 'release'
  }
  if (PILCROW_REFERENCES.test(plain)) return 'references'
  // A date-time group that lost its precedence, and the swapped control line of the 1970s.
  DTG_ALONE.lastIndex = indent
  if (DTG_ALONE.test(plain)) return 'date-time-group'
  DTG_OF_EXTRACT.lastIndex = indent
  if (DTG_OF_EXTRACT.test(plain)) return 'date-time-group'
  DTG_BEHIND_ZERO.lastIndex = indent
  if (DTG_BEHIND_ZERO.test(plain)) return 'date-time-group'
  CONTROL_SWAPPED.lastIndex = indent
  if (CONTROL_SWAPPED.test(plain)) return 'control'
  if (isPageOfHandler(plain, indent)) return 'page'
  PRINTED_PAGE.lastIndex = indent
  if (PRINTED_PAGE.test(plain)) return 'page'
  RULE_OF_DASHES.lastIndex = indent
  if (RULE_OF_DASHES.test(plain)) return 'rule'
  return otherText(plain, indent)
}

/** What no first character tells. */
function otherText(plain: string, indent: number): LineKind {
  if (isPrintedHead(plain)) return 'page'
  return titleBesideRule(plain, indent) ? 'heading' : 'text'
}

function levelKind(plain: string, indent: number): LineKind {
  // Page markers have numbers, and so have the lines on which a misspelt level is taken for one.
  const numbered = DIGIT.test(plain)
  // `BT UNCLAS`: the line of the text was joined to the end of the header.
  const joined = plain.startsWith('BT ', indent)
  if (!numbered && !joined && !LEVEL_INITIALS.includes(plain.charAt(indent))) return 'text'
  PAGE_MARKER.lastIndex = indent
  if (numbered && PAGE_MARKER.test(plain)) return 'page-marker'
  const tokens = readClassificationLine(plain, indent)
  if (tokens === undefined) return 'text'
  // Far to the right stands something else that shares the line: a page number, a stamp.
  if (tokens.level.code && /^ {8}/.test(plain.slice(tokens.level.end, tokens.level.end + 8))) return 'level'
  if (tokens.number && tokens.series) return 'classification'
  if (tokens.level.code === undefined) return 'text'
  if (tokens.series) return 'classification'
  if (tokens.rest === undefined || BANNER_REST.test(plain.slice(tokens.rest.start)))
    return joined ? 'classification' : 'level'
  // Of other services: the letter-spaced level, and the serial of the originator or a filler behind it.
  const behind = plain.slice(tokens.rest.start)
  if (behind === FILLER || (tokens.level.spaced && BARE_SERIAL.test(behind))) return joined ? 'classification' : 'level'
  // `C O N F I D E N T I A L SECTION`, its number cut off by a narrow margin.
  return tokens.section || (tokens.level.spaced && plain.endsWith(' SECTION')) ? 'classification' : 'text'
}

const AMPERSAND = 38
/** Two teleprinter lines and more, in columns: format line 5 holds precedence, group, and at the most a few words. */
const LONGEST_GROUP = 160
const DIGIT = /\d/
/** What a level can begin with: UNCLASSIFIED, LIMITED OFFICIAL USE, RESTRICTED, CONFIDENTIAL, SECRET, TOP SECRET. */
const LEVEL_INITIALS = 'ULRCST'
/** `KUALA LUMP 00001234  002.3 OF 003`: post cut to ten letters, number padded to eight, section and page. */
export const PAGE_MARKER = /([A-Z][A-Z '.-]{1,10}?) {1,4}(\d{8}) {1,4}(\d{3})(?:\.(\d{1,3}))? OF (\d{3})\s*$/iy
const DTG_ALONE =
  /\d{5,7}[A-Z]? ?(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]* \d{2}(?:\d{2})?(?!\d)(?: Z[A-Z]{2}){0,3}\s*$/y
/** The date line of partial extracts, which have no precedence: `031453Z Aug 05`. */
const DTG_OF_EXTRACT = /\d{6}Z (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{2}\s*$/y
/** The precedence O read as a zero by machines: `0 031453Z AUG 09`. */
const DTG_BEHIND_ZERO =
  /0(?: {1,3}[0OPR])? {1,3}\d{6}[Zz] {0,3}(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC) {1,3}\d{2}(?:\d{2})?(?![\dA-Z])/y
/** `E. O. 12958` looks like an item, before which web sites put a pilcrow. */
const PILCROW_ORDER = /^\s*\u00b6E\. ?O\. {0,2}\d{5}/
/** A rule of typographic dashes. */
const RULE_OF_DASHES = /[\u2010-\u2015\u2212\u2500\u2501]{3}[ \u2010-\u2015\u2212\u2500\u2501-]*$/y
const CONTROL_SWAPPED = /\d{6}Z \d{6} \/\d{2}\s*$/y
/** What may follow a level on a page banner: controls, page counts, a dash or a slash, the stamp of a printer. */
const BANNER_REST =
  /^(?:\/\/.*|[-. ]*|\d{1,3}|[A-Z]{2,4}\d{3,6}|(?:EFTO|NOFORN|SBU|FOUO|SENSITIVE|NODIS|EXDIS|LIMDIS|STADIS|SIPDIS|CORRECTED COPY)[ /A-Z]*)$/

/** `S E C R E T 3321` */
const BARE_SERIAL = /^\d{3,7}$/
/** `UNCLAS QQQQ`: what stands where the serial of the originator would. */
const FILLER = 'QQQQ'
