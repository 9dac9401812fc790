import assert from 'node:assert/strict'
import type { Message } from '../../../../../server/language/model/message/message.ts'
import { messageOfText } from '../../../../support/cable.ts'

const HEADER =
  'O 031453Z AUG 09\nFM AMEMBASSY ZENDA\nTO SECSTATE WASHDC IMMEDIATE\nC O N F I D E N T I A L ZENDA 000123\n\n'
const BODY = '\n\n1. (C) The duke received us.\n\n2. (U) We left.\n'

const cable = (...lines: string[]): Message => messageOfText(HEADER + lines.join('\n') + BODY)
const labels = ({ references }: Message): string => (references?.labels ?? []).map(({ text }) => text).join(' ')

describe('fields above the text', () => {
  it('are taken apart where they share a line, each in its place', () => {
    const message = cable(
      'E.O. 12958: DECL: 08/01/2019 TAGS: PREL, PGOV SUBJECT: EXAMPLE REF: A. STATE 12 B. STRELSAU 34 Classified By: Fritz Tarlenheim, reason 1.4 (b).',
    )
    assert.equal(message.order?.value?.text, 'DECL: 08/01/2019')
    assert.deepEqual(
      message.tags?.tags.map(({ code }) => code),
      ['PREL', 'PGOV'],
    )
    assert.equal(message.subject?.text, 'EXAMPLE')
    assert.equal(labels(message), 'A B')
    assert.equal(message.authority?.reason?.section, '1.4')
    assert.equal(message.tags?.keyword.start, 29)
  })

  it('end before the classifier behind references, without a colon where reasons follow', () => {
    for (const who of ['Classified by', 'Classified By', 'CLASSIFIED BY', 'Classified By:'])
      for (const reasons of [', Reason: 1.4 (B) and (D)', ' for reasons 1.4 (b) and (d).', '. REASONS 1.4 (B, D).'])
        for (const note of ['', '  PLEASE PASS TO RSO AND POLOFF.', ' (NOTAL)']) {
          const message = cable(`REF: STATE 6461${note}  ${who} S/CT DAS, Ann Mallory${reasons}`)
          assert.equal(message.references?.references.length, 1)
          assert.match(message.authority?.identity ?? '', /Mallory$/, who + reasons)
          assert.equal(message.authority?.reason?.section, '1.4')
        }
    for (const note of ['(classified by the duke himself)', '(Classified by Zenda)', 'Classified by the reasons given'])
      assert.equal(cable(`REF: STATE 6461 ${note}`).authority, undefined, note)
  })

  it('end where they end when one of a kind stands twice, the second behind another', () => {
    const message = cable('REF: A. STATE 12', 'SUBJECT: EXAMPLE', 'OF THE DUKE REF: A. STRELSAU 34', '')
    assert.equal(message.references?.references.length, 2)
    assert.deepEqual(message.references?.span, { line: 5, start: 0, endLine: 7, end: 31 })
  })

  it('leave no stop behind at the end of a title', () => {
    for (const stop of [';', ',', ' ;', '; '])
      assert.equal(cable(`SUBJECT: THE DUKE${stop} REF: STRELSAU 34`).subject?.text, 'THE DUKE', stop)
  })

  it('leave a title that begins with a keyword alone', () => {
    assert.equal(cable('SUBJECT: REF: THE DUKE').subject?.text, 'REF: THE DUKE')
  })

  it('go on behind pages, with blank lines around them', () => {
    const page = ['', 'ZENDA 00000123  001.2 OF 002', '', '']
    const message = cable(
      'E.O. 12958: DECL: 08/01/2019',
      'TAGS: PREL, PGOV,',
      ...page,
      'PHUM, ECON, EFIN, ETRD, EINV, EAID, ENRG, SENV, KDEM, RU',
      'SUBJECT: THE DUKE AND',
      ...page,
      'HIS BRIDGE',
      '',
      'REF: A. STATE 12',
      ...page,
      ...page,
      'B. STRELSAU 34',
    )
    assert.equal(message.tags?.tags.length, 12)
    assert.equal(message.subject?.text, 'THE DUKE AND HIS BRIDGE')
    assert.equal(labels(message), 'A B')
  })

  it('are found below a note, up to the first paragraph', () => {
    const message = cable(
      'E.O. 12958: DECL: 08/01/2019',
      'TAGS: PREL, PGOV',
      'SUBJECT: EXAMPLE',
      '',
      '(U) This message was cleared by both of the embassies and holds the views of both.',
      '',
      'REF: STATE 12',
      '',
      'Classified By: Fritz Tarlenheim, reason 1.4 (b).',
    )
    assert.equal(message.references?.references.length, 1)
    assert.equal(message.authority?.placement, 'field')
    assert.equal(message.body.paragraphs.length, 2)
  })

  it('take the reason from a line of its own', () => {
    const message = cable('SUBJECT: EXAMPLE', '', 'CLASSIFIED BY: FRITZ TARLENHEIM', '', 'REASON: 1.4 (B), (D)')
    assert.deepEqual(message.authority?.reason?.letters, ['b', 'd'])
  })
})

