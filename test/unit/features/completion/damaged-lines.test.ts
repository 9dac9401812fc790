import { DRAFT, TRANSMITTED } from '../../../support/completion.ts'
import { checkPlaces } from '../../../support/completion-table.ts'
import { OF_1985, OLD, RESTRICTED } from '../../../support/completion-texts.ts'

checkPlaces('a level in front of series and number', TRANSMITTED, [
  [9, 'CONF$0 BANGKOK 000123', 'level', 'C O N F I D E N T I A L'],
  [9, 'conf$0 BANGKOK 000123', 'level', 'C O N F I D E N T I A L'],
  [9, 'C O N$0 BANGKOK 000123', 'level', 'C O N F I D E N T I A L'],
  [9, 'C O$0 N F BANGKOK 000123', 'level', 'C O N F I D E N T I A L'],
  [9, 'CON$0 SECTION 01 OF 02 BANGKOK 000123', 'level', 'C O N F I D E N T I A L'],
  [9, '$0 BANGKOK 000123', 'level', 'C O N F I D E N T I A L'],
  [9, 's e c r e t bang$0', 'series', 'S E C R E T BANGKOK 000123'],
  // Format line 4 says CCCCC: another level would contradict it, so the one that agrees is shown, and why.
  [9, 'SEC$0 BANGKOK 000123', 'level', 'C O N F I D E N T I A L'],
  [9, 'SEC$0', 'field', 'C O N F I D E N T I A L BANGKOK 000123'],
  [9, 'unclas$0 BANGKOK 000123', 'level', 'C O N F I D E N T I A L'],
  [9, 'XYZ$0 BANGKOK 000123', undefined],
  [18, '     STATE$0 BANGKOK 000123', undefined],
])

checkPlaces('a header in small letters, or with signs behind its words', TRANSMITTED, [
  [5, 'fm bang$0', 'originator', 'FM AMEMBASSY BANGKOK'],
  [5, 'From: bang$0', 'originator', 'FM AMEMBASSY BANGKOK'],
  [5, 'FM: bang$0', 'originator', 'FM AMEMBASSY BANGKOK'],
  [6, 'to kab$0', 'addressee', 'TO RUEHBUL/AMEMBASSY KABUL'],
  [6, 'To: kab$0', 'addressee', 'TO RUEHBUL/AMEMBASSY KABUL'],
  [6, 'to ruehc/secstate washdc pri$0', 'precedence', 'TO RUEHC/SECSTATE WASHDC PRIORITY'],
  [7, 'info berl$0', 'addressee', 'INFO RUEHRL/AMEMBASSY BERLIN'],
  [7, 'INFO ASEAN COLLECTIVE\nxmt ran$0', 'addressee', 'XMT RUEHGO/AMEMBASSY RANGOON'],
  [2, 'de ruehbk #$0', 'serial', 'DE RUEHBK #0123 1541310'],
  [3, 'zny $0', 'security', 'ZNY CCCCC ZZH'],
  // In the text it is none.
  [24, 'unclas bangkok 000123$0', undefined],
  [24, 'to ruehc/secstate$0', undefined],
])

checkPlaces('fields whose keyword is damaged', TRANSMITTED, [
  [13, 'E.O.13526: $0', 'declassification', 'E.O. 13526: DECL: 06/03/2019'],
  [13, 'E.O.12958:$0', 'declassification', 'E.O. 12958: DECL: 06/03/2019'],
  [13, 'E.O. 12958:$0', 'declassification', ' DECL: 06/03/2019'],
  [13, 'EO 12958: $0', 'declassification', 'E.O. 12958: DECL: 06/03/2019'],
  [13, 'E.O 12958 $0', 'declassification', 'E.O. 12958: DECL: 06/03/2019'],
  [13, 'E.O. 12958 $0', 'declassification', 'E.O. 12958: DECL: 06/03/2019'],
  [13, 'E.O. 12958; $0', 'declassification', 'E.O. 12958: DECL: 06/03/2019'],
  [13, 'e. o. 12958: d$0', 'declassification', 'E.O. 12958: DECL: 06/03/2019'],
  [13, 'E.O.$0', 'order', 'E.O. 12958: DECL: 06/03/2019'],
  [13, 'E.O.12$0', 'order', 'E.O. 12958: DECL: 06/03/2019'],
  [14, 'TAG: PG$0', 'tag', 'TAGS: PGOV'],
  [14, 'TAGS; PG$0', 'tag', 'TAGS: PGOV'],
  [14, 'TAGS. PG$0', 'tag', 'TAGS: PGOV'],
  [14, 'TAGS PG$0', 'tag', 'TAGS: PGOV'],
  [14, 'TABS: PG$0', 'tag', 'TAGS: PGOV'],
  [14, 'Tag: human rights$0', 'tag', 'TAGS: PHUM'],
  [14, 'TAGS:PG$0', 'tag', ' PGOV'],
  [14, 'TAG: PREL, PRE$0', 'tag', 'TAGS: PREL, PREF'],
  [15, 'SUBJ; $0', 'subject-mark', 'SUBJECT: (C) SUBJECT'],
  [15, 'SUBECT: ($0', 'subject-mark', 'SUBJECT: (C) SUBJECT'],
  [15, 'SUBJECT:$0', 'subject-mark', ' (C) SUBJECT'],
  [15, 'SUBECT: THE TAG: P$0', undefined],
  [17, 'REFTEL: $0', 'reference-label', '09 STATE 777'],
  [17, 'REFTELS: A. $0', 'reference', '09 STATE 777'],
  [17, 'REF; $0', 'reference-label', 'REF: 09 STATE 777'],
  [17, 'REFERENCES: B. 08 kab$0', 'reference', '08 KABUL '],
])

