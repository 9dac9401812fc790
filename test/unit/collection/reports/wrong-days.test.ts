import assert from 'node:assert/strict'
import { missingIn } from '../../../../server/language/collection/reports/missing.ts'
import { withoutWrongDays } from '../../../../server/language/collection/reports/wrong-days.ts'
import { collectionOf, type RecordWishes } from '../../../support/cable-record.ts'
import { numbers } from '../../../support/generator/collection.ts'

/** Of numbers from 1 on; what is left of their days. */
function left(...dates: readonly (string | null)[]): (string | null)[] {
  return withoutWrongDays(dates.map((date, index) => ({ value: index + 1, date }))).map(({ date }) => date)
}

describe('days of a series', () => {
  const row = ['2009-01-05', '2009-01-20', '2009-02-01', '2009-02-20', '2009-03-10', '2009-04-01']

  it('are taken away where nearly all others contradict them', () => {
    for (const wrong of ['2008-02-01', '2009-12-24'])
      for (let at = 2; at < row.length - 2; at++)
        assert.deepEqual(
          left(...row.with(at, wrong)),
          row.map((date, index) => (index === at ? null : date)),
        )
    assert.deepEqual(left(...row), row)
    assert.deepEqual(left(...row.with(2, '2009-02-25')), row.with(2, '2009-02-25'), 'a few days out of order')
  })

  it('are left where nobody can tell which are wrong', () => {
    for (const dates of [
      ['2009-06-01', '2009-05-01'],
      ['2009-06-01', '2009-05-01', null, '2009-04-01'],
      ['2009-05-01', '2009-05-02', '2009-01-01', '2009-01-02'],
    ])
      assert.deepEqual(left(...dates), dates)
    assert.deepEqual(left(), [])
  })

  it('say within which days a missing cable was sent although one of them is wrong', () => {
    const series = [10, 11, 13, 14, 16, 17].map((number, index) => ({
      number: `09ZENDA${number}`,
      date: row[index] ?? '',
    }))
    const days = (...records: readonly RecordWishes[]) =>
      missingIn(collectionOf(...records), { longestHole: 20 }).map(({ number, after, before }) => [
        number,
        after,
        before,
      ])
    const sound = days(...series)
    assert.deepEqual(sound, [
      ['09ZENDA12', '2009-01-20', '2009-02-01'],
      ['09ZENDA15', '2009-02-20', '2009-03-10'],
    ])
    assert.deepEqual(days(...series.with(0, { number: '09ZENDA10', date: '2009-11-05' })), sound)
    assert.deepEqual(days(...series.with(5, { number: '09ZENDA17', date: '2009-01-02' })), sound)
  })

  it('are found in a long series, whichever one in twenty is wrong', () => {
    const random = numbers(3)
    const day = (index: number) => new Date(Date.UTC(2009, 0, 1) + index * 86_400_000).toISOString().slice(0, 10)
    const wrong = new Set(Array.from({ length: 15 }, () => Math.floor(random() * 300)))
    const found = left(
      ...Array.from({ length: 300 }, (_, index) =>
        day(wrong.has(index) ? (index + 60 + Math.floor(random() * 180)) % 300 : index),
      ),
    )
    found.forEach((date, index) => void assert.equal(date, wrong.has(index) ? null : day(index), String(index)))
  })
})
