import assert from 'node:assert/strict'
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
