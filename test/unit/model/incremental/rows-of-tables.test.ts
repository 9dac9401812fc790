import assert from 'node:assert/strict'
import { lintText, messageOfText, messagesOfText } from '../../../support/cable.ts'

const HEADER = 'O 031453Z AUG 09\nFM AMEMBASSY ZENDA\nTO SECSTATE WASHDC IMMEDIATE 1234\nINFO AMEMBASSY STRELSAU\n'
const SENT = `VZCZCXYZ0001\nOO RUEHC\nDE RUEHZA #0607 2151453\nZNR UUUUU ZZH\n${HEADER}`
const TEXT =
  'UNCLAS ZENDA 000607\n\nSIPDIS\n\nE.O. 12958: N/A\nTAGS: ECON, JA\nSUBJECT: SALT\n\n1. He said ""no"" to it.\n\n2. The pier is closed.\n\nHENTZAU'
const CELLS = '"8/3/2009 14:53","09ZENDA607","Embassy Zenda","UNCLASSIFIED","09STATE500|09STATE501"'

const ROWS: Readonly<Record<string, string>> = {
  'from the header on': `${HEADER}","${TEXT}"\n`,
  'with a number': `7,${CELLS},"${HEADER}","${TEXT}\n"\n`,
  'all in quotation marks': `"7",${CELLS},"${SENT}","${TEXT}"\n`,
  'with names of columns': `id,date,reference,origin,level,cites,header,text\n7,${CELLS},"${SENT}","${TEXT}\n"\n`,
  'without a number': `${CELLS},"${SENT}","${TEXT}"`,
}

const idsOf = (text: string): readonly string[] =>
  messagesOfText(text).map(({ message: { id } }) => (id ? `${id.series} ${id.number}` : 'none'))
const loud = (text: string): readonly string[] =>
  lintText(text).flatMap(({ finding: { rule, level } }) => (level === 'error' || level === 'warning' ? [rule.id] : []))

describe('a cable in the row of a table', () => {
  for (const [name, row] of Object.entries(ROWS))
    for (const text of [row, row.replaceAll('\n', '\r\n'), row.replaceAll(/([a-z.])\n\n/g, '$1\n')]) {
      it(`is read as it stands: ${name}`, () => {
        assert.deepEqual(idsOf(text), ['ZENDA 607'])
        assert.deepEqual(loud(text), [])
        const message = messageOfText(text)
        assert.equal(message.level, 'UNCLASSIFIED')
        assert.equal(message.signature?.text, 'HENTZAU')
        assert.equal(message.body.paragraphs.length, 2)
        assert.equal(message.to.length, 1)
      })
    }

  it('begins another one where the next row does', () => {
    const second = (text: string): string => text.replaceAll('000607', '000608').replaceAll('0607', '0608')
    for (const header of [HEADER, SENT]) {
      const row = `7,${CELLS},"${header}","${TEXT}"\n`
      assert.deepEqual(idsOf(row + second(row).replace('7,', '8,')), ['ZENDA 607', 'ZENDA 608'])
      assert.deepEqual(loud(row + second(row)), [])
    }
  })

  it('says so where no line ends between header and text', () => {
    const text = `7,${CELLS},"${SENT.trimEnd()}","${TEXT}"\n`
    const [found, ...others] = lintText(text).filter(({ finding }) => finding.rule.id === 'class-missing')
    assert.equal(found?.finding.level, 'information')
    assert.match(found?.finding.message ?? '', /joined here/)
    assert.deepEqual(others, [])
    assert.deepEqual(loud(text), [])
  })

  it('is none where a sentence has quotation marks', () => {
    const of = (line: string): string =>
      `${HEADER}${TEXT.replace('The pier is closed.', `The pier,\n${line}\nand left.`)}\n`
    for (const line of ['"we go,"SECRET ZENDA 000600', '"go," SECRETARY GRAY SAID', '12,"CONFIDENTIAL", he said'])
      assert.deepEqual(idsOf(of(line)), ['ZENDA 607'], line)
    assert.ok(
      lintText(`${HEADER}\n${TEXT.slice(TEXT.indexOf('E.O.'))}\n`).some(
        ({ finding }) => finding.rule.id === 'class-missing',
      ),
    )
  })
})
