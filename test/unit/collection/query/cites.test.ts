import assert from 'node:assert/strict'
import { find, readQuery } from '../../../../server/language/collection/query/ask.ts'
import { readNumber } from '../../../../server/language/collection/record/cable-number.ts'
import { defaultVocabulary } from '../../../../server/language/vocabulary/vocabulary.ts'
import { collectionOf, type RecordWishes } from '../../../support/cable-record.ts'

function found(text: string, ...records: readonly RecordWishes[]): string {
  const vocabulary = defaultVocabulary()
  const { query } = readQuery(text, vocabulary)
  assert.ok(query)
  const asked = { collection: collectionOf(...records), vocabulary, search: () => () => false }
  return find(query, asked)
    .map(({ path }) => path)
    .sort()
    .join('+')
}

describe('who cites a cable', () => {
  it('is who names its second number, too, and on its own journey', () => {
    const also = readNumber('09TOSEC7', (name) => name)
    assert.ok(also)
    const all = [
      { number: '09STATE12', date: '2009-05-01', also },
      { number: '09SECTO9', date: '2009-05-02', cites: ['TOSEC7'] },
      { number: '09SECTO9', date: '2009-09-02', cites: ['09STATE12'] },
      { number: '09SECTO1', date: '2009-02-02', cites: ['TOSEC7'] },
    ]
    assert.equal(found('cites:09STATE12', ...all), '2+3')
    assert.equal(found('cites:09TOSEC7', ...all), '2+3+4')
  })

  it('may mean a cable of this year or the last where neither is here, and none that was sent long after', () => {
    const citing = { number: '09ROME3', date: '2009-01-05', cites: ['PARIS870'] }
    assert.deepEqual(
      ['07', '08', '09', '10', ''].map((year) => found(`cites:${year}PARIS870`, citing)),
      ['', '1', '1', '', '1'],
    )
    const later = { number: '09PARIS870', date: '2009-08-05' }
    assert.deepEqual([found('cites:09PARIS870', citing, later), found('cites:08PARIS870', citing, later)], ['', '1'])
  })
})
