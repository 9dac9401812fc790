import assert from 'node:assert/strict'
import { fullYear } from '../../../../../server/language/model/reading/values/read-date-time-group.ts'

describe('the year of a date-time group', () => {
  it('is of the last century from 45 on, and of this one below', () => {
    assert.deepEqual(
      ['44', '45', '46', '99', '00', '09', '1944', '2045'].map(fullYear),
      [2044, 1945, 1946, 1999, 2000, 2009, 1944, 2045],
    )
  })
})
