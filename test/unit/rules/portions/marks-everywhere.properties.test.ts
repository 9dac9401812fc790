import assert from 'node:assert/strict'
import { lintText } from '../../../support/cable.ts'

const TEXT = 'The harbor master closed the pier at noon and left.'
const sent = (level: string, body: string): string =>
  `O 031453Z AUG 09\nFM AMEMBASSY ZENDA\nTO SECSTATE WASHDC IMMEDIATE 1234\nBT\n${level} ZENDA 000607\n\nSIPDIS\n\n${
    level === 'UNCLAS' ? 'E.O. 12958: N/A' : 'E.O. 12958: DECL: 08/03/2019'
  }\nTAGS: PREL, ECON, JA\nSUBJECT: (U) HARBOR WORKS\n\n${
    level === 'UNCLAS' ? '' : 'Classified By: Ambassador Rupert Hentzau for reasons 1.4 (b) and (d).\n\n'
  }${body}HENTZAU\n\nBT\n#0607\nNNNN\n`

/** Places of a mark `m` among others, `c`, that reach the level. */
const PLACES: Readonly<Record<string, (m: string, c: string) => string>> = {
  'a paragraph': (m, c) => `1. ${c} ${TEXT}\n\n2. ${m} ${TEXT}\n\n3. ${c} ${TEXT}\n\n`,
  'the first paragraph': (m, c) => `1. ${m} ${TEXT}\n\n2. ${c} ${TEXT}\n\n3. ${c} ${TEXT}\n\n`,
  'the last paragraph': (m, c) => `1. ${c} ${TEXT}\n\n2. ${c} ${TEXT}\n\n3. ${m} ${TEXT}\n\n`,
  'the only paragraph': (m) => `1. ${m} ${TEXT}\n\n`,
  'paragraphs without blank lines': (m, c) => `1. ${c} ${TEXT}\n2. ${m} ${TEXT}\n3. ${c} ${TEXT}\n`,
  'no blanks around it': (m, c) => `1. ${c} ${TEXT}\n\n2.${m}${TEXT}\n\n3. ${c} ${TEXT}\n\n`,
  'paragraphs without numbers': (m, c) => `${c} ${TEXT}\n\n${m} ${TEXT}\n\n${c} ${TEXT}\n\n`,
  'one without a number among others': (m, c) => `1. ${c} ${TEXT}\n\n${m} ${TEXT}\n\n2. ${c} ${TEXT}\n\n`,
  'an item with dashes': (m, c) =>
    `1. ${c} ${TEXT}\n\n2. ${c} The points:\n\n-- ${m} ${TEXT}\n\n-- ${c} ${TEXT}\n\n3. ${c} ${TEXT}\n\n`,
  'an item with a letter': (m, c) =>
    `1. ${c} ${TEXT}\n\n2. ${c} The points:\n\nA. ${m} ${TEXT}\n\nB. ${c} ${TEXT}\n\n3. ${c} ${TEXT}\n\n`,
  'an item with a bullet': (m, c) =>
    `1. ${c} ${TEXT}\n\n2. ${c} The points:\n\n• ${m} ${TEXT}\n\n• ${c} ${TEXT}\n\n3. ${c} ${TEXT}\n\n`,
  'an item with a number in parentheses': (m, c) =>
    `1. ${c} ${TEXT}\n\n2. ${c} The points:\n\n(1) ${m} ${TEXT}\n\n(2) ${c} ${TEXT}\n\n3. ${c} ${TEXT}\n\n`,
  'an item inside a line': (m, c) =>
    `1. ${c} ${TEXT}\n\n2. ${c} The points: a. ${m} ${TEXT} b. ${c} ${TEXT}\n\n3. ${c} ${TEXT}\n\n`,
  'an item right below its paragraph': (m, c) =>
    `1. ${c} ${TEXT}\n\n2. ${c} ${TEXT}\n  a) ${m} ${TEXT}\n  b) ${c} ${TEXT}\n3. ${c} ${TEXT}\n\n`,
  'a heading': (m, c) => `1. ${c} ${TEXT}\n\n${m} THE HARBOR\n----------\n\n2. ${c} ${TEXT}\n\n3. ${c} ${TEXT}\n\n`,
  'the end of a heading': (m, c) =>
    `1. ${c} ${TEXT}\n\nTHE HARBOR ${m}\n----------\n\n2. ${c} ${TEXT}\n\n3. ${c} ${TEXT}\n\n`,
  'a comment in a paragraph': (m, c) => `1. ${c} ${TEXT}\n\n2. Comment: ${m} ${TEXT}\n\n3. ${c} ${TEXT}\n\n`,
  'a comment of its own': (m, c) => `1. ${c} ${TEXT}\n\nCOMMENT: ${m} ${TEXT}\n\n2. ${c} ${TEXT}\n\n`,
  'the end of a paragraph': (m, c) => `1. ${TEXT} ${c}\n\n2. ${TEXT} ${m}\n\n3. ${TEXT} ${c}\n\n`,
  'the middle of a paragraph': (m, c) => `1. ${c} ${TEXT}\n\n2. ${c} ${TEXT} ${m} ${TEXT}\n\n3. ${c} ${TEXT}\n\n`,
  'a paragraph inside a line': (m, c) => `1. ${c} ${TEXT} 2. ${m} ${TEXT}\n\n3. ${c} ${TEXT}\n\n`,
  'a quoted text': (m, c) =>
    `1. ${c} ${TEXT}\n\n2. ${c} Begin text:\n\n${m} ${TEXT}\n\nEnd text.\n\n3. ${c} ${TEXT}\n\n`,
  'a summary above the first paragraph': (m, c) =>
    `${m} SUMMARY: ${TEXT} END SUMMARY.\n\n1. ${c} ${TEXT}\n\n2. ${c} ${TEXT}\n\n`,
  'a summary in the first paragraph': (m, c) =>
    `1. SUMMARY: ${m} ${TEXT} END SUMMARY.\n\n2. ${c} ${TEXT}\n\n3. ${c} ${TEXT}\n\n`,
  'Roman numbers': (m, c) => `I. ${c} ${TEXT}\n\nII. ${m} ${TEXT}\n\nIII. ${c} ${TEXT}\n\n`,
  'letters for numbers': (m, c) => `A. ${c} ${TEXT}\n\nB. ${m} ${TEXT}\n\nC. ${c} ${TEXT}\n\n`,
  'PARA before the numbers': (m, c) => `PARA 1. ${c} ${TEXT}\n\nPARA 2. ${m} ${TEXT}\n\nPARA 3. ${c} ${TEXT}\n\n`,
  'a page line above': (m, c) =>
    `1. ${c} ${TEXT}\n\nZENDA 00000607  002 OF 002\n\n\n2. ${m} ${TEXT}\n\n3. ${c} ${TEXT}\n\n`,
  'paragraphs set in': (m, c) => `   1. ${c} ${TEXT}\n\n   2. ${m} ${TEXT}\n\n   3. ${c} ${TEXT}\n\n`,
  pilcrows: (m, c) => `¶1. ${c} ${TEXT}\n\n¶2. ${m} ${TEXT}\n\n¶3. ${c} ${TEXT}\n\n`,
  'the mark before the number': (m, c) => `${c} 1. ${TEXT}\n\n${m} 2. ${TEXT}\n\n${c} 3. ${TEXT}\n\n`,
  'the number on a line of its own': (m, c) => `1. ${c}\n${TEXT}\n\n2.\n${m} ${TEXT}\n\n3. ${c} ${TEXT}\n\n`,
  'a row of a table': (m, c) =>
    `1. ${c} ${TEXT}\n\n2. ${c} Ships:\n\n${m} Lantern    12    Zenda\n${c} Beacon    14    Zenda\n\n3. ${c} ${TEXT}\n\n`,
  'a note': (m, c) => `1. ${c} ${TEXT}\n\n2. ${c} ${TEXT}\n\n${m} Note: ${TEXT} End note.\n\n`,
  'a number twice': (m, c) => `1. ${c} ${TEXT}\n\n2. 2. ${m} ${TEXT}\n\n3. ${c} ${TEXT}\n\n`,
  'stars around it': (m, c) => `1. ${c} ${TEXT}\n\n2. **${m}** ${TEXT}\n\n3. ${c} ${TEXT}\n\n`,
  'markup around it': (m, c) => `1. ${c} ${TEXT}\n\n2. <b>${m}</b> ${TEXT}\n\n3. ${c} ${TEXT}\n\n`,
  'quotation marks': (m, c) => `1. ${c} ${TEXT}\n\n2. "${m} ${TEXT}"\n\n3. ${c} ${TEXT}\n\n`,
  'a colon behind the number': (m, c) => `1: ${c} ${TEXT}\n\n2: ${m} ${TEXT}\n\n3: ${c} ${TEXT}\n\n`,
  'the number in parentheses': (m, c) => `(1) ${c} ${TEXT}\n\n(2) ${m} ${TEXT}\n\n(3) ${c} ${TEXT}\n\n`,
  'a dash behind the number': (m, c) => `1 - ${c} ${TEXT}\n\n2 - ${m} ${TEXT}\n\n3 - ${c} ${TEXT}\n\n`,
  'a number of two parts': (m, c) => `1. ${c} ${TEXT}\n\n1.1 ${m} ${TEXT}\n\n1.2 ${c} ${TEXT}\n\n2. ${c} ${TEXT}\n\n`,
  'an annex': (m, c) => `1. ${c} ${TEXT}\n\n2. ${c} ${TEXT}\n\nAnnex\n\n1. ${m} ${TEXT}\n\n2. ${c} ${TEXT}\n\n`,
}

