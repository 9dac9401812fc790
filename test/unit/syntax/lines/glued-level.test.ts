import assert from 'node:assert/strict'
import { behindLostBreak } from '../../../../server/language/syntax/lines/glued-level.ts'
import { lintText, messageOfText } from '../../../support/cable.ts'

const HEAD = 'P 071216Z APR 01\nFM AMEMBASSY ZENDA\nTO SECSTATE WASHDC PRIORITY 4229'
const BODY = '\n\nE.O. 12958: N/A\nTAGS: PREL, PTER\nSUBJECT: THE BRIDGE\n\n¶1. IT STANDS.\n\nMCKUNE\n'

describe('a classification line whose line break was lost', () => {
  for (const level of [
    'UNCLAS',
    'C O N F I D E N T I A L',
    'S E C R E T',
    'UNCLAS SECTION 01 OF 03',
    'LIMITED OFFICIAL USE',
  ])
    for (const last of [
      '',
      '\nINFO AMEMBASSY STRELSAU PRIORITY',
      '\nINFO AMEMBASSY STRELSAU\nAMCONSUL HENTZAU',
      '\nINFO GUILD OF ZENDA\nWATCH STRELSAU RU',
    ])
      it(`is read behind the last address: ${last}${level}`, () => {
        for (const end of ['\n', '\r\n']) {
          const text = `${HEAD}${last}${level} ZENDA 001093 ${BODY}`.replaceAll('\n', end)
          const { id, to, info } = messageOfText(text)
          const names = [...to, ...info].map(({ name }) => name.text)
          assert.deepEqual([id?.series, id?.number, names.length], ['ZENDA', 1093, 1 + last.split('\n').length - 1])
          assert.ok(
            names.every((name) =>
              /^(?:SECSTATE WASHDC|AMEMBASSY STRELSAU|AMCONSUL HENTZAU|GUILD OF ZENDA|WATCH STRELSAU RU)$/.test(name),
            ),
          )
          assert.ok(!lintText(text).some(({ finding }) => finding.rule.id === 'class-missing'))
        }
      })

  it('is read behind the note on an extract', () => {
    const note =
      'This record is a partial extract of the original cable. The full text of the original cable is not available.'
    const { id, profile } = messageOfText(`01ZENDA1093\nTHE BRIDGE\n${note}UNCLAS ZENDA 001093 ${BODY}`)
    assert.deepEqual([id?.series, id?.number, profile.profile], ['ZENDA', 1093, 'archival'])
  })

  it('is read behind the date-time group that was left of the header', () => {
    const note =
      'This record is a partial extract of the original cable. The full text of the original cable is not available.'
    for (const level of ['UNCLAS', 'C O N F I D E N T I A L SECTION 01 OF 03'])
      for (const end of ['\n', '\r\n']) {
        const text = `01ZENDA1093\nTHE BRIDGE\n${note}\n\n071216Z Apr 01${level} ZENDA 001093 ${BODY}`.replaceAll(
          '\n',
          end,
        )
        const { id, dateTimeGroup, classification } = messageOfText(text)
        assert.deepEqual([id?.series, id?.number, dateTimeGroup?.group.text], ['ZENDA', 1093, '071216Z Apr 01'])
        assert.equal(classification?.section?.total, level === 'UNCLAS' ? undefined : 3)
      }
  })

  it('is none behind a date-time group inside of a sentence', () => {
    for (const line of [
      '071216Z Apr 01 UNCLAS ZENDA 001093',
      'SEE 071216Z Apr 01UNCLAS ZENDA 001093',
      '071216Z Apr 01UNCLAS ZENDA',
    ])
      assert.equal(behindLostBreak(line, 0), 0, line)
  })

  it('is read behind a tab, which programs make of a line break', () => {
    for (const level of ['C O N F I D E N T I A L SECTION 01 OF 02', 'UNCLAS', 'S E C R E T']) {
      const text = `${HEAD}\nINFO RUEHSTR/AMEMBASSY STRELSAU 0099\t${level} ZENDA 001093 ${BODY}`
      const { id, info } = messageOfText(text)
      const [last] = info
      assert.deepEqual(
        [id?.series, id?.number, last?.name.text, last?.number?.text],
        ['ZENDA', 1093, 'AMEMBASSY STRELSAU', '0099'],
      )
      assert.ok(!lintText(text).some(({ finding }) => finding.rule.id === 'class-missing'))
    }
    assert.equal(behindLostBreak('AMEMBASSY STRELSAU UNCLAS ZENDA 001093', 0), 0)
  })

  it('is read behind a comma, a stroke or an opened quotation mark glued to it', () => {
    for (const sign of [',', '~', '|', '^', '_', '"'])
      for (const level of ['C O N F I D E N T I A L', 'S E C R E T SECTION 01 OF 02', 'U N C L A S'])
        assert.equal(messageOfText(`${HEAD}\n${sign}${level} ZENDA 001093 ${BODY}`).id?.number, 1093, `${sign}${level}`)
    // A line that somebody quotes.
    assert.notEqual(messageOfText(`${HEAD}\n"S E C R E T ZENDA 001093" ${BODY}`).id?.number, 1093)
  })

  it('is nothing else', () => {
    for (const text of [
      'AMEMBASSY ZENDA PRIORITY 1093',
      'THE CABLE SAID UNCLAS ZENDA 001093',
      'UNCLAS ZENDA 001093',
      'REF: A. ZENDA 12UNCLAS STRELSAU 001093',
      'AMEMBASSY ZENDAUNCLAS',
      'The bridge is in Zenda.UNCLAS ZENDA 001093',
    ])
      assert.equal(behindLostBreak(text, 0), 0, text)
  })
})
