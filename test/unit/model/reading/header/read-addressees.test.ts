import assert from 'node:assert/strict'
import { messageJson } from '../../../../../server/language/features/message-json/message-json.ts'
import { defaultVocabulary } from '../../../../../server/language/vocabulary/vocabulary.ts'
import { lintText, messageOfText } from '../../../../support/cable.ts'

describe('a page that ends behind TO', () => {
  const text = (page: string, keyword = 'TO'): string =>
    `P 182310Z FEB 09\nFM SECSTATE WASHDC\n${keyword} ${page}\nAMEMBASSY ZENDA PRIORITY\nAMEMBASSY STRELSAU\nBT\nUNCLAS STATE 004417\n\nE.O. 12958: N/A\nTAGS: PGOV\nSUBJECT: THE MILLS OF THE VALLEY\n\n1. One.\n\nCLINTON\nBT\n#5113\nNNNN\n`
  const names = (of: string): string[] =>
    messageJson(messageOfText(of), 0, false, defaultVocabulary()).to.map(({ name }) => name)

  for (const page of [
    'PAGE 02        STATE   004417  182340Z',
    'PAGE 02 STATE 004417 01 OF 02 182340Z ',
    'PAGE 12  STATE  15113',
  ])
    it(`is no addressee: ${page}`, () => {
      assert.deepEqual(names(text(page)), ['AMEMBASSY ZENDA', 'AMEMBASSY STRELSAU'])
      assert.deepEqual(
        lintText(text(page)).filter(({ finding }) => finding.rule.id.startsWith('addr-')),
        [],
      )
    })

  it('is told from a firm of the name', () => {
    assert.deepEqual(names(text('PAGE AND SONS 0417')), ['PAGE AND SONS', 'AMEMBASSY ZENDA', 'AMEMBASSY STRELSAU'])
  })
})

describe('a keyword with a colon', () => {
  it('is no part of an addressee', () => {
    const text =
      'P 182310Z FEB 09\nFM AMEMBASSY ZENDA\nTO SECSTATE WASHDC 4411\nINFO: RUEHST/AMEMBASSY STRELSAU 0212\nAMCONSUL HENTZAU\n\nUNCLAS ZENDA 000417\n\nE.O. 12958: N/A\nTAGS: PGOV\nSUBJECT: THE MILLS\n\n1. One.\n\nSAPT\n'
    for (const end of ['\n', '\r\n']) {
      const { to, info } = messageJson(messageOfText(text.replaceAll('\n', end)), 0, false, defaultVocabulary())
      assert.deepEqual(
        [to, info].map((list) => list.map(({ name, number }) => `${name} ${number ?? ''}`.trim())),
        [['SECSTATE WASHDC 4411'], ['AMEMBASSY STRELSAU 0212', 'AMCONSUL HENTZAU']],
      )
    }
  })
})
