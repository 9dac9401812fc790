import assert from 'node:assert/strict'
import { DRAFT, offered, SMART, TRANSMITTED, withLine } from '../../../support/completion.ts'
import { checkPlaces } from '../../../support/completion-table.ts'
import { OF_1985, OLD } from '../../../support/completion-texts.ts'

/** The draft down to its first paragraph. */
const firstText = DRAFT.findIndex((line) => line.startsWith('1.'))
const HEAD = DRAFT.slice(0, firstText)
/** What a line of a cable of these paragraphs stands on. */
const at = (...text: string[]): readonly string[] => [...HEAD, ...text, '']
const line = (index: number): number => firstText + index

checkPlaces('numbers and marks of paragraphs that are begun', at('1. (U) First.', '', 'x', '', 'RASSENDYLL'), [
  [line(2), '$0', 'paragraph-head', '2. (U) '],
  [line(2), '2$0', 'paragraph-head', '2. (U) '],
  [line(2), '2.$0', 'portion-mark', ' (SBU) '],
  [line(2), '2.($0', 'portion-mark', ' (SBU) '],
  [line(2), '2. $0The cakes were late.', 'portion-mark', '(SBU) '],
  [line(2), '2. $0 The cakes were late.', 'portion-mark', '(SBU)'],
  [line(2), '2.$0 The cakes were late.', 'portion-mark'],
  [line(2), '2. The $0cakes were late.', undefined],
  [line(2), '2. (U) $0The cakes were late.', undefined],
  [line(2), '   a. $0The cakes were late.', undefined],
  [line(5), '$0', undefined],
  [line(2), '$0\n\n2. (U) Second.', undefined],
  [line(2), '2. (U) BEGIN TEXT:\n\nThe duke came.\n\n$0', undefined],
  [line(2), '2. (U) As the duke wrote, see REFS A-$0', undefined],
])

checkPlaces('rows of references in the text', TRANSMITTED, [
  [24, '2. (C) As REFS A-$0', 'mention', 'B'],
  [24, '2. (C) As refs A-$0.', 'mention', 'B'],
  [24, '2. (C) As refs A through $0', 'mention', 'B'],
  [24, '2. (C) As refs B-$0', undefined],
  [24, '2. (C) As ref A-$0line says', undefined],
])

checkPlaces('further reasons by their meaning', TRANSMITTED, [
  [20, 'Classified By: R. Rassendyll. Reason: 1.4 (b), foreign rel$0', 'reason-letter', '(d)'],
  [20, 'Classified By: R. Rassendyll. Reason: 1.4 (b) and for$0', 'reason-letter', '(d)'],
  [20, 'Classified By: R. Rassendyll. Reason: 1.4 (b) and (d), weap$0', 'reason-letter', '(a)'],
  [20, 'Classified By: R. Rassendyll. Reason: 1.4 (b) and xyzq$0', undefined],
])

checkPlaces(
  'references that go on with their label on the line of the others',
  TRANSMITTED.filter((each) => !each.startsWith('     B.')),
  [
    [17, 'REF: (A) STATE 45678; $0', 'reference', '(B) 09 STATE 777'],
    [17, 'REF: A) STATE 45678, ran$0', 'reference', 'B) 09 RANGOON '],
    [17, 'REF: STATE 45678; $0', 'reference', '09 STATE 777'],
  ],
)

const smartEnd = (lines: readonly string[]): readonly string[] => {
  const end = lines.findIndex((each) => each.startsWith('Signature:'))
  return end < 0 ? lines : lines.slice(0, end)
}
const SMART_TEXT = [
  'UNCLASSIFIED',
  '',
  ...smartEnd(SMART).filter((each) => !/^\s*(?:UNCLASSIFIED|SBU)$/.test(each)),
  '1. (U) First.',
  '',
  'x',
]
const last = SMART_TEXT.length - 1

