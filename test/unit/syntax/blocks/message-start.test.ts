import assert from 'node:assert/strict'
import { lintText, messagesOfText } from '../../../support/cable.ts'

const CUT = `P 071130Z NOV 90
FM AMEMBASSY STRELSAU
TO SECSTATE WASHDC PRIORITY 6120
C O N F I D E N T I A L SECTION 01 OF 03 STRELSAU 10204

E.O. 12356: DECL: OADR
TAGS: PGOV, RI
SUBJECT: THE COUNCIL WANTS THE
`
const header = (section: string): string => `PP RUEHSTR

DE RUEHZN #0417${section} 1711240
ZNY CCCCC ZZH
P 191240Z JUN 08
FM AMEMBASSY ZENDA
TO RUEHC/SECSTATE WASHDC PRIORITY 8120
`
const BODY = `C O N F I D E N T I A L ZENDA 000417

E.O. 12958: DECL: 06/19/2018
TAGS: PGOV, RI
SUBJECT: A SMALL HARVEST

1. (C) It is so.

RASSENDYLL
`

describe('a routing line above a station line, below a message that was cut', () => {
  const read = (text: string) =>
    messagesOfText(text).map(({ message: { id, signature, subject } }) => [id?.number, subject?.text, signature?.text])

  for (const end of ['\n', '\r\n'])
    for (const cut of ['BRIDGE DOWN ...\n\n', 'BRIDGE DOWN\n\n1. (C) The mayor said that it\n\n']) {
      const subject = `THE COUNCIL WANTS THE BRIDGE DOWN${cut.includes('...') ? ' ...' : ''}`
      it(`begins the next: ${JSON.stringify(cut + end)}`, () => {
        assert.deepEqual(read(`${CUT}${cut}${header('')}${BODY}`.replaceAll('\n', end)), [
          [10_204, subject, undefined],
          [417, 'A SMALL HARVEST', 'RASSENDYLL'],
        ])
      })
    }

  it('begins none where a further section has it', () => {
    const section = BODY.replace('ZENDA', 'SECTION 02 OF 02 ZENDA').replace('1. (C)', '2. (C)')
    const first = `${CUT.replace('03 STRELSAU 10204', '02 ZENDA 417')}BRIDGE DOWN\n\n1. (C) The mayor said that it\n`
    const [one, ...others] = read(`${first}${header('/02')}${section}`)
    assert.deepEqual([one?.[2], others.length], ['RASSENDYLL', 0])
  })
})

