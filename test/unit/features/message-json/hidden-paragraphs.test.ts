import assert from 'node:assert/strict'
import { messageJson } from '../../../../server/language/features/message-json/message-json.ts'
import { defaultVocabulary } from '../../../../server/language/vocabulary/vocabulary.ts'
import { messageOfText } from '../../../support/cable.ts'

const HEAD =
  'R 021015Z MAR 76\nFM AMEMBASSY ZENDA\nTO SECSTATE WASHDC 1234\nC O N F I D E N T I A L ZENDA 123\nE.O. 11652: GDS\nTAGS: PFOR, RU\nSUBJECT: THE ROADS\n'

const paragraphs = (body: string, end = '\n'): { number: number | null; text: string }[] =>
  messageJson(messageOfText(`${HEAD}${body}`.replaceAll('\n', end)), 0, false, defaultVocabulary()).paragraphs.map(
    ({ number, text }) => ({ number, text }),
  )

describe('a paragraph behind a number that is missing, in a copy without blank lines', () => {
  for (const end of ['\n', '\r\n'])
    it(`is told by itself, ${JSON.stringify(end)}`, () => {
      const body =
        '1. THE ROADS ARE CLOSED FOR THE WINTER.\n2. THE KING HAS ORDERED MEN TO THE PASS.\nE. THE PRESS PRAISES HIM FOR IT, AND NOBODY\nELSE.\n4. COMMENT: THE QUESTION IS WHO PAYS. WE MAY\nLEARN IT SOON.\n5. THE DUKE WILL NOT.\nSAPT\n'
      assert.deepEqual(paragraphs(body, end), [
        { number: 1, text: 'THE ROADS ARE CLOSED FOR THE WINTER.' },
        { number: 2, text: 'THE KING HAS ORDERED MEN TO THE PASS. E. THE PRESS PRAISES HIM FOR IT, AND NOBODY ELSE.' },
        { number: 4, text: 'COMMENT: THE QUESTION IS WHO PAYS. WE MAY LEARN IT SOON.' },
        { number: 5, text: 'THE DUKE WILL NOT.' },
      ])
    })

  it('loses no word, and its places follow one another', () => {
    const body =
      '1. THE ROADS ARE CLOSED.\n2. THE KING SENT MEN.\nCONFIDENTIAL\nCONFIDENTIAL\nPAGE 02 ZENDA 00123 021022Z\nTHEY CAME BACK.\n4. THE DUKE PAYS.\n6. NOBODY ELSE DOES.\nSAPT\n'
    const found = messageJson(messageOfText(HEAD + body), 0, true, defaultVocabulary()).paragraphs
    assert.deepEqual(
      found.map(({ number, text }) => `${number} ${text}`),
      ['1 THE ROADS ARE CLOSED.', '2 THE KING SENT MEN. THEY CAME BACK.', '4 THE DUKE PAYS.', '6 NOBODY ELSE DOES.'],
    )
  })

  it('is told from a year, a sum and an item that begin a line', () => {
    for (const line of ['1976. NOBODY', '44. NOBODY', '4. nobody'])
      assert.deepEqual(
        paragraphs(`1. THE ROADS ARE CLOSED.\n2. THE KING SENT MEN IN\n${line} CAME BACK.\nSAPT\n`).map(
          ({ number }) => number,
        ),
        [1, 2],
        line,
      )
  })
})
