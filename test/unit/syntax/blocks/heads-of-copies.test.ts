import assert from 'node:assert/strict'
import { openDocument } from '../../../../server/language/syntax/document/document.ts'
import { messageOfText } from '../../../support/cable.ts'

const HEADER =
  'O 061927Z AUG 90\nFM SECSTATE WASHDC\nTO AMEMBASSY ZENDA IMMEDIATE\n\nS E C R E T STATE 234411\n\nNODIS\n\n'
const FIELDS = 'E.O. 12356: DECL: OADR\nTAGS: PREL, JA\nSUBJECT: THE FORD\n\n'
const BODY = '1. SECRET - ENTIRE TEXT.\n\n2. THE FORD IS OPEN.\nEAGLEBURGER\n'
const PRINTED = [
  'SECRET\nNOFORN\n\n',
  'SECRET\nNOFORN\nEXDIS\n\nPage: 1\n\n',
  'SECRET\nEXDIS\n\nORIGIN SS-00\n\nDRAFTED BY: P:RHENTZAU\n\n',
]

describe('what a copy prints above a header', () => {
  for (const above of PRINTED)
    it(`is no head of a draft: ${JSON.stringify(above)}`, () => {
      for (const end of ['\n', '\r\n']) {
        const { layout, captions, id, signature } = messageOfText(
          (above + HEADER + FIELDS + BODY).replaceAll('\n', end),
        )
        assert.deepEqual(
          [layout, captions.map(({ text }) => text), id?.number, signature?.text],
          ['teleprinter', ['NODIS'], 234_411, 'EAGLEBURGER'],
        )
      }
    })
})

describe('the title of a part below the references', () => {
  const cited = (below: string): readonly (string | undefined)[] =>
    messageOfText(
      `UNCLAS ZENDA 000077\n\nE.O. 12958: N/A\nTAGS: CVIS\nSUBJECT: FRAUD\n\nREF: A) STATE 12345 B) 05 ZENDA 2200\n\n${below}\nHOPE\n`,
    ).references?.references.map(({ raw }) => raw) ?? []

  for (const title of ['A. COUNTRY CONDITIONS', 'A) Country conditions', 'A.1 Openness to Investment'])
    it(`is no reference: ${title}`, () => {
      const text = `${title}\n\nZenda is a quiet town with a high rate of emigration.\n\nB. THE REST\n\nPeople come and go as they did before the war.\n`
      for (const end of ['\n', '\r\n'])
        assert.deepEqual(cited(text.replaceAll('\n', end)), ['STATE 12345', '05 ZENDA 2200'])
    })

  it('is one where others stand below it', () => {
    assert.equal(cited('C. MEMO OF THE DUKE\n\nD. ZENDA 12\n\n1. The duke is ill.\n').length, 4)
  })
})

describe('the title of a part below the classifier', () => {
  const lastLine = (authority: string): number | undefined =>
    messageOfText(
      `C O N F I D E N T I A L ZENDA 000077\n\nE.O. 12958: DECL: 08/01/2019\nTAGS: PREL\nSUBJECT: FRAUD\n\n${authority}\n\n1. (C) The duke is ill.\nHOPE\n`,
    ).authority?.span.endLine

  it('is no line of it', () => {
    const title = '\nThe Old Mill\n------------'
    assert.equal(lastLine(`Classified By: DCM Ann Mallory${title}`), 6)
    assert.equal(lastLine(`Classified By: DCM Ann\nMallory${title}`), 7)
    assert.equal(lastLine(`Classified By: DCM Ann Mallory for reasons 1.4\n(b) and (d).${title}`), 7)
    assert.equal(lastLine(`Classified By: DCM Ann Mallory for reasons 1.4 (b)\nand (d)${title}`), 7)
  })
})

