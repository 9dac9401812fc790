import assert from 'node:assert/strict'
import { type CableGroup, groupOf } from '../../../../server/language/collection/neighbours/cable-group.ts'
import { citedBy, citersOf, threadOf } from '../../../../server/language/collection/neighbours/thread.ts'
import { sentAround } from '../../../../server/language/collection/reports/neighbours-of.ts'
import { collectionOf, entryAt } from '../../../support/cable-record.ts'

/** 14 answers 13, 13 answers 12, 12 answers 11 and names 13's other copy; 90 stands apart. */
const collection = collectionOf(
  { number: '09ZENDA11', date: '2009-05-01' },
  { number: '09ZENDA12', date: '2009-05-02', cites: ['09ZENDA11', '09ZENDA500', '09ZENDA11'], section: '1/2' },
  { number: '09ZENDA12', date: '2009-05-02', cites: ['09ZENDA11'], section: '2/2' },
  { number: '09ZENDA13', date: '2009-05-03', cites: ['09ZENDA12', '09ZENDA11'] },
  { number: '09ZENDA14', date: '2009-05-04', cites: ['09ZENDA13'] },
  { number: '09ZENDA90', date: '2009-05-05' },
  { number: '08ZENDA12' },
  {},
)
const keys = (groups: readonly CableGroup[]): string[] => groups.map(({ key }) => key.slice(2))
const group = (path: number): CableGroup => groupOf(collection, entryAt(collection, path))

describe('a conversation', () => {
  it('is what a cable cites, each once in the order of its citations, and what cites it by date', () => {
    assert.deepEqual(keys(citedBy(collection, group(4))), ['ZENDA12', 'ZENDA11'])
    assert.deepEqual(keys(citedBy(collection, group(2))), ['ZENDA11'])
    assert.deepEqual(keys(citersOf(collection, group(1))), ['ZENDA12', 'ZENDA13'])
    assert.deepEqual(keys(citersOf(collection, group(5))), [])
  })

  it('goes on from cable to cable in both directions, as far as is asked for', () => {
    const from = (path: number, steps?: number, most?: number) =>
      keys(threadOf(collection, entryAt(collection, path), steps, most))
    assert.deepEqual(from(5), ['ZENDA11', 'ZENDA12', 'ZENDA13', 'ZENDA14'])
    assert.deepEqual(from(5, 0), ['ZENDA14'])
    assert.deepEqual(from(5, 1), ['ZENDA13', 'ZENDA14'])
    assert.deepEqual(from(5, 2), ['ZENDA11', 'ZENDA12', 'ZENDA13', 'ZENDA14'])
    assert.deepEqual(from(6), ['ZENDA90'])
    // The nearest first: what 13 cites comes before what 12 cites.
    assert.deepEqual(from(5, 9, 2), ['ZENDA13', 'ZENDA14'])
    assert.deepEqual(from(5, 9, 3), ['ZENDA12', 'ZENDA13', 'ZENDA14'])
  })
})

describe('the cables sent before and after', () => {
  it('are those of the series and year, the nearest', () => {
    const around = (path: number, most: number) => keys(sentAround(collection, entryAt(collection, path), most))
    assert.deepEqual(around(2, 1), ['ZENDA11', 'ZENDA13'])
    assert.deepEqual(around(4, 2), ['ZENDA11', 'ZENDA12', 'ZENDA14', 'ZENDA90'])
    assert.deepEqual(around(1, 1), ['ZENDA12'])
    assert.deepEqual(around(6, 9), ['ZENDA11', 'ZENDA12', 'ZENDA13', 'ZENDA14'])
    assert.deepEqual([around(7, 1), around(8, 1)], [[], []])
  })
})
