import assert from 'node:assert/strict'
import { lintText } from '../../../support/cable.ts'

/** Whether the classifier is told to be missing of a cable with this subject, lines below it and first paragraph. */
function isMissing({ subject = 'VISIT', lines = '', text = '1. (C) The duke received us.' }): boolean {
  const cable = `O 031453Z AUG 09\nFM AMEMBASSY ZENDA\nTO SECSTATE WASHDC IMMEDIATE\nC O N F I D E N T I A L ZENDA 000123\n\nE.O. 12958: DECL: 08/01/2019\nTAGS: PREL\nSUBJECT: ${subject}\n\n${lines}${text}\n\n2. (C) We left.\n\nRASSENDYLL\n`
  return lintText(cable).some(({ finding }) => finding.rule.id === 'authority-missing')
}

describe('the classifier', () => {
  it('is named in words that a scan misread', () => {
    for (const words of [
      'CLAS5IFIED BY',
      'CLASSIFlED BY',
      'CLA551F1ED BY',
      'CLASSlFIED. BY',
      'CLSASIFIED BY:',
      '(U) CLASSIFEID  BY',
    ])
      assert.equal(isMissing({ lines: `${words} DCM FRITZ SAPT\n\n` }), false, words)
  })

  it('is named behind another field, and in a sentence on the cable', () => {
    assert.equal(isMissing({ subject: 'VISIT Classified By: DCM Fritz Sapt' }), false)
    assert.equal(isMissing({ subject: 'VISIT CLASSIFIED BY DCM FRITZ SAPT, REASON 1.4 (B)' }), false)
    assert.equal(isMissing({ lines: 'REF: STATE 12 CLASSIFIED BY DCM FRITZ SAPT\n\n' }), false)
    assert.equal(isMissing({ lines: 'REF: STATE 12 CLASSIFED BY DCM FRITZ SAPT\n\n' }), false)
    assert.equal(isMissing({ text: '1. (U) This message is classified by DCM Fritz Sapt.' }), false)
  })

  it('is named by no other words that end in BY', () => {
    for (const subject of [
      'TREATY CLEARED BY SENATE',
      'ISLAND CLAIMED BY DUKE',
      'TEXT CLARIFIED BY KING',
      'CLUES CLASSIFIED BY COLOR',
    ])
      assert.equal(isMissing({ subject }), true, subject)
    for (const text of [
      '1. (C) The island is claimed by the duke.',
      '1. (C) Claimed by the duke, the island is still his.',
      '1. (C) The text was clarified by the king.',
    ])
      assert.equal(isMissing({ text }), true, text)
    for (const lines of ['CLEARED BY: AEXAMPLE\n\n', 'DRAFTED BY: AEXAMPLE; CLEARED BY: BEXAMPLE\n\n'])
      assert.equal(isMissing({ lines }), true, lines)
  })
})

/** What is told of the authority of a SMART message with these labels below its subject. */
function ofLabels(labels: string): string[] {
  const cable = `SECRET\n\nMRN:            14 ZENDA 2207\nDate/DTG:       Nov 06, 2014 / 061244Z NOV 14\nFrom:           AMEMBASSY ZENDA\nAction:         WASHDC, SECSTATE IMMEDIATE\nE.O.:           13526\nTAGS:           PREL, PTER\nSubject:        (C) The Mill\n\n${labels}\n1. (S) The mill.\n\n2. (C) It turns.\n\nSignature:      CALLOWAY\n\nSECRET\n`
  return lintText(cable).flatMap(({ finding }) => (finding.rule.id.startsWith('authority') ? [finding.rule.id] : []))
}

describe('the authority in labels', () => {
  const by = 'Classified By:  Ruth Calloway, Ambassador\n'
  const reason = 'Reason:         1.4 (b), (d)\n'
  const until = 'Declassify On:  11/06/2039\n'

  it('lacks the classifier, the reason, or has a reason twice', () => {
    assert.deepEqual(ofLabels(reason + until), ['authority-missing'])
    assert.deepEqual(ofLabels(by + until), ['authority-reason-missing'])
    assert.deepEqual(ofLabels(`${by}Reason:         1.4 (b), (b)\n${until}`), ['authority-reason-duplicate'])
  })

  it('is whole, derived, misread, torn from its values, or lost with its labels', () => {
    for (const labels of [
      by + reason + until,
      `Derived From:   DSCG 11-1\n${reason}${until}`,
      `Classifed By:   Ruth Calloway, Ambassador\n${reason}${until}`,
      `Classified By:\nReason:\nDeclassify On:\nRuth Calloway, Ambassador\n1.4 (b), (d)\n11/06/2039\n`,
      `Classified By: Ruth Calloway, Ambassador for reasons 1.4 (b) and (d).\n`,
      `C1assified 8y:  Ruth Calloway, Ambassador\n${reason}${until}`,
      `Original Classification Authority: Ruth Calloway, Ambassador\n${reason}${until}`,
      `OCA: Ruth Calloway, Ambassador\n${reason}${until}`,
      `C|assified 8y: Ruth Calloway, Ambassador\n${reason}${until}`,
      `${reason}Authority: Ruth Calloway, Ambassador\n${until}`,
      `${by}Reason:         14 (b) and (d)\n${until}`,
      `${by}Reason:         Derived from the guide of Zenda\n${until}`,
      by,
      until,
      '',
    ])
      assert.deepEqual(ofLabels(labels), [], labels)
  })
})
