import assert from 'node:assert/strict'
import type { Message } from '../../../../../server/language/model/message/message.ts'
import { messageOfText } from '../../../../support/cable.ts'

const HEADER = 'P 051020Z MAR 08\nFM AMEMBASSY HENTZAU\nTO SECSTATE WASHDC PRIORITY\n\n'
const FIELDS =
  '\nE.O. 12958: DECL: 03/05/2018\nTAGS: PREL, PGOV\nSUBJECT: (U) THE SALT TAX\n\nClassified By: DCM Fritz von Tarlenheim, reason 1.4 (b).\n\n1. (C) The tax was raised.\n\n2. (U) We paid.\n'

const cable = (...lines: string[]): Message => messageOfText(`${HEADER}${lines.join('\n')}\n${FIELDS}`)

/** `level|section|series|number`, and the captions. */
function told({ classification: line, level, captions }: Message): string {
  const section = line?.section ? `${line.section.number}/${line.section.total ?? '?'}` : '-'
  const names = captions.map(({ name }) => name).join(' ')
  return `${level}|${section}|${line?.series?.text}|${line?.number?.value}|${names}`
}

describe('the classification line', () => {
  const SOUND = 'CONFIDENTIAL|-|HENTZAU|456|'
  const FORMS: Readonly<Record<string, string>> = {
    'C O N F I D E N T I A L HENTZAU 000456': SOUND,
    'C o n f i d e n t i a l hentzau 000456': SOUND,
    'c o n f i d e n t i a l hentzau 000456': SOUND,
    'Confidential Hentzau 000456': SOUND,
    'Confidential section 02 of 03 Hentzau 000456': 'CONFIDENTIAL|2/3|HENTZAU|456|',
    'CON FIDEN TIAL HENTZAU 000456': SOUND,
    'CCONFIDENTIAL HENTZAU 000456': SOUND,
    'CONFIDENTIAL SECTION 02 Of 03 HENTZAU 000456': 'CONFIDENTIAL|2/3|HENTZAU|456|',
    'CONFIDENTIAL SECTION TWO OF THREE HENTZAU 000456': 'CONFIDENTIAL|2/3|HENTZAU|456|',
    'C O N F I D E N T I A L HENTZAU 000456 SECTION 02 OF 03': 'CONFIDENTIAL|2/3|HENTZAU|456|',
    'CONFIDENTIAL HENTZAU 456 SECTION 02 OF 03 SIPDIS': 'CONFIDENTIAL|2/3|HENTZAU|456|SIPDIS',
    'CONFIDENTIAL SECTION 02 OF XX HENTZAU 000456': 'CONFIDENTIAL|2/?|HENTZAU|456|',
    'CONFIDENTIAL SECTON 02 OF 03 HENTZAU 000456': 'CONFIDENTIAL|2/3|HENTZAU|456|',
    'CONFIDENTIAL//NOFORN//HENTZAU 000456': SOUND,
    'C O N F I D E N T I A L//REL TO USA, GBR HENTZAU 000456': SOUND,
    'UNCLAS HENTZAU 000456 SIPDIS': 'UNCLASSIFIED|-|HENTZAU|456|SIPDIS',
    'Unclas Hentzau 000456': 'UNCLASSIFIED|-|HENTZAU|456|',
    'CLEAR HENTZAU 000456': 'undefined|-|HENTZAU|456|',
    'CLEAR SECTION 02 OF 03 HENTZAU 456': 'undefined|2/3|HENTZAU|456|',
    'C L E A R HENTZAU 456': 'undefined|-|HENTZAU|456|',
    'C O N F I D E N T I A L HENTZAU OO0456': SOUND,
    'C O N F I D E N T I A L HENTZAU 0OO456': SOUND,
  }
  for (const [line, expected] of Object.entries(FORMS))
    it(`is read from ${line}`, () => assert.equal(told(cable(line)), expected))

  it('is read where it was wrapped', () => {
    for (const lines of [
      ['C O N F I D E N T I A L SECTION 02', 'OF 03 HENTZAU 000456'],
      ['C O N F I D E N T I A L SECTION 02 OF', '03 HENTZAU 000456'],
      ['C O N F I D E N T I A L SECTION 02 OF 03', 'HENTZAU 000456'],
      ['CONFIDENTIAL SECTION 02 OF 03 HENTZAU', '000456'],
      ['C o n f i d e n t i a l section 02', 'of 03 hentzau 000456'],
    ]) {
      const message = cable(...lines)
      assert.equal(told(message), 'CONFIDENTIAL|2/3|HENTZAU|456|', lines.join(' / '))
      assert.deepEqual(message.notes, [])
    }
  })

  it('is waited for below remarks and the date of a web page', () => {
    const message = cable(
      'EDITORS, THE WHOLE OF THIS WAS FOUND IN AND TAKEN OUT OF THE SECOND DRAWER',
      '',
      'Wednesday, 05 March 2008, 10:20',
      'C O N F I D E N T I A L HENTZAU 000456',
      'SIPDIS',
    )
    assert.equal(told(message), 'CONFIDENTIAL|-|HENTZAU|456|SIPDIS')
    assert.equal(message.notes.length, 2)
    assert.equal(message.tags?.tags.length, 2)
  })

  it('is no line of the text that begins with such a word', () => {
    for (const line of [
      'Secret talks of 1939',
      'Confidential reports since 2004',
      'Secret protocol 1939',
      'Restraint 4000',
    ]) {
      const message = messageOfText(
        `${HEADER}C O N F I D E N T I A L HENTZAU 000456\n${FIELDS}\n${line}\n\n3. (U) So.\n`,
      )
      assert.deepEqual(message.sections, [], line)
      assert.equal(message.body.paragraphs.length, 3)
    }
  })
})

describe('the lines between classification line and fields', () => {
  it('are captions where they are known, attention lines over all their lines, and else remarks', () => {
    const message = cable(
      'C O N F I D E N T I A L HENTZAU 000456',
      '',
      'SIPDIS, NOFORN',
      'NODIS EXDIS',
      'SI PDIS',
      'N O C O N T R A C T O R',
      '',
      'DEPT FOR EUR/CE, EB/TPP,',
      'OES/PCI AND PRM',
      '(RISCHENHEIM, SAPT)',
      'Bonn and Rome also for the attache',
      'Tuesday, 4 March 2008',
      '',
      'Thursday, 05 March 2008',
    )
    assert.deepEqual(
      message.captions.map(({ name }) => name),
      ['SIPDIS', 'NOFORN', 'NODIS', 'EXDIS', 'SIPDIS', 'NOCONTRACTOR'],
    )
    assert.equal(message.attention[2]?.text, '(RISCHENHEIM, SAPT)')
    assert.deepEqual(
      message.notes.map(({ text }) => text),
      ['Thursday, 05 March 2008'],
    )
  })
})
