import assert from 'node:assert/strict'
import { aroundFiles } from '../../../../../server/host/cli/jobs/around.ts'
import { collectionOf, type RecordWishes } from '../../../../support/cable-record.ts'

describe('what other files show about a file', () => {
  it('names three of them, and says how many more there are', () => {
    const said = (others: number): string | undefined => {
      const record = (index: number): RecordWishes => ({
        number: '09ZENDA12',
        date: `2009-0${index + 1}-01`,
        subject: `${'ABCDEF'[index]}BRIDGE`,
        digest: String(index),
        place: [0, 0, 0, 1],
      })
      const collection = collectionOf(...Array.from({ length: others + 1 }, (_, index) => record(index)))
      return aroundFiles(collection, (path) => `${path}.cable`)['1']?.[0]?.message.replace(/^.*\(/, '(')
    }
    assert.equal(said(1), '(2.cable)')
    assert.equal(said(3), '(2.cable, 3.cable, 4.cable)')
    assert.equal(said(5), '(2.cable, 3.cable, 4.cable, 2 more)')
  })
})