describe('page lines behind a signature', () => {
  const message = (number: string): string =>
    `R 140900Z MAY 77\nFM AMEMBASSY ZENDA\nTO SECSTATE WASHDC\nUNCLAS ZENDA ${number}\nE.O. 11652: N/A\nTAGS: SCUL\nSUBJECT: THE CHOIR\n1. IT SINGS.\nRASSENDYLL\n`
  const starts = (text: string): readonly number[] => openDocument('a:b', 1, text).messageStarts

  it('begin a message where they say PAGE 01 and what heads a copy follows', () => {
    const head = 'PAGE 01  ZENDA  00732  140930Z\nACTION EUR-12\n\n'
    assert.deepEqual(starts(`${message('0731')}${head}${message('0732')}`), [0, 9])
    assert.deepEqual(starts(`${message('0731')}PAGE 02  ZENDA  00731  140930Z\n\n${head}${message('0732')}`), [0, 11])
  })

  it('do not where the header of a further section follows', () => {
    const section = message('0731').replace('UNCLAS ZENDA', 'UNCLAS SECTION 2 OF 2 ZENDA')
    assert.deepEqual(starts(message('0731') + section), [0])
    assert.deepEqual(starts(`${message('0731')}PAGE 01  ZENDA  00731  140930Z\nACTION EUR-12\n\n${section}`), [0])
  })

  it('do not where nothing follows, nor does a group', () => {
    assert.deepEqual(starts(`${message('0731')}R 140930Z MAY 77\n`), [0])
    assert.deepEqual(starts(`${message('0731')}PAGE 01  ZENDA  00731  140930Z\n`), [0])
    assert.deepEqual(starts(`${message('0731')}PAGE 02  ZENDA  00731  140930Z\n`), [0])
  })
})

describe('the sheet above a release', () => {
  it('has a label for the date-time group, and its subject below', () => {
    const sheet =
      'OFFICE: Z\nPOST: ZENDA\nMRN: 4418\nDTG: 160905Z OCT 96\nDISTRIBUTION: ZDA R NOTES\nSUBJECT: FERRY TOLLS\n'
    for (const text of [sheet, sheet.replaceAll('\n', '\r\n'), sheet.replaceAll('\n', '\n\n')])
      assert.equal(messageOfText(text).subject?.text, 'FERRY TOLLS')
  })
})

describe('labels of a message that has neither number nor date yet', () => {
  const FIELDS = 'E.O.: 13526\nTAGS: AMGT\nSubject: THE FORD\n\n1. The ford is open.\n\nSignature: SAPT\n'
  const layoutOf = (text: string): string => messageOfText(text).layout
  const SENT = 'From: AMEMBASSY ZENDA\nAction: WASHDC, SECSTATE ROUTINE\n'

  for (const above of [
    '',
    'UNCLASSIFIED\n\n',
    '          UNCLASSIFIED\n              SBU\n\n',
    '\n\n',
    'SBU\n',
    'A draft.\n',
  ])
    it(`begin with its originator below ${JSON.stringify(above)}`, () => {
      for (const end of ['\n', '\r\n']) {
        const { layout, profile, from, to, subject, signature } = messageOfText(
          (above + SENT + FIELDS).replaceAll('\n', end),
        )
        assert.deepEqual(
          [layout, profile.profile, from?.name?.text, to.length, subject?.text, signature?.text],
          ['smart', 'draft', 'AMEMBASSY ZENDA', 1, 'THE FORD', 'SAPT'],
        )
      }
    })

  for (const sent of [
    'From:\nAction:\n',
    'From:\n\nAction: wash\n',
    'From:           USMISSION ZENDA\nAction:         \n',
  ])
    it(`are read while they are typed: ${JSON.stringify(sent)}`, () => {
      assert.equal(layoutOf(sent + FIELDS), 'smart')
    })

  it('are those of an archived message where number or date stand', () => {
    for (const first of ['MRN: 13 ZENDA 77\n', 'Date/DTG: May 05, 2013 / 051234Z MAY 13\n'])
      assert.equal(messageOfText(first + SENT + FIELDS).profile.profile, 'archival')
  })

  for (const mail of [
    'From: SAPT, FRITZ\nSent: Monday\nTo: HENTZAU, RUPERT\nSubject: The ford\n\n',
    'From: SAPT, FRITZ\nTo: HENTZAU, RUPERT\nSubject: The ford\n\n',
    'From: Sapt, Fritz\nAction: reply\nSubject: The ford\n\n',
    'From: SAPT, FRITZ <s@zenda.example>\nAction: REPLY\n\n',
    'From: SAPT\nAction: please open the ford\n\n',
    'From: SAPT\n\n\nAction: WASHDC\n',
    'FROM: SAPT\nACTION: WASHDC\n',
  ])
    it(`are not those of a mail or a form: ${JSON.stringify(mail)}`, () => {
      assert.notEqual(layoutOf(mail), 'smart')
    })
})
