import assert from 'node:assert/strict'
import { lintText, messageOfText, messagesOfText } from '../../../../support/cable.ts'

const SMART = `Unclassified
SBU

MRN:            12 HENTZAU 733
Date/DTG:       May 17, 2012 / 171208Z MAY 12
From:           AMEMBASSY HENTZAU
Action:         WASHDC, SECSTATE ROUTINE
E.O.:           13526
TAGS:           SENV, EAGR
Captions:       SENSITIVE
Reference:      A) 11 HENTZAU 210
                B) 12 STATE 45001
Pass Line:      EEB FOR TPP
Subject:        The Orchard and the
                Frost

1. (SBU) Summary. The frost took the plums (ref A). End summary.

2. (SBU) The guild asks:

FROM: whom will the money come?

3. (U) Nobody knows (ref B).

Signature:      Sapt

Drafted By:     HENTZAU:Lutz, Bert
Cleared By:     ECON:Helga, Flavia
Released By:    HENTZAU:Lutz, Bert
Info:           STRELSAU, AMEMBASSY ROUTINE
Dissemination Rule: Archive Copy

UNCLASSIFIED
SBU
`

describe('the labels of a message without small letters', () => {
  for (const end of ['\n', '\r\n']) {
    it(`are those of the same message in its own letters, lines ended by ${JSON.stringify(end)}`, () => {
      const read = (text: string) => {
        const message = messageOfText(text)
        return {
          id: message.id && `${message.id.year} ${message.id.series} ${message.id.number}`,
          at: message.dateTimeGroup?.instant,
          from: message.from?.name?.text,
          to: message.to.map(({ name }) => name.text),
          info: message.info.map(({ name }) => name.text),
          captions: message.captions.map(({ text }) => text),
          labels: message.labels.map(({ name }) => name),
          references: message.references?.references.map(({ label }) => label?.text),
          subject: message.subject?.text.toUpperCase(),
          signature: message.signature?.text.toUpperCase(),
          paragraphs: message.body.paragraphs.length,
        }
      }
      const own = read(SMART.replaceAll('\n', end))
      assert.equal(own.labels.length, 16)
      assert.equal(own.paragraphs, 3)
      assert.deepEqual(read(SMART.toUpperCase().replaceAll('\n', end)), own)
      assert.deepEqual(
        lintText(SMART.toUpperCase()).map(({ finding }) => finding.rule.id),
        lintText(SMART).map(({ finding }) => finding.rule.id),
      )
    })
  }

  it('are words of the text elsewhere', () => {
    const cable = (line: string): string =>
      `UNCLAS ZENDA 000417\n\nE.O. 12958: N/A\nTAGS: PREL\nSUBJECT: A TREATY\n\n1. WE MET.\n\n${line}\n\n2. WE PARTED.\n\nSAPT\n`
    for (const line of ['SIGNATURE: MAY 3', 'DRAFTED BY: THE GUILD', 'INFO: NONE', 'FROM: THE DUKE']) {
      const { signature, labels, body } = messageOfText(cable(line))
      assert.deepEqual([signature?.text, labels.length, body.paragraphs.length], ['SAPT', 0, 2], line)
    }
    // In labels too, where no name stands behind the word.
    const treaty = SMART.replace('FROM: whom', 'SIGNATURE: the treaty was signed by whom')
    assert.equal(messageOfText(treaty).body.paragraphs.length, 3)
  })

  it('are words of the text and of a subject in a message with small letters', () => {
    for (const line of [
      'SIGNATURE: MAX OF HENTZAU',
      'DRAFTED BY: the clerk',
      'CLEARED BY:\n- the miller',
      'REASON: none.',
    ]) {
      const { body, signature } = messageOfText(SMART.replace('FROM: whom', `${line}\n\nFrom whom`))
      assert.deepEqual([body.paragraphs.length, signature?.text], [3, 'Sapt'], line)
    }
    for (const line of ['ACTION: what the guild says', 'SIGNATURE: WHAT NEXT'])
      assert.ok(messageOfText(SMART.replace('Frost\n', `Frost and its\n${line}\n`)).subject?.text.endsWith(line), line)
    assert.equal(messageOfText(SMART.replace('Frost\n', 'Frost and its\nACTION: WHAT NOW\n')).to.length, 1)
  })

  it('end no text that goes on below them', () => {
    const list = SMART.replace('FROM: whom', 'RELEASED BY: the mill: flour\n\nFrom whom').toUpperCase()
    const { body, signature } = messageOfText(list)
    assert.deepEqual([body.paragraphs.length, signature?.text], [3, 'SAPT'])
  })

  it('end no text without numbers that goes on below them', () => {
    const text = SMART.toUpperCase().replace(
      /\n\n1\. [\s\S]*?(?=\nSIGNATURE)/,
      '\n\nHE ROWED.\n\nCLEARED BY: THE GUILD\n\nHE LEFT.\n',
    )
    const { signature, body } = messageOfText(text)
    assert.equal(signature?.text, 'SAPT')
    assert.ok(
      body.blocks.some(({ lines }, index) => lines[0]?.plain === 'HE LEFT.' && body.roles[index] !== 'trailer'),
      text,
    )
  })

  it('begin a second message where one follows the other', () => {
    const twice = `${SMART}\n\n${SMART.replace('733', '734')}`.toUpperCase()
    assert.deepEqual(
      messagesOfText(twice).map(({ message }) => message.id?.number),
      [733, 734],
    )
  })
})
