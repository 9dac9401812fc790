import assert from 'node:assert/strict'
import { lintText, messageOfText } from '../../../support/cable.ts'

const told = (text: string, id: string): readonly string[] =>
  [text, text.replaceAll('\n', '\r\n')].map((each) =>
    lintText(each)
      .flatMap(({ finding }) => (finding.rule.id === id ? [finding.message] : []))
      .join('; '),
  )

describe('the subject of a message of sets', () => {
  const message = (sets: string): string =>
    `R 091500Z JUN 09\nFM COMZENFLT\nTO ALL SHIPS\nBT\nUNCLAS\n${sets}GENTEXT/REMARKS/1. NONE.\n2. END.//\nBT\n#0001\n`

  it('is missing only in a general message', () => {
    const expected = 'The set SUBJ is missing: expected SUBJ/TITLE// behind MSGID'
    for (const id of ['MSGID/GENADMIN/COMZENFLT/-/JUN//', 'MSGID/GENADMIN,USMTF,2008/COMZENFLT/-//'])
      assert.deepEqual(told(message(`${id}\nPOC/LEE, J./LT/N43//\n`), 'structure-missing-field'), [expected, expected])
  })

  it('is none of a report, an order or an exercise', () => {
    for (const sets of [
      'MSGID/SITREP/COMZENFLT/002/JUN//\nPERID/080000Z/TO:090000Z//\n',
      'MSGID/OPREP-3/SHIP/-/JUN//\nPOC/LEE, J./LT/N43//\n',
      'EXER/PAINT 09//\nMSGID/GENADMIN/COMZENFLT/-/JUN//\nPOC/LEE, J./LT/N43//\n',
    ])
      assert.deepEqual(told(message(sets), 'structure-missing-field'), ['', ''], sets)
  })
})

describe('an order of which digits came out as letters', () => {
  it('is there, and put right', () => {
    for (const number of ['12O65', '1l652', '1295O']) {
      const text = `UNCLAS ZENDA 4411\n\nE.O. ${number}: N/A\nTAGS: PGOV, SOCI\nSUBJECT: THE FERRY\n\n1. IT LEFT.\n\nRASSENDYLL\n`
      assert.deepEqual(told(text, 'structure-missing-field'), ['', ''], number)
      assert.equal(messageOfText(text).order?.number?.text, number)
      assert.match(told(text, 'eo-unknown-order')[0] ?? '', new RegExp(`^E\\.O\\. ${number} is not a known order`))
    }
  })
})

describe('the banner of a draft', () => {
  const draft = (between: string): string =>
    `UNCLASSIFIED\nSENSITIVE\n\n${between}SENSITIVE\nSIPDIS\n\nE.O. 12958: N/A\nTAGS: PGOV, PHUM\nSUBJECT: THE FERRY\n\n1. (SBU) It left.\n\n2. (SBU) Nobody saw it.\n`

  it('says what the captions say again below drafter and addressees', () => {
    const drafter = 'POL: RHENTZAU\nPOL/ECON: FTARLENHEIM\nAMB: ASTRELSAU; DCM: MZENDA\n\nROUTINE SECSTATE\n\n'
    assert.equal(messageOfText(draft(drafter)).layout, 'draft')
    assert.deepEqual(told(draft(drafter), 'caption-duplicate'), ['', ''])
  })

  it('is no excuse where nothing stands between', () => {
    assert.notDeepEqual(told(draft(''), 'caption-duplicate'), ['', ''])
  })
})

describe('a copy with labels', () => {
  const labels = (joint: string, pass = 'Pass Line'): string =>
    [
      'MRN: 12 ZENDA 0417',
      'Date/DTG: Mar 09, 2012 / 091655Z MAR 12',
      'From: AMEMBASSY ZENDA',
      'Action: WASHDC, SECSTATE ROUTINE',
      'E.O.: 13526',
      [
        'TAGS: ECON, EPET, GH',
        `${pass}: STATE FOR AF/W AND ENERGY FOR HENTZAU`,
        'Captions: SENSITIVE',
        'Subject: Oil',
      ].join(joint),
      '',
      '1. (SBU) The fund took in 4 million.',
      '',
      'Signature: Rassendyll',
      '',
    ].join('\n')

  it('has no codes behind its TAGS, where lines were joined or labels are in capitals', () => {
    for (const text of [
      labels('\n'),
      labels(' '),
      labels('\n', 'PASS LINE'),
      labels('\n', 'Pass line'),
      labels('   '),
    ]) {
      assert.deepEqual(told(text, 'tags-unknown'), ['', ''], text)
      assert.deepEqual(
        messageOfText(text).tags?.tags.map(({ code }) => code),
        ['ECON', 'EPET', 'GH'],
      )
    }
  })
})

describe('reasons that were torn behind the section', () => {
  it('are read where a title follows without a blank line', () => {
    const head =
      'C O N F I D E N T I A L ZENDA 000123\n\nE.O. 12958: DECL: 03/11/2019\nTAGS: PREL, PGOV\nSUBJECT: THE FERRY\n'
    for (const rest of ['.4 b/d', '.4 (b) and (d)', '.4 (b,d)']) {
      const text = `${head}Classified By: DCM Fritz Tarlenheim under Section 1\n${rest}\n-------\nSummary\n-------\n1. (C) It left.\n\nRASSENDYLL\n`
      assert.deepEqual(told(text, 'authority-reason-missing'), ['', ''], rest)
    }
  })
})

describe('labels that a reader of scans tore from their values', () => {
  const head =
    'MRN: 12 ZENDA 0417\nDate/DTG: Mar 09, 2012 / 091655Z MAR 12\nFrom: AMEMBASSY ZENDA\n\nCaptions:\n\nSENSITIVE, SIPDIS\n\nSubject: Oil\n\n'

  it('have captions that stand in no text', () => {
    assert.deepEqual(told(`${head}1. (SBU) It left.\n\n2. (SBU) It came.\n`, 'caption-stray-in-body'), ['', ''])
  })

  it('leave those told that stand between paragraphs', () => {
    const [found] = told(`${head}1. (SBU) It left.\n\nSIPDIS\n\n2. (SBU) It came.\n`, 'caption-stray-in-body')
    assert.equal(found, 'SIPDIS stands inside the text')
  })
})
