import assert from 'node:assert/strict'
import fc from 'fast-check'
import { editDistance } from '../../../server/language/text/edit-distance.ts'

describe('the distance of two words', () => {
  it('counts letters that were added, dropped, changed and swapped', () => {
    assert.equal(editDistance('PREL', 'PREL', 2), 0)
    for (const slip of ['PRELL', 'PEL', 'PREF', 'PRLE', 'RPEL']) assert.equal(editDistance(slip, 'PREL', 2), 1, slip)
    assert.equal(editDistance('PRLEE', 'PREL', 2), 2)
    assert.equal(editDistance('PGOV', 'PREL', 2), 3)
  })

  it('is one more than the limit as soon as it is known to be more', () => {
    assert.equal(editDistance('PGOV', 'PREL', 0), 1)
    assert.equal(editDistance('PGOV', 'PREL', 1), 2)
    assert.equal(editDistance('', 'PREL', 1), 2)
  })

  it('is the same by the short way and by the long one', () => {
    const words = fc.string({ unit: fc.constantFrom('A', 'B', 'C'), maxLength: 6 })
    fc.assert(
      fc.property(words, words, (a, b) => {
        const whole = editDistance(a, b, 20)
        for (const limit of [0, 1, 2]) assert.equal(editDistance(a, b, limit), Math.min(whole, limit + 1))
      }),
      { numRuns: 2_000 },
    )
  })
})
