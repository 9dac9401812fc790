import { DRAFT, SMART, TRANSMITTED } from '../../../support/completion.ts'
import { picturePlaces } from '../../../support/completion-table.ts'
import { OF_1985, OLD } from '../../../support/completion-texts.ts'

type Row = readonly [readonly string[], number, string]

const rows = (lines: readonly string[], ...places: readonly (readonly [number, string])[]): readonly Row[] =>
  places.map(([line, text]) => [lines, line, text])

const UNCLAS_OF_1985 = OF_1985.map((line) => line.replace('S E C R E T', 'UNCLAS').replace('DECL: OADR', 'N/A'))
const CONFIDENTIAL_OF_1985 = OF_1985.map((line) => line.replace('S E C R E T', 'C O N F I D E N T I A L'))
const OF_SEOUL = TRANSMITTED.map((line) => line.replaceAll('BANGKOK', 'SEOUL').replace('PREL, TH', 'PREL, KS'))

describe('places in odd lines', () => {
  picturePlaces('codes in odd places', [
    ...rows(
      TRANSMITTED,
      [14, 'TAGS: UK, $0'],
      [14, 'TAGS: $0, PREL'],
      [14, 'TAGS: PREL, $0 (SMITH, JOHN)'],
      [14, 'TAGS: PREL, OVIP (SMITH, $0'],
      [14, 'TAGS: PFOR$0'],
      [14, 'TAGS: PREL, YUGO$0'],
      [14, 'TAGS: PREL, germany$0'],
      [14, 'TAGS: PREL, TH, $0'],
      [14, 'TAGS: TH$0'],
      [14, 'TAGS: PREL,\n$0'],
      [14, 'TAGS: PREL,\n     ki$0'],
      [14, 'TAGS: PREL ($0'],
      [14, 'TAGS: K$0'],
    ),
    ...rows(OLD, [8, 'TAGS: P$0'], [8, 'TAGS: PREL$0'], [8, 'TAGS: PFOR, $0'], [8, 'TAGS: PFOR, vietn$0']),
    ...rows(OF_SEOUL, [14, 'TAGS: PREL, $0'], [14, 'TAGS: PREL, K$0'], [14, 'TAGS: $0']),
    ...rows(SMART, [9, 'TAGS:           $0'], [9, 'TAGS:           ECON, $0']),
  ])

  picturePlaces('marks in odd places', [
    ...rows(UNCLAS_OF_1985, [11, '1. $0'], [11, '1. ($0'], [7, 'SUBJECT: $0']),
    ...rows(CONFIDENTIAL_OF_1985, [11, '1. $0'], [11, '1. (C$0'], [11, '1. THE DUKE CAME.\n\n2. $0']),
    ...rows(OF_1985, [11, '1. $0'], [7, 'SUBJECT: ($0']),
    ...rows(OLD, [12, '1. $0'], [12, '1. ($0']),
    ...rows(
      TRANSMITTED,
      [22, '1. (C//$0'],
      [22, '1. (C/N$0'],
      [22, '1. (S$0'],
      [24, '2. (C) The ferry:\n\n-- ($0'],
      [24, '2. (C) The ferry:\n\na. ($0'],
      [24, '2. (C)$0'],
      [24, '¶2. $0'],
      [24, '(2) $0'],
    ),
    ...rows(SMART, [15, '1. $0'], [15, '1. ($0) SUMMARY']),
  ])

  picturePlaces('pointers in odd places', [
    ...rows(
      TRANSMITTED,
      [
        24,
        '2. (C)\nThe duke read all of it, and wrote a long letter to everybody about what was in it.\n\n3. (C) See PARA $0',
      ],
      [24, '2. (C) See paras 1 and $0'],
      [24, '2. (C) See paras 1-$0'],
      [24, '2. (C) See REFS A AND $0'],
      [24, '2. (C) See reftel $0'],
      [24, '2. (C) See ref$0'],
      [24, '2. (C) See (ref $0)'],
      [24, '2. (C) See 09 BAN$0'],
      [24, '2. (C) See STATE $0'],
      [24, '2. (C) BEGIN $0'],
      [24, '2. (C) BEGIN TEXT. He rows. END $0'],
      [24, '2. (C) BEGIN TEXT. BEGIN COMMENT. He rows. E$0'],
    ),
    ...rows(OF_1985, [11, '1. SEE REF ($0'], [11, '1. SEE REF $0']),
    ...rows(OLD, [12, '1. SEE REF$0'], [12, '1. SEE PARA $0 ABOVE']),
  ])

  picturePlaces('lines of heads in odd places', [
    ...rows(
      TRANSMITTED,
      [17, 'REF: A. STATE $0'],
      [17, 'REF: $0'],
      [17, 'REF: A. 2009 B$0'],
      [17, 'REF: (A) $0'],
      [18, '     b$0'],
      [18, '     B. 08 $0'],
      [18, '     B. E-MA$0'],
      [20, 'Classified By: $0'],
      [20, 'Classified By: Ambassador R. Rassendyll$0'],
      [20, 'Classified By: Ambassador R. Rassendyll. $0'],
      [20, 'Classified By: Ambassador R. Rassendyll. Reason: 1.$0'],
      [20, 'Classified By: Ambassador R. Rassendyll. Reason: 1.4 (b$0'],
      [20, 'REASON: $0'],
      [13, 'E.O. 12958: DECL: $0'],
      [13, 'E.O. 12958: X$0'],
      [13, 'E.O. 12958: N$0'],
      [13, 'E.O. 13$0'],
      [11, 'SIPDIS $0'],
      [11, 'NOF$0'],
      [11, 'REL TO $0'],
      [11, 'REL TO USA, $0'],
      [11, 'STATE FOR $0'],
      [9, 'S E C$0'],
      [9, 'UNCLAS $0'],
      [9, 'C O N F I D E N T I A L SECTION $0'],
      [6, 'TO RUEHC/SECSTATE WASHDC PRIORITY\nA$0'],
      [6, 'TO RUEHC/SECSTATE WASHDC PRIORITY\nAMCON$0'],
      [7, 'INFO AMEMBASSY $0'],
      [4, 'O$0'],
      [30, '$0'],
    ),
    ...rows(DRAFT, [0, 'U$0'], [0, 'S$0'], [2, 'S$0'], [4, 'E$0'], [4, 'E.O. $0'], [6, 'S$0'], [12, 'S$0'], [12, '$0']),
    ...rows(
      SMART,
      [3, 'MRN:            $0'],
      [4, 'Date/DTG:       $0'],
      [5, 'From:           $0'],
      [6, 'Action:         $0'],
      [6, 'Action:         WASHDC, SECSTATE $0'],
      [7, 'Info:           $0'],
      [7, 'Info:           BANGKOK, AMEMBASSY ROUTINE; $0'],
      [8, 'E.O.:           $0'],
      [10, 'Captions:       $0'],
      [10, 'Cap$0'],
      [11, 'Reference:      $0'],
      [13, 'Subject:        $0'],
      [13, 'Pass$0'],
      [18, 'Sig$0'],
      [18, 'Signature:      $0'],
    ),
  ])
})
