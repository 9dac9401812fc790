import assert from 'node:assert/strict'
import { placedRecord } from '../../../../server/language/collection/record/placed-record.ts'
import { exampleFiles, filesOfExample } from '../../../../server/language/collection/reports/example-files.ts'
import { recordsOf } from '../../../support/collection.ts'

describe('a record of a message further down', () => {
  const [{ text } = { text: '' }] = filesOfExample(exampleFiles({ reference: '09 STRELSAU 3' }))

  it('is that of the message on the first line, with all its places moved', () => {
    const [first] = recordsOf(text)
    const [, second] = recordsOf(`${text}NNNN\n${text}`)
    assert.ok(first && second && second.record.line > 0)
    assert.deepEqual(placedRecord(first.record, second.record.line), second.record)
    assert.equal(placedRecord(first.record, 0), first.record)
  })
})
