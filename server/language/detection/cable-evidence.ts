/** Something that a line shows of a cable. */
export interface Evidence {
  /** 3 is written in nothing but a cable or another telegram, 2 hardly elsewhere, 1 also elsewhere. */
  readonly weight: 1 | 2 | 3
  readonly pattern: RegExp
}

/** SUBJECT: (U) A MEETING; in the head of a mail it says nothing. */
export const subject: Evidence = { weight: 1, pattern: /^SUBJ(?:ECT)?\s*: ?\S|^Subject\s*:\s*\((?:U|SBU|C|S)(?:\/|\))/ }

/** 1. (SBU) SUMMARY. */
export const markedParagraph: Evidence = {
  weight: 2,
  pattern: /^\d{1,3} ?[.,)]{0,2} ?\((?:U|SBU|LOU|FOUO|C|S|TS|U\/\/FOUO|(?:SBU|C|S)\/\/?(?:NF|REL[A-Z ,]*))\)/,
}

/** Every pattern is anchored and tried on a line without outer blanks. The reference, sections 1 to 9. */
export const kinds: readonly Evidence[] = [
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
    pattern: /^[ZOPRY] ?(?: [ZOPRY] ?)?\d{6}[A-IK-Z]\d? (?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC) \d{2}/i,
  },
  // MSGID/GENADMIN/COMFLEET STRELSAU/N1/AUG//
  { weight: 3, pattern: /^MSGID\/[A-Z]{3,12}[ /][A-Z0-9 .,/()-]{3,}$/i },
  // SUBJ/LANTERNS AT SEA//
  { weight: 2, pattern: /^SUBJ\/\S/i },
  // REF/A/DOC/OPNAV/24JAN2004//
  { weight: 2, pattern: /^REF\/[A-Z]\/[A-Z]/i },
  // RMKS/1. THE TEXT
  { weight: 2, pattern: /^(?:GENTEXT\/(?:REMARKS|RMKS)|RMKS|REMARKS)\/ ?\S/i },
  // UNCLAS //N01300//
  {
    weight: 3,
    pattern: /^(?:UNCLAS|UNCLASSIFIED|C O N F I D E N T I A L|S E C R E T|CONFIDENTIAL|SECRET) ?\/\/ ?N\d{5}/,
  },
  // NAVADMIN 217/09
  { weight: 1, pattern: /^(?:[A-Z]{3,6}ADMIN|ALNAV|ALMAR|ALCOAST|ALARACT) \d{1,4}\/\d{2,4}$/ },
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
  // C o n f i d e n t i a l hentzau 000417, of a copy that lost its capitals
  {
    weight: 3,
    pattern: /^(?:[Uu] n c l a s|[Cc] o n f i d e n t i a l|[Ss] e c r e t)\b[a-z0-9 /.'-]* [a-z]{3,} \d{3,8}\b/,
  },
  // SIPDIS
  {
    weight: 2,
    pattern: /^(?:SIPDIS|NODIS|EXDIS|LIMDIS|STADIS|NOFORN|SENSITIVE)(?:[ ,]+(?:SIPDIS|NOFORN|SENSITIVE))*$/,
  },
  // E.O. 12958: DECL: 08/03/2019
  { weight: 3, pattern: /^E\.? ?[O0]\.? ?\d{4,5}\s*[:.]\s*(?:N\/?A\b|DECL|GDS|XGDS|RDS|OADR|ADS|TAGS)/i },
  // TAGS: PREL, PGOV, ZN
  { weight: 2, pattern: /^TAGS?\s{0,8}[:;,.]?\s{0,8}(?=.{0,200}\b[A-Z]{4}\b)\[?[A-Z0-9]{2,}\b/ },
  subject,
  // REF: A. STATE 12345
  { weight: 1, pattern: /^REF(?:S|TELS?|\(S\))?\s*: ?\S/ },
  { weight: 1, pattern: /^REF(?:S|TELS?|\(S\))?\s*: ?(?:\(?[A-Z][.)] ?)?(?:\d{2,4} )?[A-Z][A-Z' ]{2,24} \d{2,7}\b/ },
  markedParagraph,
  // 1. C - ENTIRE TEXT
  { weight: 2, pattern: /^\d{1,3}\. ?\(?(?:C|S|U|LOU|CONFIDENTIAL|SECRET) ?- ?ENTIRE TEXT/ },
  // 9. (U) Minimize considered.
  { weight: 2, pattern: /^(?:\d{1,3}\. ?)?(?:\(U\) ?)?MINIMIZE CONSIDERED\b/i },
  // PAGE 02 STATE 023763 071504Z
  { weight: 3, pattern: /^PAGE \d{2} {1,8}[A-Z][A-Z' ]{1,40} \d{5,6}\b/ },
  // ZENDA 00000123  002 OF 004
  { weight: 3, pattern: /^[A-Z][A-Z '.-]{1,9} +\d{8} {1,3}\d{3}(?:\.\d+)? OF \d{3}\b/ },
  // MRN: 13 ZENDA 123
  { weight: 3, pattern: /^MRN:\s+\d{2} [A-Z][A-Z .'-]+ \d+$/ },
  // 13 ZENDA 123, without the label
  { weight: 2, pattern: /^\d{2} [A-Z]{4,}(?: [A-Z]{2,})? \d{2,6}(?:$| {3})/ },
  // Date/DTG: March 14, 2012 / 141205Z MAR 12
  { weight: 3, pattern: /^Date\/DTG:/ },
  // MRN: with its value on a later line
  { weight: 2, pattern: /^MRN:$/ },
  // E.O.: 13526
  { weight: 2, pattern: /^E\.O\.:(?:\s+\d{5})?$/ },
  // Pass Line: EAP
  { weight: 1, pattern: /^(?:Captions|Pass Line|Dissemination Rule|Cleared By|Drafted By|Action Office):/ },
]

/** Three paragraphs with their marks, in the order of their numbers from 1 on: more than an example of one. */
export const markedText: Evidence = { weight: 2, pattern: markedParagraph.pattern }
