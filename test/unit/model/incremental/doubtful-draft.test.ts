import assert from 'node:assert/strict'
import { lintText, messageOfText } from '../../../support/cable.ts'

const HEADS: Readonly<Record<string, string>> = {
  'with a number under an order of 1995':
    'UNCLAS ZENDA 000123\n\nE.O. 12958: N/A\nTAGS: PREL, PGOV\nSUBJECT: THE FERRY\n\n',
  'with a level alone': 'UNCLASSIFIED/SENSITIVE\n\nE.O. 12958: N/A\nTAGS: PREL, PGOV\nSUBJECT: THE FERRY\n\n',
  'with a banner': 'SENSITIVE BUT UNCLASSIFIED\n\nE.O. 12958: N/A\nTAGS: PREL, PGOV\nSUBJECT: THE FERRY\n\n',
}
const BODY = '1. It left.\n\n2. It came back.\n\n'

function profileOf(text: string): readonly [profile: string, doubtful: boolean] {
  const { profile, doubtful } = messageOfText(text).profile
  return [profile, doubtful === true]
}

describe('a text without header that may be a copy as well as a draft', () => {
  for (const [what, head] of Object.entries(HEADS))
    it(`is one signed, ${what}`, () => {
      for (const end of ['\n', '\r\n'])
        assert.deepEqual(profileOf(`${head}${BODY}SAPT\n`.replaceAll('\n', end)), ['draft', true])
    })

  it('is none without a number, whether signed or not', () => {
    for (const name of ['', 'SAPT\n']) {
      const text = `${HEADS['with a number under an order of 1995'] ?? ''}${BODY}${name}`
      assert.deepEqual(profileOf(text.replace(' 000123', '')), ['draft', false])
      assert.deepEqual(profileOf(text.replace('000123', '000000')), ['draft', false])
    }
  })

  it('is none under the order in force', () => {
    for (const head of Object.values(HEADS))
      assert.deepEqual(profileOf(`${head.replace('12958: N/A', '13526: N/A')}${BODY}SAPT\n`)[1], false)
  })

  it('is none without the order, which a drafter forgets', () => {
    for (const head of Object.values(HEADS))
      assert.deepEqual(profileOf(`${head.replace('E.O. 12958: N/A\n', '')}${BODY}SAPT\n`), ['draft', false])
  })

  it('is none while it is not signed', () => {
    for (const head of Object.values(HEADS)) assert.deepEqual(profileOf(head + BODY), ['draft', false])
  })

  it('is told all that is wrong as a draft, but nothing of the lengths of its lines', () => {
    const levels = (text: string): string[] =>
      lintText(text).map(({ finding }) => `${finding.level} ${finding.rule.id}`)
    const gap = '1. It left.\n\n3. It came back with more people aboard than had gone.\n\n4. All are well.\n\nSAPT\n'
    const head = 'UNCLAS ZENDA 000123\n\nE.O. 12958: N/A\nSUBJECT: THE FERRY\n\n'
    for (const each of [head, head.replace(' 000123', '')])
      assert.deepEqual(levels(each + gap), ['error structure-missing-field', 'warning para-gap'])
    const long = `1. ${'It left the pier at noon. '.repeat(8)}\n\n2. It came back.\n\nSAPT\n`
    assert.deepEqual(levels((HEADS['with a number under an order of 1995'] ?? '') + long), [])
  })

  it('is asked in a hint for a mark of its subject, which nearly no copy has', () => {
    const text =
      'C O N F I D E N T I A L ZENDA 000123\n\nE.O. 12958: DECL: 08/03/2019\nTAGS: PREL\nSUBJECT: THE FERRY\n\nClassified By: Ambassador Rose Hale, reason 1.4 (d).\n\n1. (C) It left.\n\n2. (C) It came back.\n\nSAPT\n'
    const found = (profile?: 'draft'): readonly string[] =>
      lintText(text, { profile }).map(({ finding }) => `${finding.level} ${finding.rule.id}`)
    assert.deepEqual(found(), ['hint subject-portion'])
    assert.deepEqual(found('draft'), ['warning subject-portion'])
  })
})
