import assert from 'node:assert/strict'
import type { Finding } from '../../../../server/language/rules/rule.ts'
import { lintText } from '../../../support/cable.ts'

const cable = (level: string, body: string): string =>
  `${level} ZENDA 000123\n\nE.O. 12958: ${level === 'UNCLAS' ? 'N/A' : 'DECL: 08/01/2019'}\nTAGS: PREL, JA\nSUBJECT: ${level === 'UNCLAS' ? '' : '(U) '}VISIT\n\n${body}`

const findingsOf = (id: string, text: string): readonly Finding[] =>
  lintText(text).flatMap(({ finding }) => (finding.rule.id === id ? [finding] : []))
const over = (text: string): number => findingsOf('portion-over', text).length

/** What follows the level of a mark is anybody's guess; the level counts. */
const ABOVE_CONFIDENTIAL = [
  ...['S', 'S//NF', 'S//LES', 'S//FOUO', 'S/SBU', 'S, NF', 'S,NF', 'S//RD', 'S//TK//NF', 'S//FGI FRA', 'S//NFO'],
  ...['S//SI-G', 'S//OC-USGOV', 'S//DISPLAY ONLY AUS', 'S/XQZ', 'S//XQZ', 'S-NF', 'S NF', 'SNF', 'S/NOFORN/WNINTEL'],
  ...[
    'TS//HCS-P//NF',
    'TS//SAR-TOWER',
    'SECRET//NOFORN',
    'TOP SECRET',
    'Secret',
    'SBU/S',
    'S//NF/XQZ',
    's/nf',
    's//les',
  ],
  ...['S//REL TO USA, AUS, CAN, GBR, NZL, DNK, NOR, SWE, FIN, DEU', 'S - ENTIRE TEXT', 'S // NF', 'S//FRD//SIGMA 14'],
  ...['S -- NOFORN', 'S+NF', 'S & NF', 'S\\NF', 'S,', 'S:', 'T S', 'S/GBR EYES ONLY', 'S/AUS, NZL EYES'],
]

