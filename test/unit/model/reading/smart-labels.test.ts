import assert from 'node:assert/strict'
import { smartExample } from '../../../../server/language/rules/smart/smart-example.ts'
import { messageOfText } from '../../../support/cable.ts'

describe('the labels of a SMART message', () => {
  it('are read where a scan took the slash of Date/DTG for something else', () => {
    const sound = messageOfText(smartExample({}))
    for (const slash of ['!', 'l', 'I', '|', '1']) {
      const torn = messageOfText(smartExample({}).replace('Date/DTG', `Date${slash}DTG`))
      assert.deepEqual(torn.id, sound.id)
      assert.equal(torn.dateTimeGroup?.instant, Date.UTC(2013, 4, 5, 12, 34))
      assert.ok(torn.labels.some(({ name }) => name === 'Date/DTG'))
    }
  })
})