checkPlaces('lines below the text of a SMART message', SMART_TEXT, [
  [last, 'Sig$0', 'ending', 'Signature:      '],
  [last, '$0', 'ending', '2. (U) ', 'Signature:      '],
  [last, '2$0', 'paragraph-head', '2. (U) '],
  [last, '2.$0', 'portion-mark', ' (U) '],
  [last, 'Signature:      RASSENDYLL\n\n   UNC$0', 'ending', 'UNCLASSIFIED'],
  [last, 'Signature:      RASSENDYLL\n\nUNCLASSIFIED\n\n$0', undefined],
  [last, 'Signature:      RASSENDYLL\n\n$0', 'ending', 'UNCLASSIFIED'],
  [last, 'Signature:      RASSENDYLL\n\nUNC$0', 'ending', 'UNCLASSIFIED'],
  [last, 'Signature:      RASSENDYLL\n\nUNCLASSIFIED\n$0', undefined],
  [last, 'The$0', undefined],
])

const UNSAID = TRANSMITTED.filter((each) => !each.startsWith('Classified By'))

const SENT = TRANSMITTED.slice(
  0,
  TRANSMITTED.findIndex((each) => each.startsWith('1. (C)')),
)
const SENT_TEXT = [...SENT, '1. (C) First.', '', 'RASSENDYLL', 'x']
const foot = SENT_TEXT.length - 1

checkPlaces('lines below the text of a transmitted cable', SENT_TEXT, [
  [foot, '$0', 'ending', 'BT'],
  [foot, 'B$0', 'ending', 'BT'],
  [foot, 'BT\n$0', 'ending', '#0123'],
  [foot, 'BT\n#$0', 'ending', '#0123'],
  [foot, 'BT\n#0123\n$0', 'ending', 'NNNN'],
  [foot, 'BT\n#0123\nNN$0', 'ending', 'NNNN'],
  [foot, 'BT\n#0123\nNNNN\n$0', undefined],
  [foot, 'BT\n#0123\nThe$0', undefined],
])

const RIGHT = ' '.repeat(33)
const SENSITIVE = [`${RIGHT}UNCLASSIFIED`, `${RIGHT}    SBU`, ...SMART_TEXT.slice(1)]

checkPlaces('the level below a SMART message, as far in as at the top', SENSITIVE, [
  [last + 1, 'Signature:      RASSENDYLL\n\n$0', 'ending', `${RIGHT}UNCLASSIFIED\n${RIGHT}    SBU`],
  [last + 1, 'Signature:      RASSENDYLL\n\nUNC$0', 'ending', `${RIGHT}UNCLASSIFIED\n${RIGHT}    SBU`],
  [last + 1, `Signature:      RASSENDYLL\n\n${RIGHT}UNC$0`, 'ending', `${RIGHT}UNCLASSIFIED\n${RIGHT}    SBU`],
  [last + 1, `Signature:      RASSENDYLL\n\n${RIGHT}UNCLASSIFIED\n$0`, 'ending', `${RIGHT}    SBU`],
  [last + 1, `Signature:      RASSENDYLL\n\n${RIGHT}UNCLASSIFIED\n${RIGHT}    S$0`, 'ending', `${RIGHT}    SBU`],
  [last + 1, `Signature:      RASSENDYLL\n\n${RIGHT}UNCLASSIFIED\n${RIGHT}    SBU\n$0`, undefined],
])

checkPlaces('values that stand there already, in front of the cursor or behind it', TRANSMITTED, [
  [14, 'TAGS: PREL,PREL$0', undefined],
  [14, 'TAGS: PREL, PREL$0', undefined],
  [14, 'TAGS: P$0, PHUM', 'tag', 'PGOV', 'PREL', 'PTER', 'PARM', 'PBTS'],
  [14, 'TAGS: P$0', 'tag', 'PGOV', 'PHUM', 'PREL', 'PTER', 'PARM', 'PBTS'],
  [20, 'Classified By: R. Rassendyll. Reason: 1.4 ($0b) and (d).', 'reason-letter', 'a)', 'b)', 'c)', 'e)'],
  [6, 'TO RU$0EHC/SECSTATE WASHDC IMMEDIATE 2211', 'routing', 'RUEHC'],
  [6, 'TO $0/AMEMBASSY KABUL', 'routing', 'RUEHBUL'],
])

const CONTROLLED = ['SECRET', '', 'N', 'NOFORN', '', 'E.O. 13526: DECL: 03/03/2036', 'TAGS: PGOV', 'SUBJECT: (U) A', '']

