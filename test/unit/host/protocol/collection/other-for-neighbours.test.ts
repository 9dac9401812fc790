import assert from 'node:assert/strict'
import { isOtherForNeighbours } from '../../../../../server/host/protocol/collection/other-for-neighbours.ts'
import { createCollection } from '../../../../../server/language/collection/neighbours/collection.ts'
import {
  type ExampleFile,
  exampleFiles,
  filesOfExample,
} from '../../../../../server/language/collection/reports/example-files.ts'
import { recordsOf } from '../../../../support/collection.ts'

describe('a text that is written on', () => {
  const records = (said: ExampleFile, before = '') =>
    recordsOf(`${before}${filesOfExample(exampleFiles(said))[0]?.text}`).map(({ record }) => record)
  const own = { number: 12, reference: '09 STRELSAU 3' }

  it('is another for its neighbours by what they see of it, and not by its places or words', () => {
    const collection = createCollection()
    const is = (said: ExampleFile, before = ''): boolean => {
      collection.put({ path: 'a', records: records(said, before) })
      return isOtherForNeighbours(collection, records(own), records(said, before))
    }
    assert.equal(is(own, '\n\n'), false)
    assert.equal(is({ ...own, text: 'The duke is away.' }), false)
    assert.equal(is({ ...own, number: 13 }), true)
    assert.equal(is({ ...own, day: 4 }), true)
    assert.equal(is({ ...own, subject: 'A FERRY' }), true)
    assert.equal(is({ ...own, reference: '09 STRELSAU 4' }), true)
    assert.equal(isOtherForNeighbours(collection, records(own), []), true)
  })

  it('is another by its words where a second file has its number', () => {
    const collection = createCollection()
    const now = records({ ...own, text: 'The duke is away.' })
    collection.put({ path: 'a', records: now })
    collection.put({ path: 'b', records: records(own) })
    assert.equal(isOtherForNeighbours(collection, records(own), now), true)
  })
})
