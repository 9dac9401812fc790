import assert from 'node:assert/strict'
import { plainText } from '../../../server/language/text/plain-text.ts'
import { lintText, messageOfText, messagesOfText } from '../../support/cable.ts'

const LINES = [
  'VZCZCXRO0417',
  'PP RUEHSTR',
  'DE RUEHZN #0417/01 2471205',
  'ZNY CCCCC ZZH',
  'P 041205Z SEP 06',
  'FM AMEMBASSY ZENDA',
  'TO RUEHC/SECSTATE WASHDC PRIORITY 3120',
  'INFO RUEHSTR/AMEMBASSY STRELSAU 0417',
  'BT',
  'C O N F I D E N T I A L ZENDA 000417',
  '',
  'SIPDIS',
  '',
  'E.O. 12958: DECL: 09/04/2016',
  'TAGS: PREL, PGOV',
  'SUBJECT: THE RIVER AND ITS',
  'BRIDGES',
  '',
  'REF: A. STRELSAU 1210',
  '',
  '     B. STRELSAU 1204',
  '',
  'Classified By: Ambassador Flavia Strofzin, reasons',
  '1.4 (b) and (d).',
  '',
  '1. (C) The miller said that the river would rise and that the',
  'bridge would go.',
  '',
  'Comment',
  '-------',
  '',
  '2. (C) We think so too.',
  'RASSENDYLL',
  'BT',
  '#0417',
  'NNNN',
]

describe('a backslash at the end of a line', () => {
  it('is no sign of the text, nor are the blanks before it', () => {
    assert.equal(plainText('SIPDIS \\'), 'SIPDIS')
    assert.equal(plainText('SIPDIS\\  '), 'SIPDIS')
    assert.equal(plainText(' \\'), '')
    assert.equal(plainText('\\'), '')
    assert.equal(plainText('the road\\river bank'), 'the road\\river bank')
    assert.equal(plainText('\\\\'), '\\')
  })

  // What data bases write when a value with line breaks is taken out of them.
  for (const sign of ['\\', ' \\', '  \\ '])
    for (const end of ['\n', '\r\n'])
      it(`leaves everything read as without it: ${JSON.stringify(sign + end)}`, () => {
        const whole = `${LINES.join(end)}${end}`
        const escaped = LINES.map((line) => `${line}${sign}${end}`).join('')
        const facts = (text: string) => {
          const { from, to, info, id, captions, tags, subject, references, authority, signature } = messageOfText(text)
          return [
            from?.name?.text,
            [...to, ...info].map(({ name, precedence, number }) => [name.text, precedence?.text, number?.text]),
            [id?.series, id?.number],
            captions.map(({ text: caption }) => caption),
            tags?.tags.map(({ code }) => code),
            subject?.text,
            references?.references.map(({ raw }) => raw),
            authority?.name,
            signature?.text,
          ]
        }
        assert.deepEqual(facts(escaped), facts(whole))
        assert.equal(messagesOfText(escaped).length, 1)
        const rules = (text: string) => lintText(text).map(({ finding }) => finding.rule.id)
        assert.deepEqual(rules(escaped), rules(whole))
      })

  it('stays where another in the line makes a path of it', () => {
    assert.equal(plainText('He wrote to C:\\MILL\\'), 'He wrote to C:\\MILL\\')
    assert.equal(plainText('He wrote to the mill \\'), 'He wrote to the mill')
  })
})
