import assert from 'node:assert/strict'
import { romanValue } from '../../../server/language/text/roman-figures.ts'

describe('romanValue', () => {
  it('reads i to xxxix in either case', () => {
    const read = ['i', 'iv', 'VIII', 'ix', 'X', 'xiv', 'xxxix'].map(romanValue)
    assert.deepEqual(read, [1, 4, 8, 9, 10, 14, 39])
  })

  it('knows no other word', () => {
    for (const word of ['', 'a', 'iiii', 'vv', 'iix', 'xl', 'c', 'mix', 'i i'])
      assert.equal(romanValue(word), undefined)
  })
})
