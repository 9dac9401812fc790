import assert from 'node:assert/strict'
import { checkRoundTrip } from '../../support/ledger/round-trip.ts'

describe('a ledger', function () {
  this.timeout(60_000)

  it('gives back found and restored byte for byte, takes any of two repairs back first, and refuses wrong texts', () => {
    const encodings = new Set<string>()
    let repairs = 0
    let pairs = 0
    for (let seed = 0; seed < 200; seed++) {
      const done = checkRoundTrip(seed)
      encodings.add(done.encoding)
      repairs += done.repairs
      if (done.commuted) pairs++
    }
    assert.equal(encodings.size, 4)
    assert.ok(repairs > 300, String(repairs))
    assert.ok(pairs > 40, String(pairs))
  })
})
