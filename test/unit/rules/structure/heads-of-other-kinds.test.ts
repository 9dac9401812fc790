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
