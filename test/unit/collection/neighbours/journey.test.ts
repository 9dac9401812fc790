import assert from 'node:assert/strict'
import { groupOf, groupsOf } from '../../../../server/language/collection/neighbours/cable-group.ts'
import { citersOf, threadOf } from '../../../../server/language/collection/neighbours/thread.ts'
import { graphOf } from '../../../../server/language/collection/reports/graph.ts'
import { missingIn } from '../../../../server/language/collection/reports/missing.ts'
import { collectionOf, entryAt, type RecordWishes } from '../../../support/cable-record.ts'

const secto = (date?: string, more: RecordWishes = {}): RecordWishes => ({
  number: '09SECTO8',
  ...(date === undefined ? {} : { date }),
  ...more,
})

/** The files of each cable. */
function parted(...records: readonly RecordWishes[]): string[] {
  const collection = collectionOf(...records)
  const all = groupsOf(collection).map(({ key, entries }) => `${key}: ${entries.map(({ path }) => path).join('+')}`)
  // Asked of each message by itself it is the same.
  for (const entry of collection.entries()) {
    const { key, entries } = groupOf(collection, entry)
    assert.ok(all.includes(`${key}: ${entries.map(({ path }) => path).join('+')}`), key)
  }
  return all
}

describe('messages of two journeys under one number', () => {
  it('are two cables, each with its sections and copies', () => {
    const found = parted(
      secto('2009-02-03', { section: '2/2' }),
      secto('2009-05-11', { section: '1/3' }),
      secto('2009-02-02T23:00Z', { section: '1/2' }),
      secto('2009-05-21', { section: '2/3' }),
      secto('2009-06-01', { section: '3/3' }),
    )
    assert.deepEqual(found, ['09SECTO8 2009-02-02: 3+1', '09SECTO8 2009-05-11: 2+4', '09SECTO8 2009-06-01: 5'])
    assert.deepEqual(parted(secto('2009-02-03'), secto('2009-02-13')), ['09SECTO8: 1+2'])
    assert.deepEqual(parted({ number: '09ZENDA8', date: '2009-02-03' }, { number: '09ZENDA8', date: '2009-09-03' }), [
      '09ZENDA8: 1+2',
    ])
  })

  it('go without a day with the same text or with the only journey, else by themselves', () => {
    const journeys = [secto('2009-02-03', { digest: 'a' }), secto('2009-05-03', { digest: 'b' })]
    assert.deepEqual(parted(...journeys, secto(undefined, { digest: 'b' })), [
      '09SECTO8 2009-02-03: 1',
      '09SECTO8 2009-05-03: 2+3',
    ])
    assert.deepEqual(parted(...journeys, secto()), [
      '09SECTO8 2009-02-03: 1',
      '09SECTO8 2009-05-03: 2',
      '09SECTO8 undated: 3',
    ])
    assert.deepEqual(
      [parted(secto('2009-02-03'), secto()), parted(secto(), secto())],
      [['09SECTO8: 1+2'], ['09SECTO8: 1+2']],
    )
  })

  it('are one where the section that one misses has another month, or no day', () => {
    assert.deepEqual(parted(secto('2009-02-03', { section: '1/2' }), secto('2009-03-03', { section: '2/2' })), [
      '09SECTO8: 1+2',
    ])
    assert.deepEqual(
      parted(
        secto('2009-02-03', { section: '1/2' }),
        secto('2009-05-14'),
        secto(undefined, { section: '2/2', digest: 'c' }),
      ),
      ['09SECTO8 2009-02-03: 1+3', '09SECTO8 2009-05-14: 2'],
    )
    assert.deepEqual(parted(secto('2009-02-03', { digest: 'd' }), secto('2009-02-23', { digest: 'd' })), [
      '09SECTO8: 1+2',
    ])
  })

  it('miss their sections by themselves', () => {
    const sections = [secto('2009-02-03', { section: '1/2' }), secto('2009-05-04', { section: '2/2' })]
    assert.deepEqual(
      missingIn(collectionOf(...sections), { longestHole: 20 }).map((each) => [each.number, each.sections, each.after]),
      [
        ['09SECTO8', [2], '2009-02-03'],
        ['09SECTO8', [1], '2009-05-04'],
      ],
    )
  })

  const collection = collectionOf(
    secto('2009-02-03'),
    secto('2009-05-03', { cites: ['09ROME1'] }),
    { number: '09ZENDA1', date: '2009-02-05', cites: ['SECTO8'] },
    { number: '09ZENDA2', date: '2009-05-05', cites: ['09SECTO8'] },
    { number: '09ZENDA3', date: '2009-01-05', cites: ['09SECTO8'] },
  )

  it('are two in a graph and in threads, and not what was cited before either', () => {
    const { edges, nodes } = graphOf(collection)
    assert.deepEqual(
      edges.map(({ from, to }) => `${from} > ${to}`),
      [
        '09ZENDA3 > 09SECTO8',
        '09ZENDA1 > 09SECTO8 2009-02-03',
        '09SECTO8 2009-05-03 > 09ROME1',
        '09ZENDA2 > 09SECTO8 2009-05-03',
      ],
    )
    assert.deepEqual(
      nodes.filter(({ here }) => !here).map(({ id }) => id),
      ['09SECTO8', '09ROME1'],
    )
    const keys = (path: number) => threadOf(collection, entryAt(collection, path)).map(({ key }) => key)
    assert.deepEqual(keys(3), ['09SECTO8 2009-02-03', '09ZENDA1'])
    assert.deepEqual(
      citersOf(collection, groupOf(collection, entryAt(collection, 2))).map(({ key }) => key),
      ['09ZENDA2'],
    )
    assert.deepEqual(
      missingIn(collection, { longestHole: 20 }).map(({ kind, number }) => `${kind} ${number}`),
      ['cited 09ROME1', 'cited 09SECTO8'],
    )
  })

  it('that was cited before it is absent beside the one of that number', () => {
    const one = collectionOf(secto('2009-05-03'), { number: '09ZENDA3', date: '2009-01-05', cites: ['09SECTO8'] })
    const { edges, nodes } = graphOf(one)
    assert.deepEqual(edges, [{ from: '09ZENDA3', to: '09SECTO8 (absent)', places: 1 }])
    assert.deepEqual(
      nodes.map(({ id, here }) => [id, here]),
      [
        ['09ZENDA3', true],
        ['09SECTO8', true],
        ['09SECTO8 (absent)', false],
      ],
    )
  })
})
