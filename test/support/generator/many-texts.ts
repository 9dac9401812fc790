import assert from 'node:assert/strict'
import { compared, listed } from '../comparison/compared.ts'
import { editedCable } from '../comparison/planted-edits.ts'
import { checkRoundTrip } from '../ledger/round-trip.ts'

/** Of both halves. */
const EDITS = 10_000
const DAMAGED = 10_000

/** Tests of one half, which is a process: ten thousand edits that a comparison lists, ten thousand ledgers replayed. */
export function manyTexts(half: 0 | 1): void {
  it('has each of the composed edits listed by the comparison, in its layer, and nothing else', () => {
    let edits = 0
    for (let seed = half; edits < EDITS / 2; seed += 2) {
      const { before, after, expected } = editedCable(seed)
      assert.deepEqual(listed(compared(before, after)), expected, `seed ${seed}`)
      edits += expected.length
    }
  })

  it('gives each damaged cable back as found and as restored, in four encodings', () => {
    const encodings = new Map<string, number>()
    let commuted = 0
    for (let seed = half; seed < DAMAGED; seed += 2) {
      // Seeds that are even have two of the encodings, the others the rest.
      const done = checkRoundTrip(seed)
      encodings.set(done.encoding, (encodings.get(done.encoding) ?? 0) + 1)
      if (done.commuted) commuted++
    }
    assert.ok([...encodings.values()].filter((count) => count > DAMAGED / 8).length >= 2, String([...encodings]))
    assert.ok(commuted > DAMAGED / 8, String(commuted))
  })
}
