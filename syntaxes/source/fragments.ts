import {
  CLASSIFIED_WORDS,
  CONTROL_WORDS,
  HANDLING_WORDS,
  OFFICE_WORDS,
  PLAIN_WORDS,
} from '../../server/language/syntax/lines/mark-words.ts'

/**
 * Pieces of patterns. They are Oniguruma source, without anchors unless they say so. A quantifier without an upper bound
 * never stands inside a group that repeats, and never beside another that takes the same characters: a line of any
 * length is read in linear time.
 */
const source = String.raw

/** A line start. Copies made from scans are indented; a header is never deeper than this. */
export const START = source`^\s{0,12}`

export const MONTH = 'JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC'
export const PRECEDENCE = 'FLASH|(?:NIACT )?IMMEDIATE|PRIORITY|ROUTINE'

// Levels, solid or letter-spaced. Two-word levels have two blanks between the words when spaced.
export const UNCLASSIFIED = 'U ?N ?C ?L ?A ?S(?: ?S ?I ?F ?I ?E ?D)?'
export const OFFICIAL_USE = 'L ?I ?M ?I ?T ?E ?D {1,3}O ?F ?F ?I ?C ?I ?A ?L {1,3}U ?S ?E'
export const CONFIDENTIAL = 'C ?O ?N ?F ?I ?D ?E ?N ?T ?I ?A ?L'
export const SECRET = 'S ?E ?C ?R ?E ?T'
export const TOP_SECRET = 'T ?O ?P {1,3}S ?E ?C ?R ?E ?T'
export const LEVEL = `(?:${TOP_SECRET}|${SECRET}|${CONFIDENTIAL}|${OFFICIAL_USE}|${UNCLASSIFIED})`
/** A letter-spaced level needs no further proof: prose never looks like that. */
export const SPACED_LEVEL =
  '(?:T O P {1,3}S E C R E T|S E C R E T|C O N F I D E N T I A L|L I M I T E D {1,3}O F F I C I A L|U N C L A S)'
/** A level alone in its line, as at the top and bottom of a page. */
export const BANNER = source`(?:${LEVEL}|SBU|SENSITIVE BUT UNCLASSIFIED)(?://)?(?:\s{1,60}\d{1,3})?\s*$`

/** First words of plain-language addresses. */
export const ADDRESS_WORD =
  'AMEMBASSY|AMCONSUL|AMCONGEN|AMLEGATION|USMISSION|USINT|USLO|USOFFICE|USDEL|USUN|USNATO|USEU|SECSTATE|SECDEF|AIT'
/** An addressee that can be nothing else, wherever it stands. */
export const SURE_ADDRESS = source`(?:R[A-Z]{3,7}/[A-Z]|ZEN/[A-Z]|[A-Z]{2,10} (?:WASHINGTON DC|WASHDC)\b|(?:${ADDRESS_WORD})\b(?! (?:WAS|IS|HAS|HAD|AND|TO|OF|FOR|IN|WILL|WOULD)\b))`

export const CAPTION = source`(?:SIPDIS|S I P D I S|NODIS|EXDIS|LIMDIS|STADIS|SPECAT|SENSITIVE|NOFORN|N O F O R N|NOCONTRACTOR|ORCON|FOUO|EFTO|TERREP|CHEROKEE|EYES ONLY|INFORM CONSULS|OFFICIAL INFORMAL|SUSPECTED DUPLICATE|JOINT MESSAGE|MINIMIZE CONSIDERED|SENSITIVE BUT UNCLASSIFIED|[A-Z]{2,10} CHANNEL|CORRECTED COPY|VISAS (?:DONKEY|EAGLE|HORSE|BEAR|PEGASUS|MANTIS|CONDOR|MERLIN|HAWK|BEE|VIPER|LOST|LEGAL))`
/** A whole line of one to three captions. */
export const CAPTION_LINE = source`\s{0,60}${CAPTION}(?:[\s,/-]{1,3}${CAPTION})?(?:[\s,/-]{1,3}${CAPTION})?\s*$`
export const CORRECTED_COPY = source`\s{0,12}C O R R E C T E D\b`
export const DELEGATION = 'CODEL|STAFFDEL|NODEL'

// Field words with the damage seen in copies: lower case, lost letters, zero for O.
export const ORDER_WORD = source`(?i:e\.?\s?[o0]\.?)`
export const TAGS_WORD = source`(?:(?i:tags?|tages|tas|tabs|tgs|ags)|T\.A\.G\.S\.?)`
export const SUBJECT_WORD = '(?i:s?ubj(?:ect)?)'
export const REFERENCE_WORD = source`(?i:ref(?:tels?|erences?|s|\(s\))?)`
export const AUTHORITY_WORD = source`(?i:classified\sby)`

/** Labels of the layout since 2009. The soft ones are ordinary words too, and need the column gap after them. */
export const LABELS =
  'MRN|Date/DTG|Pass Line|Captions|Signature|Drafted By|Cleared By|Approved By|Released By|Dissemination Rule|Action Post|Action Office|Info Office|Declassify On|Derived From'
export const SOFT_LABELS = source`From|Action|Info|XMT|Reference|E\.O\.|Attachments|Reason`
const LABEL = source`(?:(?:${LABELS})\s{0,3}:|(?:${SOFT_LABELS})\s{0,3}:(?=\s\s|\s*$))`

