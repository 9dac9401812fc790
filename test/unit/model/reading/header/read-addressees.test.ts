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

describe('an address behind a blank line', () => {
  const names = (below: string, end: string): string[] => {
    const text = `R 182310Z FEB 94\nFM AMEMBASSY ZENDA\nTO SECSTATE WASHDC 4411\nINFO AMEMBASSY STRELSAU\n\n${below}\n\nCONFIDENTIAL\n\nCONFIDENTIAL\nPAGE 02 ZENDA 00417 182312Z\nCONFIDENTIAL ZENDA 00417\nDEPT FOR EUR/CE\nE.O. 12356: DECL:OADR\nTAGS: PREL\nSUBJECT: THE MILLS\n\n1. One.\n\nSAPT\n`
    const { info, id } = messageJson(messageOfText(text.replaceAll('\n', end)), 0, false, defaultVocabulary())
    return [...info.map(({ name }) => name), id ?? '']
  }
  for (const end of ['\n', '\r\n']) {
    for (const command of ['USCINCEUR VAIHINGEN GE', 'CINCLANT NORFOLK VA', 'USNMR SHAPE', 'USDOCOSOUTH NAPLES IT'])
      it(`may be of a command: ${command}, ${JSON.stringify(end)}`, () => {
        assert.deepEqual(names(command, end), ['AMEMBASSY STRELSAU', command, '94ZENDA417'])
      })
    it(`is told from a line of attention, ${JSON.stringify(end)}`, () => {
      assert.deepEqual(names('CINCPAC FOR POLAD', end).slice(0, 1), ['AMEMBASSY STRELSAU'])
      assert.ok(!names('CINCPAC FOR POLAD', end).includes('CINCPAC FOR POLAD'))
    })
  }
})

describe('POUCH behind an addressee', () => {
  it('is none of its name', () => {
    const text =
      'R 182310Z FEB 79\nFM AMEMBASSY ZENDA\nTO SECSTATE WASHDC 4411\nINFO AMEMBASSY STRELSAU POUCH\nAMCONSUL HENTZAU (POUCH)\nAMCONSUL HOFBAU BY POUCH\nAMCONSUL TARLENHEIM 0212 POUCH\nAMCONSUL POUCH COVE\nUNCLAS ZENDA 417\nE.O. 12065: N/A\nTAGS: PGOV\nSUBJECT: THE MILLS\n1. One.\nSAPT\n'
    for (const end of ['\n', '\r\n'])
      assert.deepEqual(
        messageJson(messageOfText(text.replaceAll('\n', end)), 0, false, defaultVocabulary()).info.map(
          ({ name, number }) => `${name} ${number ?? ''}`.trim(),
        ),
        [
          'AMEMBASSY STRELSAU',
          'AMCONSUL HENTZAU',
          'AMCONSUL HOFBAU',
          'AMCONSUL TARLENHEIM 0212',
          'AMCONSUL POUCH COVE',
        ],
      )
  })
})

describe('a number behind the originator', () => {
  const from = (line: string): string | undefined =>
    messageOfText(`P 191240Z JUN 08\n${line}\nTO SECSTATE WASHDC PRIORITY\nUNCLAS ZENDA 000417\n\n1. (U) IT IS SO.\n`)
      .from?.name?.text

  it('is none of a post', () => {
    assert.equal(from('FM AMCONSUL ZENDA 6120'), 'AMCONSUL ZENDA')
    assert.equal(from('FM AMEMBASSY PORT OF ZENDA 0412  '), 'AMEMBASSY PORT OF ZENDA')
  })

  it('is in the name of a unit', () => {
    for (const name of ['CTF 1021', 'COMDESRON 7', 'AMEMBASSY ZENDA', 'USMISSION USUN 12'])
      assert.equal(from(`FM ${name}`), name)
  })
})