checkPlaces('words in which a letter was read as a figure', TRANSMITTED, [
  [5, 'FR0M bang$0', 'originator', 'FM AMEMBASSY BANGKOK'],
  [5, 'FM BANGK0K$0', 'originator', 'AMEMBASSY BANGKOK'],
  [6, 'T0 kab$0', 'addressee', 'TO RUEHBUL/AMEMBASSY KABUL'],
  [6, 'T0 RUEHC/SECSTATE WASHDC PRI$0', 'precedence', 'TO RUEHC/SECSTATE WASHDC PRIORITY'],
  [7, 'INF0 berl$0', 'addressee', 'INFO RUEHRL/AMEMBASSY BERLIN'],
  [7, '1NFO berl$0', 'addressee', 'INFO RUEHRL/AMEMBASSY BERLIN'],
  [7, 'INF0$0', 'field', 'INFO '],
  [9, 'C 0 N F$0', 'level', 'C O N F I D E N T I A L BANGKOK 000123'],
  [9, 'C0NF$0', 'field', 'C O N F I D E N T I A L BANGKOK 000123'],
  [11, 'N0D$0', 'caption', 'NODIS'],
  [13, 'E.0. 12958: $0', 'declassification', 'E.O. 12958: DECL: 06/03/2019'],
  [13, 'E.0. $0', 'order', 'E.O. 12958: DECL: 06/03/2019'],
  [13, 'E.O 1$0', 'order', 'E.O. 12958: DECL: 06/03/2019'],
  [13, 'EO 129$0', 'order', 'E.O. 12958: DECL: 06/03/2019'],
  [14, 'TAG5: PG$0', 'tag', 'TAGS: PGOV'],
  [14, 'TAGS: PG0$0', 'tag', 'PGOV'],
  [15, '5UBJECT: ($0', 'subject-mark', 'SUBJECT: (C) SUBJECT'],
  [17, 'REFTE1: A. $0', 'reference', 'REFTEL: A. 09 STATE 777'],
  // A number is one.
  [24, '2. (C) The 5 T0NS came 1$0', undefined],
  [24, 'C 0 N F$0', undefined],
  [24, 'T0 kab$0', undefined],
])

checkPlaces('a mark in front of its text', TRANSMITTED, [
  [24, '2. ($0 He left.', 'portion-mark', '(C)', '(U)', '(SBU)'],
  [24, '2. ($0He left.', 'portion-mark', '(C) ', '(U) ', '(SBU) '],
  [24, '2. (C$0 He left.', 'portion-mark', '(C)'],
  [24, '¶2. ($0 He left.', 'portion-mark', '(C)'],
  [24, '2.($0 He left (as ever).', 'portion-mark', '(C)'],
  [24, '2. ($0as ever) He left.', undefined],
  [24, '2. (s$0ee PARA 1) He left.', undefined],
  [24, '2. (c$0 or later) He left.', undefined],
  [24, '2. ($0As ever\nor so) he left.', undefined],
])