checkPlaces('captions beside those that stand there', CONTROLLED, [
  [2, 'N$0', 'caption', 'NODIS'],
  [2, 'NOF$0', undefined],
  [3, 'NOF$0', 'caption', 'NOFORN'],
  // Several on a line, parted by anything, and beside the word itself.
  [2, 'SI$0\nLIMDIS, SIPDIS', undefined],
  [2, 'EX$0\nSIPDIS LIMDIS', 'field', 'MILITARY HANDLE AS SPECAT EXCLUSIVE'],
  [2, 'LIMDIS EX$0', 'caption', 'MILITARY HANDLE AS SPECAT EXCLUSIVE'],
  [2, 'LIMDIS\nSIP$0', 'caption', 'SIPDIS'],
])

checkPlaces('values that others on the page depend on', TRANSMITTED, [
  [1, '$0RR RUEHC RUEHGO', 'precedence-digraph', 'PP'],
  [4, 'R$0 031310Z JUN 09', undefined],
  [14, 'TAGS: $0OVIP (RASSENDYLL, RUDOLF), PREL', 'tag', 'OEXC', 'OREP'],
  [14, 'TAGS: OVIP $0RASSENDYLL RUDOLF PREL', undefined],
  [24, '2. (C) SUMMARY: He wrote.\n\nBEGIN TEXT:\n\nThe duke came.\n\nEND $0TEXT.', 'end', 'END TEXT.'],
])
checkPlaces('the precedence of a message that was not routed', OLD, [
  [0, '$0R 031310Z JUN 74', 'precedence-letter', 'P'],
  [0, 'P$0 031310Z JUN 74', 'precedence-letter', 'P'],
])
checkPlaces('the mark of the whole text', OF_1985, [
  [11, '1. (S - $0ENTIRE TEXT) THE DUKE CAME.', 'portion-mark', '(S - ENTIRE TEXT)'],
  [11, '1. ($0S) THE DUKE CAME.', 'portion-mark', '(S - ENTIRE TEXT)', '(S)'],
])

checkPlaces('lines that say something else than they begin like', TRANSMITTED, [
  [7, 'INFO $0OCT-01 EAP-07 ISO-00 /030 R', undefined],
  [7, 'INFO OCT-01 $0EAP-07', undefined],
  [9, 'UNCLASSIFIED $0U.S. Department of Ruritania Case No. F-2001-00001 Date: 01/02/2003', undefined],
  [9, 'C O N F I D E N T I A L $0BANGK', 'series', 'BANGKOK 000123'],
])
checkPlaces(
  'a message of another service',
  [
    'R 211000Z JUL 06',
    'FM COMZENDA',
    'TO ALZENDA',
    'BT',
    'UNCLAS //N02300//',
    'MSGID/GENADMIN/COMZENDA/N1/JUL//',
    'SUBJ/THE BRIDGE//',
    'RMKS/1. THE BRIDGE IS SHUT.//',
    'BT',
    '',
  ],
  [
    [4, 'UNC$0LAS //N02300//', undefined],
    [0, 'R $0211000Z JUL 06', undefined],
    [6, '$0', undefined],
  ],
)

checkPlaces(
  'the E.O. line where format line 4 alone says the level',
  ['ZNR UUUUU ZZH', 'R 031310Z JUN 09', 'FM AMEMBASSY BANGKOK', 'TO RUEHC/SECSTATE WASHDC ROUTINE', 'BT', '', ''],
  [
    [5, 'E.$0', 'field', 'E.O. 12958: N/A'],
    [5, 'TAGS: PREL\nE.O. 12958: $0', 'declassification', 'N/A'],
  ],
)

checkPlaces('TAGS by everyday words for what their titles say', TRANSMITTED, [
  [14, 'TAGS: PREL, money laun$0', 'tag', 'KTFN'],
  [14, 'TAGS: PREL, election$0', 'tag', 'PGOV'],
  [14, 'TAGS: PREL, oil$0', 'tag', 'EPET'],
  [14, 'TAGS: PREL, border$0', 'tag', 'PBTS'],
  // A title says it better than another word.
  [14, 'TAGS: PREL, visas$0', 'tag', 'CVIS'],
])
checkPlaces('the same in a cable of 1974', OLD, [[8, 'TAGS: EAID, election$0', 'tag', 'PINT']])

