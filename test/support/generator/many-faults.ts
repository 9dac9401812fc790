import assert from 'node:assert/strict'
import fc from 'fast-check'
import { checkRenumberings, damagedCables, renumberingCounts } from '../properties/renumberings.ts'
import type { FaultKind } from './fault.ts'
import { allPairs, describeTrial, tryTogether } from './fault-matrix.ts'

/** Of both halves. */
const DAMAGED = 10_000
/** Others have no place in one cable, as a fault of a label block and one of a format line. */
const LEAST_SHARE = 0.7

/**
 * Tests of one half, which is a process: each pair of kinds of faults planted in a cable, once; and every renumbering
 * that is offered in damaged cables. `fault-pairs` tries some pairs on one line, nearby and far apart, and triples.
 */
export function manyFaults(half: 0 | 1): void {
  it('hides none behind another, in each pair of kinds', () => {
    const pairs = allPairs().filter((_, index) => index % 2 === half)
    const tried = new Set<FaultKind>()
    const hidden: string[] = []
    let cables = 0
    for (const pair of pairs) {
      const [trial] = tryTogether(pair, 1)
      if (!trial) continue
      cables++
      for (const kind of pair) tried.add(kind)
      hidden.push(...describeTrial(trial))
    }
    assert.deepEqual(hidden, [])
    assert.ok(cables > pairs.length * LEAST_SHARE, `${cables} cables for ${pairs.length} pairs`)
    assert.deepEqual(
      pairs.flat().filter((kind) => !tried.has(kind)),
      [],
    )
  })

  it('keeps the promise of each renumbering that is offered', () => {
    fc.assert(fc.property(damagedCables, checkRenumberings), { numRuns: DAMAGED / 2, seed: 10 + half })
    assert.ok(renumberingCounts.whole > DAMAGED / 20 && renumberingCounts.fixes > DAMAGED / 20)
  })
}