describe('an excerpt of the head above the copy', () => {
  const excerpt = (cut: string): string => `VZCZCXYZ0001
PP RUEHWEB

DE RUEHZN #0417 1711240
ZNY CCCCC ZZH
P 191240Z JUN 08
FM AMEMBASSY ZENDA
TO RUEHC/SECSTATE WASHDC PRIORITY 8120
C O N F I D E N T I A L ZENDA 000417

SIPDIS

E.O. 12958: DECL: 06/19/2018
TAGS: PGOV, RI
SUBJECT: A SMALL HARVEST

${cut}


`
  const RECORD = `id: 4821
date: 6/19/2008 12:40
refid: 08ZENDA417
origin: Embassy Zenda
classification: CONFIDENTIAL
destination:
header:
VZCZCXYZ0001
`

  for (const cut of ['RE...', 'C...', 'CLASSIFIED B...', 'T...'])
    for (const end of ['\n', '\r\n'])
      it(`is a message of its own, and nobody signs it: ${cut + end}`, () => {
        const text = `${excerpt(cut)}${RECORD}${header('')}${BODY}`.replaceAll('\n', end)
        const read = messagesOfText(text).map(({ message: { signature, body, from } }) => [
          signature?.text,
          body.paragraphs.length,
          from?.name?.text,
        ])
        assert.deepEqual(read, [
          [undefined, 0, 'AMEMBASSY ZENDA'],
          ['RASSENDYLL', 1, 'AMEMBASSY ZENDA'],
        ])
        const rules = lintText(text).filter(({ finding }) => (finding.span?.line ?? 0) < 20)
        const ids = rules.map(({ finding }) => finding.rule.id)
        for (const rule of ['authority-missing', 'ending-no-signature']) assert.ok(!ids.includes(rule), rule)
      })

  const NUMBERED = `4821
2008-06-19 12:40:00
08ZENDA417
Embassy Zenda
CONFIDENTIAL

VZCZCXYZ0001
`
  for (const [record, list] of [
    [NUMBERED, ''],
    [NUMBERED.replace('4821', '148210 ').replace('CONFIDENTIAL', 'UNCLASSIFIED//FOR OFFICIAL USE ONLY'), ''],
    [RECORD, 'INFO RUEHSTR/AMEMBASSY STRELSAU\n'],
    [NUMBERED, 'INFO RUEHSTR/AMEMBASSY STRELSAU\nRHMFISS/CDR USRURCOM HENTZAU FL\n'],
  ] as const)
    it(`is none of the addressees, where a record stands below it: ${JSON.stringify(list + record)}`, () => {
      const [one, two, ...others] = messagesOfText(`${header('')}${list}${record}${header('')}${BODY}`)
      const names = one?.message.info.concat(one.message.to).map(({ name, number }) => [name.text, number?.text])
      assert.deepEqual(names?.at(-1), ['SECSTATE WASHDC', '8120'])
      assert.equal(names?.length, list.split('\n').length)
      assert.deepEqual([two?.message.id?.number, two?.message.level, others.length], [417, 'CONFIDENTIAL', 0])
    })

  for (const end of ['\n', ' \n', '\r\n'])
    it(`is a message of its own, where the note of an extract stands in the place of the header: ${JSON.stringify(end)}`, () => {
      const note = 'This record is a partial extract of the original cable. The full text is not available.\n'
      const record = `${RECORD.replace('VZCZCXYZ0001\n', note)}\n\n\n----------------- header ends ----------------\n\n`
      const copy = (number: string, subject: string): string =>
        `UNCLAS ZENDA ${number}\n\nE.O. 12958: N/A\nTAGS: PGOV, RI\nSUBJECT: ${subject}\n\nREF: STATE 51423\n\n1. The harvest is${subject === 'A BRIDGE...' ? '...' : ' small.\nRASSENDYLL\n\n=======================CABLE ENDS============================'}\n\n\n`
      const text = `${copy('000417', 'A BRIDGE...')}${record}${copy('000417', 'A BRIDGE')}${record.replace('ZENDA417', 'ZENDA418')}${copy('000418', 'A MILL')}`
      assert.deepEqual(
        messagesOfText(text.replaceAll('\n', end)).map(({ message: { id, subject, signature, body } }) => [
          [id?.year, id?.number],
          subject?.text,
          signature?.text,
          body.paragraphs.length,
        ]),
        [
          [[undefined, 417], 'A BRIDGE...', undefined, 1],
          [[2008, 417], 'A BRIDGE', 'RASSENDYLL', 1],
          [[2008, 418], 'A MILL', 'RASSENDYLL', 1],
        ],
      )
    })

  it('goes on below a record where the note of an extract stands above both', () => {
    const note = 'This record is a partial extract of the original cable. The full text is not available.\n'
    const text = `${note}\n191240Z Jun 08\n${RECORD.replace('VZCZCXYZ0001\n', note)}\n191240Z Jun 08\n\n\nUNCLAS ZENDA 000417\n\nE.O. 12958: N/A\nTAGS: PGOV, RI\nSUBJECT: A BRIDGE\n\n1. It stands.\nRASSENDYLL\n`
    assert.deepEqual(
      messagesOfText(text).map(({ message: { id } }) => [id?.year, id?.number]),
      [[2008, 417]],
    )
  })

  it('goes on below a record where no other header begins', () => {
    const text = `${header('')}${RECORD.replace('VZCZCXYZ0001\n', '081205Z Apr 04\n\n')}${BODY}`
    assert.deepEqual(
      messagesOfText(text).map(({ message: { id, from } }) => [id?.number, from?.name?.text]),
      [[417, 'AMEMBASSY ZENDA']],
    )
  })

  it('stands alone below a name where a narrow margin cut the number off', () => {
    const [one, ...others] = messagesOfText(`${header('').replace(' 8120', '\n8120')}${BODY}`)
    assert.deepEqual([one?.message.to[0]?.number?.text, others.length], ['8120', 0])
  })

  it('is told from a text that breaks off', () => {
    const text = excerpt('The duke...')
    const ids = lintText(text).map(({ finding }) => finding.rule.id)
    assert.ok(ids.includes('authority-missing'))
    assert.ok(ids.includes('ending-no-signature'))
    assert.equal(messagesOfText(`${text}id: 4821\nis what the duke wrote\n`).length, 1)
  })
})

describe('a classification line without a header, below a message of one unnumbered text', () => {
  const second = (offices: string): string =>
    `UNCLAS ZENDA 000431\n\nSIPDIS\n\n${offices}\nSIPDIS\n\nE.O. 12958: N/A\nTAGS: ECON\n\nSUBJECT: THE MILL\n\n1. It is late.\n`
  const first = `${header('')}UNCLAS ZENDA 000417\n\nSIPDIS\n\nE.O. 12958: N/A\nTAGS: PGOV\nSUBJECT: A HARVEST\n\n(SBU) The farmers brought in a harvest\nthat was small, and\nsold all of it by the ferry.\nRASSENDYLL\n\n`
  const read = (text: string) =>
    messagesOfText(text).map(({ message: { id, signature, subject } }) => [id?.number, subject?.text, signature?.text])

  for (const end of ['\n', '\r\n'])
    for (const offices of [
      '',
      'DOE FOR HALE/BERG\n',
      'DOE FOR HALE\nUSDA FOR BERG\nUSAID FOR ROSE\nTREASURY FOR SAPT\nCOMMERCE FOR HELGA\n\n',
    ])
      it(`begins the next: ${JSON.stringify(offices + end)}`, () => {
        assert.deepEqual(read((first + second(offices)).replaceAll('\n', end)), [
          [417, 'A HARVEST', 'RASSENDYLL'],
          [431, 'THE MILL', undefined],
        ])
      })

  it('begins none in a text that is not signed', () => {
    assert.equal(read(first.replace('RASSENDYLL', 'and by carts,') + second('')).length, 1)
  })
})