describe('the text among the lines of the head', () => {
  const DAY = ['R 031310Z JUN 12', 'FM AMEMBASSY BANGKOK', 'TO SECSTATE WASHDC', 'BT', 'S E C R E T BANGKOK 000123', '']
  const FIELDS = ['E.O. 13526: DECL: 06/03/2022', 'TAGS: PREL, TH', 'SUBJECT: (U) THE FERRY', '']
  const CLASSIFIER = ['Classified By: R. Rassendyll, Consul. Reason: 1.4 (d).', '']
  const listed = (...lines: string[]): string[] =>
    offered([...lines, '$0', ''].join('\n'))?.candidates.map(({ candidate }) => candidate.text) ?? []
  const has = (...lines: string[]): boolean => listed(...lines).some((text) => /^1\. /.test(text))

  it('comes once the fields stand that it wants above it', () => {
    assert.equal(has(...DAY), false)
    for (const field of FIELDS.slice(0, 3)) assert.equal(has(...DAY, ...FIELDS.filter((each) => each !== field)), false)
    assert.equal(has(...DAY, ...FIELDS), false, 'who classified is still missing')
    assert.equal(has(...DAY, ...FIELDS, ...CLASSIFIER), true)
    assert.equal(has(...DAY, ...FIELDS, 'Classified By: R. Rassendyll, for'), false, 'the reasons are still to come')
    assert.equal(has('UNCLAS', '', 'E.O. 13526: N/A', 'TAGS: PREL', ''), false)
    assert.equal(has('UNCLAS', '', 'E.O. 13526: N/A', 'TAGS: PREL', 'SUBJECT: THE FERRY', ''), true)
  })

  it('wants no field that its time or its captions did not ask for', () => {
    const old = ['R 031310Z JUN 70', ...DAY.slice(1)]
    assert.equal(has(...old, 'SUBJECT: THE FERRY', ''), true)
    assert.equal(has(...old.map((each) => each.replace('70', '76')), 'SUBJECT: THE FERRY', ''), false)
    const aid = [
      ...DAY.slice(0, 4),
      'UNCLAS BANGKOK 000123',
      '',
      'AIDAC',
      '',
      'E.O. 13526: N/A',
      'SUBJECT: THE FERRY',
      '',
    ]
    assert.equal(has(...aid), true)
    assert.equal(has(...aid.filter((each) => each !== 'AIDAC')), false)
  })
})

checkPlaces('a line below the references of a cable that does not say who classified it', UNSAID, [
  [19, '$0', 'reference-label', '     C. ', 'Classified By: NAME, POSITION. Reason: 1.4 (d).'],
  [19, '     $0', 'reference-label', '     C. '],
])

describe('what is written below the text of a SMART message', () => {
  const whole = (text: string) =>
    offered(withLine(SMART_TEXT, last, text))?.candidates.map(({ candidate }) => candidate)

  it('is a label, and the level as it stands at the top', () => {
    assert.deepEqual(whole('Sig$0'), [{ text: 'Signature:      ', label: 'Signature:', detail: 'Label', first: true }])
    assert.deepEqual(whole('Signature:      RASSENDYLL\n\n$0'), [
      { text: 'UNCLASSIFIED', label: 'UNCLASSIFIED', detail: 'The level, as at the top', first: true },
    ])
  })
})

checkPlaces('labels of SMART in other words and letters', SMART, [
  [5, 'FROM: bang$0', 'originator', 'From:           AMEMBASSY BANGKOK'],
  [6, 'ACTION: wash$0', 'addressee', 'Action:         WASHDC, SECSTATE'],
  [9, 'Tags: ec$0', 'tag', 'TAGS:           ECON'],
  [10, 'Caption: SE$0', 'caption', 'Captions:       SENSITIVE'],
  [10, 'Captions:       SENSITIVE S$0', 'caption', 'SIPDIS'],
])

const BY_HAND = ['R 031453Z MAR 26', 'FM AMEMBASSY BANGKOK', 'TO SECSTATE WASHDC ROUTINE', '', '']

checkPlaces('a header written by hand, without lines of the transmission', BY_HAND, [
  [3, '$0', 'field', 'INFO ', 'BT'],
  [3, 'B$0', 'field', 'BT'],
  [3, 'BT\n$0', 'field', 'E.O. 13526: DECL: 03/03/2036'],
  // Cities whose names begin as words of a header do.
  [3, 'bog$0', 'addressee', 'AMEMBASSY BOGOTA'],
  [3, 'ist$0', 'addressee', 'AMCONSUL ISTANBUL'],
  [3, 'inf$0', 'snippet', 'INFO '],
])
