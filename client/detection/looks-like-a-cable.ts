/**
 * Whether a text is recognisably a cable, judged by the beginnings of its first lines. Several independent
 * kinds of evidence have to agree, since each of them alone also opens lines of prose, mail and code.
 * Any text has an answer; a body without any header has none of the evidence and is left alone.
 *
 * @param lines the first lines of the text, without line endings; {@link linesToRead} of them are enough
 */
export function looksLikeACable(lines: readonly string[]): boolean {
  const found = evidence(lines)
  const score = found.reduce((sum, { weight }) => sum + weight, 0)
  const certain = found.some(({ weight }) => weight === 3)
  // A draft may lack every line that nothing but a cable has; then more of the others must agree.
  return certain ? found.length >= 3 && score >= 6 : found.length >= 4 && score >= 8
}

/** How many lines are looked at: notes and forwarding mail above a released copy take up to a hundred. */
export const linesToRead = 160

interface Evidence {
  /** 3 is written in nothing but a cable or another telegram, 2 hardly elsewhere, 1 also elsewhere. */
  readonly weight: 1 | 2 | 3
  readonly pattern: RegExp
}

/** A line is looked at this far; longer ones are never a line of a header. */
const columnsToRead = 240

/** Every pattern is anchored and tried on a line without outer blanks. The reference, sections 1 to 9. */
const kinds: readonly Evidence[] = [
  // VZCZCXRO3552
  { weight: 3, pattern: /^VZCZC[A-Z]{3}\d{3,4}\b/ },
  // PP RUEHC RUEHLO
  { weight: 2, pattern: /^(?:ZZ|OO|PP|RR|YY|WW)(?: R[A-Z]{3,7})+$/ },
  // DE RUEHZN #0123/01 1230911
  { weight: 3, pattern: /^DE R[A-Z]{3,7} #?\d{4}(?:\/\d{2})? \d{3}/ },
  // RTTUZYUW RHOIAAA0001 2151453-UUUU--RHSSSUU.
  { weight: 3, pattern: /^[ZOPRY][A-Z]{7} R[A-Z]{3,6} ?\d{4} \d{7}-/ },
  // ZNY CCCCC ZZH
  { weight: 3, pattern: /^(?:ZNR UUUUU|ZNY ([A-Z])\1{4})\b/ },
  // O 031453Z AUG 09
  {
    weight: 3,
    pattern: /^[ZOPRY] ?(?: [ZOPRY] ?)?\d{6}[A-IK-Z]\d? (?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC) \d{2}/,
  },
  // FM AMEMBASSY ZENDA
  { weight: 2, pattern: /^FM [A-Z][A-Z0-9 .,/'()-]{3,}$/ },
  // TO RUEHC/SECSTATE WASHDC PRIORITY 1234
  { weight: 2, pattern: /^(?:TO|INFO) +(?:R[A-Z]{3,7}\/|ZEN\/)?[A-Z][A-Z0-9 .,/'()-]{3,}$/ },
  // C O N F I D E N T I A L ZENDA 000123
  {
    weight: 3,
    pattern:
      /^(?:UNCLAS|UNCLASSIFIED|U N C L A S(?: S I F I E D)?|LIMITED OFFICIAL USE|L I M I T E D +O F F I C I A L +U S E|CONFIDENTIAL|C O N F I D E N T I A L|SECRET|S E C R E T|TOP SECRET|T O P +S E C R E T)\b[A-Z0-9 /.'-]* [A-Z]{3,} \d{3,8}\b/,
  },
  // SIPDIS
  {
    weight: 2,
    pattern: /^(?:SIPDIS|NODIS|EXDIS|LIMDIS|STADIS|NOFORN|SENSITIVE)(?:[ ,]+(?:SIPDIS|NOFORN|SENSITIVE))*$/,
  },
  // E.O. 12958: DECL: 08/03/2019
  { weight: 3, pattern: /^E\.? ?[O0]\.? ?\d{4,5}\s*[:.]\s*(?:N\/?A\b|DECL|GDS|XGDS|RDS|OADR|ADS|TAGS)/i },
  // TAGS: PREL, PGOV, ZN
  { weight: 2, pattern: /^TAGS?\s*[:;,.]?\s*(?=.*\b[A-Z]{4}\b)\[?[A-Z0-9]{2,}\b[^a-z]*/ },
  // SUBJECT: (U) A MEETING
  { weight: 1, pattern: /^SUBJ(?:ECT)?\s*: ?\S|^Subject\s*:\s*\((?:U|SBU|C|S)(?:\/|\))/ },
  // REF: A. STATE 12345
  { weight: 1, pattern: /^REF(?:S|TELS?|\(S\))?\s*: ?\S/ },
  // 1. (SBU) SUMMARY.
  {
    weight: 2,
    pattern: /^\d{1,3} ?[.,)]{0,2} ?\((?:U|SBU|LOU|FOUO|C|S|TS|U\/\/FOUO|(?:SBU|C|S)\/\/?(?:NF|REL[A-Z ,]*))\)/,
  },
  // 1. C - ENTIRE TEXT
  { weight: 2, pattern: /^\d{1,3}\. ?\(?(?:C|S|U|LOU|CONFIDENTIAL|SECRET) ?- ?ENTIRE TEXT/ },
  // PAGE 02 STATE 023763 071504Z
  { weight: 3, pattern: /^PAGE \d{2} +[A-Z][A-Z' ]+ +\d{5,6}\b/ },
  // ZENDA 00000123  002 OF 004
  { weight: 3, pattern: /^[A-Z][A-Z '.-]{1,9} +\d{8} {1,3}\d{3}(?:\.\d+)? OF \d{3}\b/ },
  // MRN: 13 ZENDA 123
  { weight: 3, pattern: /^MRN:\s+\d{2} [A-Z][A-Z .'-]+ \d+$/ },
  // Date/DTG: May 05, 2013 / 051234Z MAY 13
  { weight: 3, pattern: /^Date\/DTG:/ },
  // MRN: with its value on a later line
  { weight: 2, pattern: /^MRN:$/ },
  // E.O.: 13526
  { weight: 2, pattern: /^E\.O\.:(?:\s+\d{5})?$/ },
  // Pass Line: EAP
  { weight: 1, pattern: /^(?:Captions|Pass Line|Dissemination Rule|Cleared By|Drafted By|Action Office):/ },
]

/** What opens a line above a quoted cable in a file that is something else: markup, data, a stored mail. */
const foreign = /^(?:```|#{1,6} \S|[{<]|"[^"]*",|(?:Return-Path|Received|Message-ID|MIME-Version|Content-Type): )/

/**
 * Running text above a cable, in lines of a hundred columns. Copies have a note there, or the words with which
 * they were forwarded; whoever writes more than that quotes a cable in a text of his own.
 */
const longestNote = 6
const prose = /[a-z]{2,} [a-z]{2,} [a-z]{2,}/

/** Each kind that some line shows, once; nothing where the text is recognisably something else. */
function evidence(lines: readonly string[]): readonly Evidence[] {
  const found = new Set<Evidence>()
  let note = 0
  for (const line of lines.slice(0, linesToRead)) {
    const text = plain(line)
    if (found.size === 0 && foreign.test(text)) return []
    if (found.size === 0 && line.length > 50 && prose.test(text)) note += Math.ceil(line.length / 100)
    if (note > longestNote) return []
    for (const kind of kinds) if (!found.has(kind) && kind.pattern.test(text)) found.add(kind)
  }
  return [...found]
}

/** The line as the patterns want it: without byte order mark, outer blanks and the pilcrow of web copies. */
function plain(line: string): string {
  return line
    .slice(0, columnsToRead)
    .replace(/[\u00a0\t\f\ufeff]/g, ' ')
    .trim()
    .replace(/^(?:\u00c2?\u00b6|\ufffd) ?/, '')
}