/** Level, a mark above it, and the mark of the other portions. */
const MARKS: readonly (readonly [level: string, above: string, other: string])[] = [
  ['C O N F I D E N T I A L', '(S)', '(C)'],
  ['C O N F I D E N T I A L', '(S//NF)', '(C)'],
  ['C O N F I D E N T I A L', '(S/NF)', '(U)'],
  ['UNCLAS', '(C)', '(U)'],
  ['UNCLAS', '(C/NF)', '(SBU)'],
  ['UNCLAS', '(S)', '(SBU)'],
  ['C O N F I D E N T I A L', '(SECRET)', '(CONFIDENTIAL)'],
]
/** In the middle of a paragraph (C) alone may label what is counted. */
const LABELS = 'the middle of a paragraph UNCLAS (C) (U)'

const isOver = (text: string): boolean => lintText(text).some(({ finding }) => finding.rule.id === 'portion-over')

describe('a mark above the level', () => {
  for (const [place, body] of Object.entries(PLACES)) {
    it(`is told at ${place}`, () => {
      for (const [level, above, other] of MARKS) {
        if (`${place} ${level} ${above} ${other}` === LABELS) continue
        const text = sent(level, body(above, other))
        for (const form of [text, text.replaceAll('\n', '\r\n')]) assert.ok(isOver(form), `${level} ${above} ${other}`)
        // The same mark at the level is none.
        assert.ok(!isOver(sent(level, body(other, other))), `${level} ${other}`)
      }
    })
  }

  it('is none where it labels what is counted', () => {
    for (const text of [
      'He named three: (A) Gray; (B) Sapt; (C) Black. Nobody else came.',
      'The options: a. (A) the pier b. (B) the basin c. the quay.',
      'See annex B. (C) Zenda Gazette 2009. All rights are kept.',
      'He asked: a) who? b) why? c) (C) The duke did not answer.',
      'The names: 1. (C) Carter, R., 2. (C) Conrad, J.',
      'Note: (C) denotes a correction.',
      'He left. (C) 2009 The Zenda Gazette owns the text.',
    ])
      assert.ok(!isOver(sent('UNCLAS', `1. (U) ${TEXT}\n\n2. (U) ${text}\n\n3. (U) ${TEXT}\n\n`)), text)
  })

  const NUMBERED = /^\u00b6? {0,3}1[.:] ?\(/m
  /** What stands above the text in copies of other kinds. */
  const HEADS: Readonly<Record<string, string>> = {
    'a later section alone': 'C O N F I D E N T I A L SECTION 02 OF 02 ZENDA 000607\n\nSIPDIS\n\n',
    'a level line alone': 'C O N F I D E N T I A L ZENDA 000607\n\n',
    'a page of the seventies':
      'PAGE 02 ZENDA 00607 02 OF 02 031641Z\n\nC O N F I D E N T I A L SECTION 2 OF 2 ZENDA 607\n\n',
    'a banner alone': 'CONFIDENTIAL\n\n',
    'fields without header':
      'CONFIDENTIAL ZENDA 000607\n\nE.O. 12958: DECL: 08/03/2019\nTAGS: PREL, JA\nSUBJECT: (U) WORKS\n\n',
    labels:
      'CONFIDENTIAL\n\nMRN:        13 ZENDA 1234\nDate/DTG:   May 05, 2013 / 051234Z MAY 13\nFrom:       AMEMBASSY ZENDA\nE.O.:       13526\nTAGS:       SCUL\nSubject:    Works\n\n',
  }
  for (const [head, text] of Object.entries(HEADS))
    it(`is told below ${head}`, () => {
      for (const [place, body] of Object.entries(PLACES)) {
        // Below a banner alone, what has no numbers is no cable.
        if (head === 'a banner alone' && !NUMBERED.test(body('(C)', '(C)'))) continue
        assert.ok(isOver(`${text}${body('(S)', '(C)')}HENTZAU\n`), place)
        assert.ok(!isOver(`${text}${body('(C)', '(C)')}HENTZAU\n`), place)
      }
    })

  it('is none below the banner that a release set', () => {
    assert.ok(!isOver(`UNCLASSIFIED\n\n1. (C) ${TEXT}\n\n2. (S) ${TEXT}\n\nUNCLASSIFIED\n`))
    assert.ok(!isOver(`1. (C) ${TEXT}\n\n2. (S) ${TEXT}\n`))
  })
})