checkPlaces('a draft whose lines are damaged', DRAFT, [
  [5, 'TAG PREL, $0', 'tag', 'TAGS: PREL, ECON'],
  [6, 'SUBJECT: ($0 THE DUKE', 'subject-mark', '(SBU)'],
  [6, 'SUBJECT: ($0THE DUKE (AGAIN)', 'subject-mark', '(SBU) '],
  [4, 'E.O. 13526 $0', 'declassification', 'E.O. 13526: N/A'],
])

checkPlaces('marks where the head has a control', RESTRICTED, [
  [12, '2. ($0', 'portion-mark', '(C) ', '(U) ', '(SBU) ', '(SBU/NF) ', '(C/NF) '],
  [12, '2. (C/$0', 'portion-mark', '(C/NF) '],
  [12, '2. (C/N$0 He left.', 'portion-mark', '(C/NF)'],
  [10, '1. (C//NF) The duke came.\n\n2. (c/$0', 'portion-mark', '(C//NF) '],
])

checkPlaces('a cable of 1974', OLD, [
  [2, 'TO SECST$0', 'addressee', 'SECSTATE WASHDC'],
  [3, 'info saig$0', 'addressee', 'INFO AMEMBASSY SAIGON'],
  [5, 'CONF$0 BANGKOK 0123', 'level', 'C O N F I D E N T I A L'],
  // Only what is classified has a schedule.
  [5, 'LIM$0 BANGKOK 0123', undefined],
  [6, 'LIM$0', 'caption', 'LIMDIS'],
  [6, 'SIP$0', undefined],
  [7, 'E.O. 11652: $0', 'declassification', 'GDS', 'XGDS-1'],
  [7, 'E.O. 11652 x$0', 'declassification', 'E.O. 11652: XGDS-1'],
  [8, 'TAGS: PFO$0', 'tag', 'PFOR'],
  [8, 'TAGS: $0', 'tag', 'PFOR, TH', 'EAID'],
  [10, 'REF: A. STATE 45678; B. $0', 'reference', '74 BANGKOK '],
  [10, 'REF: (A) STATE 45678 (B) vien$0', 'reference', '74 VIENTIANE '],
  [10, 'REF: STATE 45678, $0', 'reference', '74 BANGKOK '],
  [10, 'REFS: STATE 45678 AND vien$0', 'reference', '74 VIENTIANE '],
  [12, '1. SEE PARA $0', 'paragraph', '1', '2'],
  [12, '1. SEE REF$0', undefined],
])

checkPlaces('a cable of 1985', OF_1985, [
  [3, 'SEC$0 BANGKOK 00123', 'level', 'S E C R E T'],
  [5, 'E.O. 12356: DECL:$0', 'declassification', 'DECL: OADR'],
  [5, 'EO 12356 $0', 'declassification', 'E.O. 12356: DECL: OADR'],
  [11, '1. ($0', 'portion-mark', '(S - ENTIRE TEXT) '],
  [11, '1. (S - E$0', 'portion-mark', '(S - ENTIRE TEXT) '],
  [11, '2. ($0', 'portion-mark', '(S - ENTIRE TEXT) '],
  [11, '1. THE DUKE CAME.\n\n2. ($0', 'portion-mark', '(S) '],
])

const BEHIND = DRAFT.indexOf('SENSITIVE')

checkPlaces('captions behind others of their line', DRAFT, [
  [BEHIND, 'SENSITIVE, S$0', 'caption', 'SIPDIS'],
  [BEHIND, 'SENSITIVE/s$0', 'caption', 'SIPDIS'],
  [BEHIND, 'SENSITIVE,$0', 'caption', ' SIPDIS'],
  [BEHIND, 'LIMDIS, SENSITIVE, S$0', 'caption', 'SIPDIS'],
  [BEHIND, 'LIMDIS SENSITIVE $0', 'caption', 'SIPDIS'],
  // Those that say to whom it goes stand first.
  [BEHIND, 'SENSITIVE, L$0', 'caption', 'VISAS LEGAL'],
  [BEHIND, 'SENSITIVE, THE D$0', undefined],
  [BEHIND, 'SAPT, S$0', undefined],
])

checkPlaces(
  'a level with figures in it',
  ['', '', 'E.O. 13526: DECL: 03/03/2036', 'TAGS: PREL', 'SUBJECT: (U) X', ''],
  [
    [0, 'C0NF$0', 'field', 'C O N F I D E N T I A L'],
    [0, 'c0nf$0', 'field', 'C O N F I D E N T I A L'],
    [0, '5ecr$0', 'field', 'S E C R E T'],
    [0, 'x0y$0', undefined],
  ],
)
