import assert from 'node:assert/strict'
import fc from 'fast-check'
import { mirrored } from '../../../server/language/comparison/comparison.ts'
import { compared, listed } from '../../support/comparison/compared.ts'
import { editedCable } from '../../support/comparison/planted-edits.ts'
import { anyTexts, cableTexts } from '../../support/properties/cable-texts.ts'

describe('properties of a comparison', function () {
  this.timeout(60_000)

  it('lists exactly the edits that were made, each in its layer', () => {
    let edits = 0
    for (let seed = 20_000; seed < 20_030; seed++) {
      const { before, after, expected } = editedCable(seed)
      edits += expected.length
      assert.deepEqual(listed(compared(before, after)), expected, `seed ${seed}`)
    }
    assert.ok(edits > 80)
  })

  it('finds nothing between a text and itself, whatever the text', () => {
    fc.assert(
      fc.property(anyTexts, (text) => {
        assert.deepEqual(compared(text, text).changes, [])
      }),
      { numRuns: 60 },
    )
  })

  it('lets no difference pass unseen, and answers the same from the other side', () => {
    fc.assert(
      fc.property(cableTexts, cableTexts, fc.boolean(), (one, other, near) => {
        const after = near ? `${one.slice(0, one.length >> 1)}${other.slice(0, 5)}${one.slice(one.length >> 1)}` : other
        const there = compared(one, after)
        assert.equal(there.changes.length > 0, one !== after)
        assert.deepEqual(compared(after, one), mirrored(there))
      }),
      { numRuns: 40 },
    )
  })
})
