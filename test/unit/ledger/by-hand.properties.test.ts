import assert from 'node:assert/strict'
import { byHand } from '../../../server/language/ledger/by-hand.ts'
import { replaced } from '../../../server/language/ledger/text-edit.ts'

describe('a text changed by hand from end to end', () => {
  it('is told whole where too much differs', () => {
    const lines = (word: string) => Array.from({ length: 1100 }, (_, index) => `${word}${index}\n`).join('')
    const [before, after] = [`Head\n${lines('a')}Foot\n`, `Head\n${lines('b')}Foot\n`]
    const [change, ...others] = byHand(before, after)?.replacements ?? []
    assert.equal(others.length, 0)
    assert.deepEqual([change?.start, change?.end], [5, before.length - '099\nFoot\n'.length - 1])
    assert.equal(replaced(before, change ? [change] : []), after)
  })
})