describe('a line of TAGS above the classification line', () => {
  for (const [between, end] of [
    ['', '\n'],
    ['\n', '\n'],
    ['\n', '\r\n'],
  ] as const)
    it(`leaves it what it is, where TAGS stand below it again: ${JSON.stringify(between + end)}`, () => {
      const text = `${HEADER.replace('C O N F', `${between}TAGS: PREL PGOV\n${between}C O N F`)}E.O. 12958: DECL: 08/01/2019\nTAGS: PREL, PGOV\nSUBJECT: EXAMPLE${BODY}`
      const message = messageOfText(text.replaceAll('\n', end))
      assert.equal(message.id?.number, 123)
      assert.deepEqual(
        message.tags?.tags.map(({ code }) => code),
        ['PREL', 'PGOV'],
      )
      assert.equal(message.subject?.text, 'EXAMPLE')
      assert.equal(message.body.paragraphs.length, 2)
    })
})

describe('the date of an extract', () => {
  it('is read without a precedence and with its month in small letters', () => {
    const message = messageOfText(
      `031453Z Aug 04\n\nUNCLAS ZENDA 000123\n\nE.O. 12958: N/A\nTAGS: PREL\nSUBJECT: EXAMPLE${BODY}`,
    )
    assert.equal(message.dateTimeGroup?.problem, undefined)
    assert.equal(message.dateTimeGroup?.instant, Date.UTC(2004, 7, 3, 14, 53))
  })
})

describe('SUBJECT with a blank for one of its letters', () => {
  for (const keyword of ['SU JECT', 'SUB ECT', 'SUBJ CT', 'SUBJE T'])
    it(`is read: ${keyword}`, () => {
      for (const stop of [':', ' :']) {
        const message = cable(
          'E.O. 12958: N/A',
          'TAGS: PREL',
          `${keyword}${stop} THE MILLS OF`,
          'ZENDA',
          'REF: STRELSAU 34',
        )
        assert.equal(message.subject?.text, 'THE MILLS OF ZENDA')
        assert.equal(message.subject?.keyword.text, keyword)
        assert.equal(message.references?.references.length, 1)
      }
    })

  it('is told from other words', () => {
    for (const line of ['SUB RECT: THE MILLS', 'SUBJ ACT: THE MILLS'])
      assert.notEqual(cable('E.O. 12958: N/A', 'TAGS: PREL', line).subject?.text, 'THE MILLS', line)
  })
})

describe('lines of TAGS and subject above the classification line', () => {
  for (const blanks of ['', '\n', '\n\n\n'])
    for (const end of ['\n', '\r\n'])
      it(`leave it what it is, where both stand below it again: ${JSON.stringify(blanks + end)}`, () => {
        const led = `TAGS: PREL PGOV\nSUBJECT: EXAMPLE\n${blanks}C O N F`
        const text = `${HEADER.replace('C O N F', led)}E.O. 12958: DECL: 08/01/2019\nTAGS: PREL, PGOV\nSUBJECT: EXAMPLE OF TWO\nLINES${BODY}`
        const message = messageOfText(text.replaceAll('\n', end))
        assert.deepEqual([message.id?.number, message.subject?.text], [123, 'EXAMPLE OF TWO LINES'])
        assert.equal(message.body.paragraphs.length, 2)
      })

  it('are the fields of a copy that has them there alone', () => {
    const led = `TAGS: PREL PGOV\nSUBJECT: EXAMPLE\n\nC O N F`
    const message = messageOfText(`${HEADER.replace('C O N F', led)}E.O. 12958: DECL: 08/01/2019${BODY}`)
    assert.equal(message.subject?.text, 'EXAMPLE')
  })
})
