import assert from 'node:assert/strict'
import { offered } from '../../../support/completion.ts'

describe('completion at the level line and below it', () => {
  for (const [name, below] of [
    ['alone', ''],
    ['above captions', '\n\nVISAS DONKEY\n\nE.O. 12958: N/A\nTAGS: CVIS, RT\nSUBJECT: THE BRIDGE\n\n1. One came.\n'],
  ])
    it(`puts no caption in the place of a level ${name}`, () => {
      const texts = offered(`UNCLAS$0${below}`)?.candidates.map(({ candidate }) => candidate.text) ?? []
      assert.ok(texts.includes('UNCLAS'))
      assert.ok(!texts.includes('SENSITIVE'))
    })

  it('offers no fields of State below the subject code of a naval message', () => {
    for (const typed of ['', 'E', 'S', 'T', 'SUBJ']) {
      const text = [
        'R 031310Z JUN 75',
        'FM CINCUSNAVEUR',
        'TO USS ZENDA',
        'BT',
        'UNCLAS //N03120//',
        `${typed}$0`,
        'A. USS ZENDA 010101Z JUN 75',
        '1. REF A APPROVED.',
        'BT',
        '',
      ].join('\n')
      assert.equal(offered(text), undefined, `behind "${typed}"`)
    }
  })
})
