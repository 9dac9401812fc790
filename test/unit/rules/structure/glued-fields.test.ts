import assert from 'node:assert/strict'
import { lintText } from '../../../support/cable.ts'

/** What is told to be missing of a cable with these lines between level and text. */
function missing(lines: string, level = 'C O N F I D E N T I A L'): string[] {
  const text = `O 031453Z AUG 09\nFM AMEMBASSY ZENDA\nTO SECSTATE WASHDC IMMEDIATE\n${level} ZENDA 000123\n\n${lines}\n\n1. (C) The duke received us.\n\n2. (C) We left.\n\nRASSENDYLL\n`
  return lintText(text).flatMap(({ finding }) =>
    finding.rule.id === 'structure-missing-field' ? [/The (\S+) line is missing/.exec(finding.message)?.[1] ?? ''] : [],
  )
}

const CLASSIFIER = 'Classified By: Consul Anna Example'

describe('a field that stands behind other words', () => {
  it('is there', () => {
    for (const lines of [
      `TAGS: PREL E.O. 12958: DECL: 08/01/2019\nSUBJECT: VISIT\n${CLASSIFIER}. Reason: 1.4 (d).`,
      `SUBJECT: VISIT E.O. 12958: DECL: 08/01/2019\nTAGS: PREL\n${CLASSIFIER}. Reason: 1.4 (d).`,
      `TAGS: PREL\nSUBJECT: VISIT\n${CLASSIFIER}. Reason: 1.4 (d). E.O. 12958: DECL: 8/1/19`,
      `E.O. 12958: DECL: 08/01/2019\nSUBJECT: VISIT TAGS: PREL, JA\n${CLASSIFIER}. Reason: 1.4 (d).`,
      `E.O. 12958: DECL: 08/01/2019\nSUBJECT: VISIT TAGS: PREL\n${CLASSIFIER}. Reason: 1.4 (d).`,
      `E.O. 12958: DECL: 08/01/2019\nSUBJECT: VISIT TAGS: PREL JA\n${CLASSIFIER}. Reason: 1.4 (d).`,
      `E.O. 12958: DECL: 08/01/2019\nTAGS: PREL\n${CLASSIFIER}. Reason: 1.4 (d). SUBJECT: VISIT`,
    ])
      assert.deepEqual(missing(lines), [], lines)
  })

  it('is none where the words of another field name it', () => {
    for (const authority of [
      `${CLASSIFIER} for reason E.O. 12958 1.4 (b).`,
      `${CLASSIFIER}. Reasons: E.O. 12958, 1.4 (b) and (d).`,
      `${CLASSIFIER} for reasons under E.O. 12958\n1.4 (b) and (d).`,
    ])
      assert.deepEqual(missing(`TAGS: PREL\nSUBJECT: VISIT\n${authority}`), ['E.O.'], authority)
    assert.deepEqual(missing(`TAGS: PREL\nSUBJECT: NEW E.O. 12958: WHAT TO DO\n${CLASSIFIER}. Reason: 1.4 (d).`), [
      'E.O.',
    ])
    for (const subject of ['NEW TAGS: WHAT TO USE', 'THE TAGS: A NEW LIST', 'OF TAGS: THEIR USE'])
      assert.deepEqual(
        missing(`E.O. 12958: DECL: 08/01/2019\nSUBJECT: ${subject}\n${CLASSIFIER}. Reason: 1.4 (d).`),
        ['TAGS'],
        subject,
      )
  })

  it('is none in the subject of the new layout either', () => {
    const smart = (subject: string): string[] =>
      lintText(
        `UNCLASSIFIED\nSBU\n\nMRN: 11 ZENDA 123\nDate/DTG: Aug 03, 2011 / 031453Z AUG 11\nFrom: AMEMBASSY ZENDA\nAction: WASHDC, SECSTATE ROUTINE\nE.O.: 13526\nCaptions: SENSITIVE\nSubject: ${subject}\n\n1. (SBU) The duke received us.\n\n2. (SBU) We left.\n\nSignature: RASSENDYLL\n`,
      ).flatMap(({ finding }) => (finding.rule.id === 'structure-missing-field' ? [finding.message] : []))
    assert.equal(smart('New TAGS: what to use').length, 1)
    assert.equal(smart('The visit TAGS: PREL, PGOV').length, 0)
  })
})
