import assert from 'node:assert/strict'
import { restartDelay } from '../../../../client/connection/restart-delay.ts'

const minute = 60_000

describe('the delay before a restart', () => {
  it('grows with each stop', () => {
    assert.equal(restartDelay([0], 0), 0)
    assert.equal(restartDelay([0, 10], 10), 1000)
    assert.equal(restartDelay([0, 10, 20], 20), 4000)
    assert.equal(restartDelay([0, 10, 20, 30], 30), 16_000)
  })

  it('ends with the fifth stop in three minutes', () => {
    assert.equal(restartDelay([0, 10, 20, 30, 40], 40), undefined)
  })

  it('forgets stops of long ago', () => {
    assert.equal(restartDelay([0, 10, 20, 30, 4 * minute], 4 * minute), 0)
  })
})