describe('a mark above the level', () => {
  for (const mark of ABOVE_CONFIDENTIAL) {
    it(`(${mark}) is found in a confidential message, wherever a mark can stand`, () => {
      const places = [
        `1. (C) FIRST.\n\n2. (${mark}) SECOND.\n\n3. (C) THIRD.\n`,
        `1. (C) FIRST.\n2. (${mark}) SECOND.\n3. (C) THIRD.\n`,
        `\u00b61. (C) FIRST.\r\n\r\n\u00b62.(${mark}) SECOND.\r\n\r\n\u00b63. (C) THIRD.\r\n`,
      ]
      const inCapitals = mark === mark.toUpperCase()
      if (inCapitals && !mark.includes('ENTIRE')) {
        places.push(
          `1. (C) FIRST:\nA. (C) ITEM;\nB. (${mark}) ITEM.\n\n2. (C) SECOND.\n`,
          `1. (C) FIRST:\n\n- (C) ITEM;\n\n- (${mark}) ITEM.\n\n2. (C) SECOND.\n`,
          `1. (C) FIRST.\n\n(${mark}) SECOND.\n\n3. (C) THIRD.\n`,
          `1. (C) FIRST.\n\n2. COMMENT: (${mark}) SECOND.\n\n3. (C) THIRD.\n`,
        )
      }
      for (const place of places) assert.equal(over(cable('C O N F I D E N T I A L', place)), 1, place)
    })
  }

  it('counts with its control in brackets of its own, and with the control in the next line', () => {
    for (const mark of ['(S) (NF)', '(S)(NF)', '(S), (NF)', '(S/\nNF)', '(S//\nNOFORN)', '(S//NF/\nOC)'])
      assert.equal(
        over(cable('C O N F I D E N T I A L', `1. (C) FIRST.\n\n2. ${mark} SECOND.\n\n3. (C) THIRD.\n`)),
        1,
        mark,
      )
  })

  for (const mark of ['C/SBU', 'C//FOUO', 'C, NF', 'SBU/C', 'C//XQZ']) {
    it(`(${mark}) is found in an unclassified message`, () => {
      assert.equal(over(cable('UNCLAS', `1. (U) FIRST.\n\n2. (${mark}) SECOND.\n\n3. (U) THIRD.\n`)), 1)
    })
  }

  it('is no parenthesis of the text', () => {
    const texts = [
      ...[
        '(S) and (T) are towers.',
        '(S)he said so.',
        '(s)he said so.',
        '(S), (T) and (U) are towers.',
        '(S)ome say so.',
      ],
      ...[
        '(Note: S is a tower.) It fell.',
        '(See para 4) It fell.',
        '(S/CT) asks.',
        '(S/he) came.',
        '(S. Rassendyll) came.',
      ],
      ...[
        '(S-300) missiles came.',
        '(TS Eliot) came.',
        '(S and T) fell.',
        '(Sen. Hentzau) came.',
        '(S) above is a tower.',
      ],
      ...['(Secret Service agents) came.', '(Comment)', '(SUMMARY)', '(S: see below) fell.', '(S/2008/12) was read.'],
    ]
    for (const text of texts)
      assert.equal(over(cable('C O N F I D E N T I A L', `1. (C) FIRST.\n\n2. ${text}\n\n3. (C) THIRD.\n`)), 0, text)
  })

  describe('that lost a sign of its brackets', () => {
    const inSubject = (words: string): string =>
      cable('C O N F I D E N T I A L', '1. (C) FIRST.\n\n2. (C) SECOND.\n').replace('(U) VISIT', words)
    const inParagraph = (words: string): string =>
      cable('C O N F I D E N T I A L', `1. (C) FIRST.\n\n2. ${words}\n\n3. (C) THIRD.\n\n4. (C) FOURTH.\n`)

    it('is found, and told by what is left', () => {
      for (const torn of ['S)', '[S]', '<S>', 'S--', 'S:', 'SECRET)', '<SECRET>', '(S"', 'S/NF)'])
        for (const text of [inSubject(`${torn} VISIT TO ZENDA`), inParagraph(`${torn} The duke came.`)])
          assert.equal(over(text), 1, text)
      const [found] = findingsOf('portion-over', inSubject('S-- VISIT'))
      assert.match(found?.message ?? '', /^The subject is marked "S--", above the overall level CONFIDENTIAL/)
    })

    it('is no word of the text, and nothing in quotation marks', () => {
      const words = ['"S" COMPANY LEAVES', "'S' COMPANY LEAVES", '"S"- COMPANY LEAVES', '"SECRET": THE BOOK']
      for (const text of ['SECRET: TALKS', 'SECRET - TALKS', 'SECRET/NF - TALKS', 'SECRET? NO', ...words]) {
        assert.equal(over(inSubject(text)), 0, text)
        assert.equal(over(inParagraph(text)), 0, text)
        assert.deepEqual(findingsOf('portion-unknown', inParagraph(text)), [], text)
      }
    })
  })

  it('is read to the end of a list that goes on in the next line', () => {
    const body = '1. (C) FIRST.\n\n2. (S//REL TO USA, AUS,\nCAN, GBR) SECOND.\n\n3. (C) THIRD.\n'
    const [found] = findingsOf('portion-over', cable('C O N F I D E N T I A L', body))
    assert.ok(found)
    assert.deepEqual([found.span.start, found.span.endLine - found.span.line, found.span.end], [3, 1, 9])
  })
})

describe('marks of others', () => {
  for (const mark of [
    '//GBR C',
    '//NS',
    '//CTS',
    '//JOINT S CAN USA',
    'NS',
    'NC',
    'LES',
    'SSI',
    'NATO SECRET',
    'CUI',
    'CUI//SP-PRVCY',
  ]) {
    it(`(${mark}) is a mark, and compared with nothing`, () => {
      const text = cable('C O N F I D E N T I A L', `1. (C) FIRST.\n\n2. (${mark}) SECOND.\n\n3. (C) THIRD.\n`)
      for (const id of ['portion-over', 'portion-missing', 'portion-unknown'])
        assert.deepEqual(findingsOf(id, text), [], id)
    })
  }
})
