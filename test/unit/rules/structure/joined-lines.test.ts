import assert from 'node:assert/strict'
import { lintText, messageOfText } from '../../../support/cable.ts'

const HEADER = [
  'O 031453Z AUG 09',
  'FM AMEMBASSY ZENDA',
  'TO SECSTATE WASHDC IMMEDIATE 1234',
  'INFO AMEMBASSY STRELSAU',
  'BT',
]
const LEVEL = 'C O N F I D E N T I A L ZENDA 000607'
const REST =
  '\n\nSIPDIS\n\nE.O. 12958: DECL: 08/03/2019\nTAGS: PREL, ECON, JA\nSUBJECT: (U) HARBOR WORKS\n\nClassified By: Ambassador Rupert Hentzau for reasons 1.4 (b) and (d).\n\n1. (C) The harbor master closed the pier.\n\n2. (U) He went home.\n\nHENTZAU\nBT\n#0607\nNNNN\n'

/** How copies lose the breaks of the head, with the rules that then speak. */
const JOINED: Readonly<Record<string, readonly [text: string, said: readonly string[]]>> = {
  nothing: [[...HEADER, LEVEL].join('\n'), []],
  'BT and level': [`${HEADER.join('\n')} ${LEVEL}`, ['structure-glued-field']],
  'group and FM': [[...HEADER, LEVEL].join('\n').replace('\nFM', ' FM'), ['structure-glued-field']],
  'FM and TO': [[...HEADER, LEVEL].join('\n').replace('\nTO', ' TO'), ['structure-glued-field']],
  'TO and INFO': [[...HEADER, LEVEL].join('\n').replace('\nINFO', '  INFO'), ['structure-glued-field']],
  'the whole header': [`${HEADER.slice(0, 4).join(' ')}\nBT\n${LEVEL}`, Array(3).fill('structure-glued-field')],
  'the whole header with routes': [
    `${HEADER.slice(0, 4).join(' ')}\nBT\n${LEVEL}`.replace('SECSTATE', 'RUEHC/SECSTATE'),
    Array(3).fill('structure-glued-field'),
  ],
  'level and series': [[...HEADER, LEVEL.replace('L ZENDA', 'LZENDA')].join('\n'), ['class-spacing']],
  'a page between FM and TO': [[...HEADER, LEVEL].join('\n').replace('\nTO', '\nCONFIDENTIAL\nTO'), []],
  'a page between TO and INFO': [
    [...HEADER, LEVEL].join('\n').replace('\nINFO', '\n\nC O N F I D E N T I A L\n\nINFO'),
    [],
  ],
}

/** As other copies have it. */
const layouts: Readonly<Record<string, (text: string) => string>> = {
  'a plain copy': (text) => text,
  'a copy with CRLF': (text) => text.replaceAll('\n', '\r\n'),
  'a copy in capitals': (text) => text.toUpperCase(),
  'a copy with pilcrows': (text) => text.replace(/^(\d\. )/gm, '\u00b6$1'),
}

describe('a head whose lines were joined', () => {
  for (const [layout, of] of Object.entries(layouts))
    for (const [what, [head, said]] of Object.entries(JOINED)) {
      const text = of(head + REST)

      it(`is read in ${layout}: ${what}`, () => {
        const { from, to, info, dateTimeGroup, classification, id, level } = messageOfText(text)
        assert.deepEqual(
          [
            from?.name?.text,
            to.map(({ name }) => name.text),
            info.map(({ name }) => name.text),
            level,
            id?.series,
            id?.number,
          ],
          ['AMEMBASSY ZENDA', ['SECSTATE WASHDC'], ['AMEMBASSY STRELSAU'], 'CONFIDENTIAL', 'ZENDA', 607],
        )
        assert.equal(to[0]?.number?.text, '1234')
        assert.equal(dateTimeGroup?.problem, undefined)
        assert.equal(classification?.number?.text, '000607')
      })

      it(`is told in ${layout}: ${what}`, () => {
        const found = lintText(text).filter(
          ({ finding }) => finding.rule.id !== 'structure-blank-in-header' && finding.level !== 'hint',
        )
        assert.deepEqual(
          found
            .filter(({ finding }) => !finding.rule.id.startsWith('structure-missing-bt'))
            .map(({ finding }) => finding.rule.id),
          said,
        )
      })
    }

  it('is told as one where the level is lost in it', () => {
    const text = `${HEADER.join(' ')} ${LEVEL} SIPDIS${REST.replace('\n\nSIPDIS', '')}`
    assert.deepEqual(
      lintText(text).flatMap(({ finding: { rule, level } }) =>
        level === 'hint' || rule.id === 'structure-missing-bt' ? [] : [rule.id],
      ),
      ['class-missing'],
    )
  })

  it('holds no addresses in words of other lines', () => {
    const text = `${HEADER.join('\n').replace('SECSTATE WASHDC', 'USINFO WASHDC')}\n${LEVEL}${REST}`
    assert.deepEqual(
      messageOfText(text).to.map(({ name }) => name.text),
      ['USINFO WASHDC'],
    )
  })
})

describe('the first paragraph on the line of a field', () => {
  for (const [field, line] of [
    ['subject', 'SUBJECT: (U) HARBOR WORKS 1. (C) The harbor master closed the pier.'],
    ['subject of capitals', 'SUBJECT: (U) HARBOR WORKS 1. (C) THE HARBOR MASTER CLOSED THE PIER.'],
    ['references', 'SUBJECT: (U) HARBOR WORKS\nREF: ZENDA 500 1. The harbor master closed the pier.'],
  ])
    it(`is told where it is: ${field}`, () => {
      const text = `UNCLAS ZENDA 000607\n\nE.O. 12958: N/A\nTAGS: PREL, JA\n${line}\n\n2. (U) He went home.\n\n3. (U) All was still.\n\nHENTZAU\n`
      const found = lintText(text).flatMap(({ finding }) => (finding.rule.id === 'para-start' ? [finding.message] : []))
      assert.deepEqual(found, ['Paragraph number 1 is inside a field: it should begin a line'])
    })
})

describe('a level without a blank behind it', () => {
  it('is the level of any word that begins so only where a post and its number follow', () => {
    for (const line of [
      'UNCLASZENDA 000607',
      'CONFIDENTIALZENDA 000607',
      'S E C R E TZENDA 000607',
      'UNCLASSIFIEDPORT SAID 00607',
    ])
      assert.equal(
        messageOfText(`${line}\n\nE.O. 12958: N/A\nTAGS: PREL\nSUBJECT: VISIT\n\n1. Text.\n`).id?.number,
        607,
        line,
      )
    for (const line of ['SECRETARIAT 000607', 'CONFIDENTIALITY 000607', 'UNCLASSED 12'])
      assert.equal(
        messageOfText(`${line}\n\nE.O. 12958: N/A\nTAGS: PREL\nSUBJECT: VISIT\n\n1. Text.\n`).id,
        undefined,
        line,
      )
  })
})
