import fc from 'fast-check'
import { checkFixes, fixTrials } from '../../support/properties/fixes.ts'

describe('whatever is offered to change a text', () => {
  it('can be changed, mends what it was offered for, and is not offered again', () => {
    fc.assert(fc.property(fixTrials, checkFixes), { numRuns: 150 })
  }).timeout(60_000)
})
