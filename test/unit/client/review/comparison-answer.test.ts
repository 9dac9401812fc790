import assert from 'node:assert/strict'
import { isLong, pageOf } from '../../../../client/review/comparison-answer.ts'

describe('the answer to a comparison', () => {
  it('says of none that it failed, and does not guess why', () => {
    assert.deepEqual(pageOf(null, 'a.cable'), { problem: 'a.cable could not be compared: see the output of Cable.' })
    const refusal = { problem: 'b.cable is too large to be compared here.' }
    assert.equal(pageOf(refusal, 'a.cable'), refusal)
  })

  it('is waited for where either text is long', () => {
    const long = 'X'.repeat(1_000_000)
    assert.deepEqual([isLong('short', long), isLong(long, 'short'), isLong('short', 'short')], [true, true, false])
  })
})
