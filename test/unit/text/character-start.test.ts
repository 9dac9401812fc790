import assert from 'node:assert/strict'
import { characterEnd, characterStart } from '../../../server/language/text/character-start.ts'

describe('characters of two units', () => {
  const text = 'a\u{1F4E8}b\ud83d'

  it('are not cut', () => {
    assert.deepEqual(
      [0, 1, 2, 3, 4, 5].map((column) => characterStart(text, column)),
      [0, 1, 1, 3, 4, 5],
    )
    assert.deepEqual(
      [0, 1, 3, 4].map((column) => characterEnd(text, column)),
      [1, 3, 4, 5],
    )
  })

  it('end with the text', () => {
    assert.equal(characterEnd(text, 5), 5)
    assert.equal(characterEnd('', 0), 0)
    assert.equal(characterEnd('', 44), 44)
  })
})
