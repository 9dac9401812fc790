import fc from 'fast-check'
import { corpusFiles, corpusIsHere, corpusText, withoutCorpus } from '../../../support/corpus.ts'
import { checkRenumberings, damagedCables } from '../../../support/properties/renumberings.ts'

/** The suite `faults` tries ten thousand. */
const RUNS = 150

describe('every renumbering that is offered', () => {
  it('keeps its promise in damaged cables', function () {
    this.timeout(30_000)
    fc.assert(fc.property(damagedCables, checkRenumberings), { numRuns: RUNS, seed: 9 })
  })

  it('keeps its promise in real cables', function () {
    this.timeout(60_000)
    if (!corpusIsHere) console.log(`    ${withoutCorpus}`)
    for (const file of corpusFiles()) checkRenumberings(corpusText(file))
  })
})
