import assert from 'node:assert/strict'
import { lintText, messageOfText } from '../../../support/cable.ts'

const COPY = [
  'PAGE 01 ZENDA 00417 01 OF 02 300915 Z',
  'ACTION SS-25',
  'INFO OCT-01 ADP-00 /026 W',
  'O 300900 Z MAR 73',
  'FM AMEMBASSY ZENDA',
  'TO SECSTATE WASHDC IMMEDIATE NIACT 4417',
  'INFO 13TH AF CAMP ELPHBERG',
  '7TH FLEET',
  '89 MAW HENTZAU AFB',
  'AMEMBASSY HOFBAU',
  'C O N F I D E N T I A L ZENDA 1341',
  'E. O. 11652: GDS',
  'TAGS: PFOR, US',
  'SUBJ: THE FERRY ( SECOND REPORT)',
  'REF: ( A) HOFBAU 2725 ( B) STATE 3336',
  '1. WE LEFT.',
  'HALE',
]

describe('copies of 1973, which have blanks where the archive put them', () => {
  for (const eol of ['\n', '\r\n']) {
    const text = COPY.join(eol)
    const message = messageOfText(text)

    it('have their date-time group, in a zone that is Z', () => {
      const { instant, zone, problem } = message.dateTimeGroup ?? {}
      assert.deepEqual([instant, zone?.text, problem], [Date.UTC(1973, 2, 30, 9), 'Z', undefined])
      const found = lintText(text).map(({ finding }) => finding.rule.id)
      assert.ok(!found.some((rule) => /^(?:dtg|date)/.test(rule)), found.join())
    })

    it('have labels in parentheses', () => {
      assert.deepEqual(
        message.references?.references.map(({ letter, seriesCode, number }) => [letter, seriesCode, number]),
        [
          ['A', 'HOFBAU', 2725],
          ['B', 'STATE', 3336],
        ],
      )
    })

    it('have a precedence before its NIACT, and addressees that begin with a figure', () => {
      const [first] = message.to
      assert.deepEqual(
        [first?.name.text, first?.precedence?.text, first?.number?.text],
        ['SECSTATE WASHDC', 'IMMEDIATE NIACT', '4417'],
      )
      assert.deepEqual(
        message.info.map(({ name }) => name.text),
        ['13TH AF CAMP ELPHBERG', '7TH FLEET', '89 MAW HENTZAU AFB', 'AMEMBASSY HOFBAU'],
      )
    })
  }
})

describe('a document of a printed volume', () => {
  it('has its text from its title on', () => {
    const { slice } = messageOfText(
      '67. Telegram From the Embassy in Ruritania to the Department of State1\n\n2399. The ferry is late, and the prefect is waiting at the landing.\n\n1. We left.\n',
    )
    assert.deepEqual(
      slice.blocks.map(({ kind }) => kind),
      ['preface', 'text', 'paragraph'],
    )
  })
})
