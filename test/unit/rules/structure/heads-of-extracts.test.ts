import assert from 'node:assert/strict'
import { lintText, messageOfText } from '../../../support/cable.ts'

const NOTE = '[This is a portion of the original message. It was not released in full.]\n\n'
const HEAD = `DE RUEHZD #0417/01 3111410
P 071410Z NOV 06

C O N F I D E N T I A L ZENDA 000417
E.O. 12958: DECL: 11/08/2016
Classified By: Ambassador Rupert Hentzau. Reasons 1.4 (b) and (d).
`
const BODY = `1. (C) The duke spoke of the ford and of the price of hay, and of
nothing else that evening. End summary.
The ford
2. (C) He had seen it (see para 9 below) in the spring.
`

const found = (text: string): readonly string[] =>
  lintText(text)
    .filter(({ finding }) => finding.level !== 'hint')
    .map(({ finding }) => `${finding.level} ${finding.rule.id}`)

describe('a copy that keeps an extract of the head', () => {
  for (const end of ['\n', '\r\n'])
    it(`says once what is missing: ${JSON.stringify(end)}`, () => {
      assert.deepEqual(found((HEAD + BODY).replaceAll('\n', end)), ['information structure-missing-field'])
    })

  it('says nothing where the copy does', () => {
    assert.deepEqual(found(NOTE + HEAD + BODY), [])
  })

  it('is told from a damaged head, of which more is there', () => {
    const withAction = HEAD.replace('NOV 06\n', 'NOV 06\nTO RUEHC/SECSTATE WASHDC 1234\n')
    assert.ok(found(withAction + BODY).includes('error addr-missing-fm'))
    assert.ok(found(withAction + BODY).includes('warning structure-missing-field'))
    const withOrigin = HEAD.replace('NOV 06\n', 'NOV 06\nFM AMEMBASSY ZENDA\n')
    assert.ok(found(withOrigin + BODY).includes('error addr-missing-to'))
    const withTags = HEAD.replace('Classified', 'TAGS: PREL\nClassified')
    assert.ok(found(withTags + BODY).includes('error addr-missing-fm'))
    assert.ok(found(withTags + BODY).includes('warning block-end-without-start'))
  })
})

describe('a date-time group that is missing', () => {
  const head =
    'FM AMEMBASSY ZENDA\nTO SECSTATE WASHDC 1234\n\nUNCLAS ZENDA 000417\n\nE.O. 12958: N/A\nTAGS: PREL\nSUBJECT: THE FORD\n\n1. It is deep.\n\nHOPE\n'
  const missing = (text: string): boolean => found(text).includes('error dtg-format')

  it('is told, but not of a copy that says it is an extract', () => {
    assert.deepEqual([missing(head), missing(NOTE + head)], [true, false])
    const banner = '01ZENDA402\nThe ford\nUNCLASSIFIED//FOR OFFICIAL USE ONLY\nEmbassy Zenda\n'
    assert.deepEqual([missing(banner + head), missing(banner + NOTE + head)], [true, false])
  })
})

describe('a field behind a page line whose line breaks were lost', () => {
  it('is read, and the page line told', () => {
    const text = `R 071410Z NOV 06\nFM AMEMBASSY ZENDA\nTO SECSTATE WASHDC 1234\n\nC O N F I D E N T I A L ZENDA 000417\n\nE.O. 12958: DECL: 11/08/2016\nTAGS: PREL\nSUBJECT: THE FORD\n\nZENDA 00000402  001.2 OF 002   CLASSIFIED BY: Rupert Hentzau, Ambassador. REASON: 1.4 (b), (d)\n\n1. (C) It is deep.\n\nHOPE\n`
    const { body, authority } = messageOfText(text)
    assert.equal(authority?.name, 'Rupert Hentzau')
    assert.ok(body.blocks.every(({ lines }) => lines.every(({ plain }) => !plain.includes('CLASSIFIED'))))
    assert.ok(lintText(text).some(({ finding }) => finding.rule.id === 'hygiene-page-line'))
  })
})
