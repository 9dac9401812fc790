import assert from 'node:assert/strict'
import { lintText } from '../../support/cable.ts'
import { compared } from '../../support/comparison/compared.ts'

const cable = (words: string, level = 'UNCLAS'): string =>
  `${level} ZENDA 000123\n\nE.O. 12958: N/A\nTAGS: PREL, JA\nSUBJECT: THE FORD\n\n1. (U) The prefect, ${words}, told us that the ford is open.\n\n2. (U) He left.\n\nSAPT\n`

describe('brackets around blanks', () => {
  for (const bracket of ['[]', '[ ]', '[        ]', '(        )', `[${' '.repeat(70)}]`])
    it(`stand for what a release took out: ${bracket.slice(0, 12)}`, () => {
      for (const end of ['\n', '\r\n']) {
        const [before, after] = [bracket, 'Rupert Hentzau'].map((words) => cable(words).replaceAll('\n', end))
        const { changes } = compared(before ?? '', after ?? '')
        assert.deepEqual(
          changes.map(({ layer, after: { text } }) => [layer, text]),
          [['released', 'Rupert Hentzau']],
        )
      }
    })

  it('take the mark of a paragraph with them', () => {
    const body = (third: string): string =>
      `C O N F I D E N T I A L ZENDA 000123\n\nE.O. 12356: DECL: OADR\nTAGS: PREL, JA\nSUBJECT: THE FORD\n\n1. (C) It is open.\n\n2. (C) He left.\n\n3. ${third}\n\n4. (C) He came back.\n\nSAPT\n`
    const marks = (text: string): string[] =>
      lintText(text).flatMap(({ finding }) => (finding.rule.id === 'portion-missing' ? [finding.rule.id] : []))
    assert.deepEqual(marks(body('[               ]')), [])
    assert.deepEqual(marks(body('[ ]')), [])
    assert.deepEqual(marks(body('He had tea [    ] and left.')), ['portion-missing'])
  })
})