/** What opens a new field, whatever came before. */
export const FIELD = source`(?:${ORDER_WORD}\s?\d{4,5}\s?(?::|DECL|N/A|$)|${TAGS_WORD}\s?[:;]|${SUBJECT_WORD}\s?:|${SUBJECT_WORD}\s+\(|${REFERENCE_WORD}\s?:|${AUTHORITY_WORD}|${LABEL}|BT\s*$|N{4}\s*$|VZCZC|(?:MSGID|SUBJ|REF|NARR|AMPN|RMKS|GENTEXT)/|(?:FM|TO|INFO)\s+${SURE_ADDRESS}|${SPACED_LEVEL})`
/** Where a field that wraps over lines has ended: a blank line, another field, a level. Anchored. */
export const FIELD_END = source`^(?=\s*$|\s{0,12}(?:${FIELD}|${LEVEL}(?:[\s/]|$))|\s{0,80}${BANNER})`

export const ATTENTION = source`(?!\s{0,12}(?:${FIELD}|\d|\())\s{0,12}(?:FOR\s|[A-Z][^.:\n]{0,60}\s(?i:for|pass)\s)`

/** The same, from an office that can be no word of a sentence. */
export const SURE_ATTENTION = source`(?:DEPT|DEPARTMENT|STATE|WHITE HOUSE|NSC|TREASURY|USDOC|COMMERCE|USDA|SECDEF|[A-Z]{1,6}/[A-Z0-9/-]{1,12})\s(?:(?:ALSO|PLEASE|PLS)\s)?(?:FOR|PASS)\s`

/** A pilcrow, whole, damaged by a wrong decoding, or lost. */
export const PILCROW = source`(?:(?:Ã‚Â|Â)?¶|\x{FFFD})`
/** Words of the lists as an alternative, the longest first; short ones need what follows to be no letter. */
function anyWord(...lists: readonly (readonly string[])[]): string {
  const words = [...new Set(lists.flat())].sort((a, b) => b.length - a.length)
  return words.map((word) => word.replaceAll(' ', source`\s`)).join('|')
}
const MARK_WORD = `(?i:${anyWord(CONTROL_WORDS, HANDLING_WORDS)})(?![A-Za-z])`
const MARK_LEVEL = `(?i:${anyWord(CLASSIFIED_WORDS, PLAIN_WORDS, HANDLING_WORDS)})(?![A-Za-z0-9])`
const MARK_REST = source`[A-Za-z0-9 ,&/'–—-]{0,200}`
/** Behind a slash anything, behind another sign only what is known: (C-SPAN) is no mark. */
export const MARK_CONTROL = source`(?:\s{0,2}(?://\s{0,2}(?=[A-Za-z])|/\s{0,2}(?=[A-Z]{2}|${MARK_WORD}|(?i:n)\))(?!(?:${anyWord(OFFICE_WORDS.map((office) => office.slice(office.indexOf('/') + 1)))})\)))${MARK_REST}|(?:\s{0,2}[-–—,:]{1,2}\s{0,2}|\s{1,2})(?:${MARK_WORD}|(?i:entire (?:text|message|cable|para)))${MARK_REST})?\.?`
export const PORTION_MARK = source`\(\s?(?:${MARK_LEVEL}${MARK_CONTROL}|//\s?[A-Z][A-Z ,/-]{0,80})\s?\)`
/** The statement of the 1970s that stands for all portion marks. */
export const ENTIRE_TEXT = source`(?:TOP SECRET|SECRET|CONFIDENTIAL|UNCLASSIFIED|LIMITED OFFICIAL USE|LOU|TS|C|S|U)\s{0,2}[-–—]?\s{0,2}ENTIRE TEXT\.?`

/** Names of blocks that open with the name alone. */
export const BLOCK_NAME =
  '(?i:executive summary|summary|comment|note|bio notes?|bio data|action requests?|action requested|introduction)'
export const BLOCK_SUFFIX = source`(?:\s(?i:and|&)\s(?i:action requests?|action requested|recommendations?|introduction|comments?|summary|conclusions?)|\s(?i:continued))?`

/** The marker of the years after 2003: post cut to ten letters, number padded to eight, section and page. */
export const PAGE_MARKER = source`[A-Z][A-Z '.-]{1,10}\s{1,4}\d{8}\s{1,4}\d{3}(?:\.\d{1,3})?\sOF\s\d{3}\s*$`

/** The page lines of other years. */
export const PAGE_LINE = [
  source`PAGE\s{1,12}\d{1,3}(?:/\d{1,3})?(?:\s{1,24}[A-Z][A-Z'. ]{1,24}\s{1,24}\d{3,6}\b[^a-z]*|\s[A-Z0-9]{8,14}\s${LEVEL}\s*|\s*)$`,
  source`(?i:page)\s\d{1,3}\s(?i:of)\s\d{1,3}\s*$`,
  source`[A-Z][A-Z '.]{1,20}\s{1,12}\d{4,6}\s{1,12}\d{2}\sOF\s\d{2}(?:\s{1,12}\d{6}Z)?\s*$`,
].join('|')

/** Lines that archives and reviewers added. */
export const ARCHIVE_LINE = [
  source`.{0,30}U\.S\. Department of State\s+Case No\.`,
  source`RELEASED? IN (?:PART|FULL)\b`,
  source`CLASSIFICATION:\s`,
  'Declassified/Released US Department of State',
  source`(?:Margaret P\. Grafeld|Sheryl P\. Walter)\b`,
  source`\*{3}\s[A-Z][^*\n]{2,40}\*{3}`,
].join('|')

/** A rule of dashes, and what is left of one after damage. Anchored. */
export const RULE_LINE = source`^\s{0,60}(?:-{3}[\s-]*|={3}[\s=]*|_{3}[\s_]*|\*{3}[\s*]*|-{1,2}\s*)$`
