import assert from 'node:assert/strict'
import fc from 'fast-check'
import {
  type NumberingAnomaly,
  numberingCost,
  readNumbering,
} from '../../../../server/language/model/numbering/read-numbering.ts'
import { runsOf } from '../../../support/number-runs.ts'

describe('numbering', () => {
  describe('reads the sequences of the reference, PAR-2, in the cheapest way', () => {
    const table: readonly (readonly [string, readonly string[], number])[] = [
      ['1 2 3 4 5 16 17 18 19 10 11', ['run 16-19 as 6'], 8],
      ['1 2 3 5 6 7 8', ['gap 4-4 before 5'], 10],
      ['1 2 2 3 4', ['repeat 2 after 2'], 10],
      ['1 2 3 4 5 16', ['run 16-16 as 6'], 5],
      ['1 12 3 4', ['run 12-12 as 2'], 5],
      ['1 2 3 4 6 5 7', ['run 6-5 as 5'], 16],
      ['1 2 3 1 2 3', ['repeat 1 after 3'], 10],
      ['1 2 4', ['gap 3-3 before 4'], 10],
      ['1 2 4 5 6 8 9 10', ['gap 3-3 before 4', 'gap 7-7 before 8'], 20],
      ['2 3 4', ['start 2'], 10],
      ['1 2 3', [], 0],
      ['', [], 0],
    ]
    for (const [numbers, readings, cost] of table) {
      it(numbers || 'nothing at all', () => {
        const items = numbers.split(' ').filter(Boolean).map(Number)
        assert.deepEqual(
          readNumbering(runsOf(items)).map((anomaly) => describeAnomaly(anomaly, items)),
          readings,
        )
        assert.equal(numberingCost(runsOf(items)), cost)
      })
    }
  })

  describe('begins with a number of its own where what follows goes on from there', () => {
    const table: readonly (readonly [string, readonly string[]])[] = [
      ['12 12 14', ['start 12', 'run 12-12 as 13']],
      ['12 14 15', ['start 12', 'gap 13-13 before 14']],
      ['22 24 25 25 26', ['start 22', 'run 24-25 as 23']],
      // A figure too many.
      ['11 2 3 4', ['run 11-11 as 1']],
      ['11 2 4', ['run 11-11 as 1', 'gap 3-3 before 4']],
      ['12 3 4', ['start 2', 'run 12-12 as 2']],
    ]
    for (const [numbers, readings] of table)
      it(numbers, () => {
        const items = numbers.split(' ').map(Number)
        assert.deepEqual(
          readNumbering(runsOf(items)).map((anomaly) => describeAnomaly(anomaly, items)),
          readings,
        )
      })
  })

  describe('reads paragraphs that were put among others as such', () => {
    const table: readonly (readonly [string, readonly string[]])[] = [
      ['1 5 2 3 4', ['run 5-4 as 2']],
      ['1 4 2 3', ['run 4-3 as 2']],
      ['1 4 2 3 5 6', ['run 4-3 as 2']],
      ['1 5 6 2 3 4 7 8', ['run 5-4 as 2']],
      ['1 3 4 2 5', ['run 3-2 as 2']],
      ['5 1 2 3 4 6', ['run 5-4 as 1']],
      ['1 4 2 3 5 6 7 11 8 9 10 12', ['run 4-3 as 2', 'run 11-10 as 8']],
      // One is missing, or stands twice.
      ['1 5 2 3', ['gap 2-4 before 5', 'repeat 2 after 5']],
      ['1 5 2 3 4 5', ['gap 2-4 before 5', 'repeat 2 after 5']],
      ['1 2 3 1 2 3', ['repeat 1 after 3']],
    ]
    for (const [numbers, readings] of table)
      it(numbers, () => {
        const items = numbers.split(' ').map(Number)
        assert.deepEqual(
          readNumbering(runsOf(items)).map((anomaly) => describeAnomaly(anomaly, items)),
          readings,
        )
      })
  })

  describe('reads other single slips as one', () => {
    const table: readonly (readonly [string, readonly string[]])[] = [
      ['1 2 3 7 5 6', ['run 7-7 as 4']],
      ['1 2 3 3 5 6', ['run 3-3 as 4']],
      ['11 2 3 4', ['run 11-11 as 1']],
      ['7 2 3 4', ['run 7-7 as 1']],
      ['1 2 3 4 4', ['repeat 4 after 4']],
      ['1 2 3 4 5 6 7 8 9 10 1 12', ['run 1-1 as 11']],
      ['1 2 3 4 5 6 7 8 9 110', ['run 110-110 as 10']],
      ['3', ['start 3']],
      ['1 2 6 7 8', ['gap 3-5 before 6']],
      ['1 3 2 4 5', ['run 3-2 as 2']],
    ]
    for (const [numbers, readings] of table) {
      it(numbers, () => {
        const items = numbers.split(' ').map(Number)
        assert.deepEqual(
          readNumbering(runsOf(items)).map((anomaly) => describeAnomaly(anomaly, items)),
          readings,
        )
      })
    }
  })

  it('accounts for every number: applied to the right numbers, its anomalies give the sequence back', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 8 }), (items) => {
        assert.deepEqual(replay(items), items)
      }),
    )
  })
})

function describeAnomaly(anomaly: NumberingAnomaly, items: readonly number[]): string {
  switch (anomaly.kind) {
    case 'run':
      return `run ${items[anomaly.from]}-${items[anomaly.to]} as ${anomaly.right}`
    case 'gap':
      return `gap ${anomaly.missing}-${anomaly.last} before ${items[anomaly.at]}`
    case 'repeat':
      return `repeat ${anomaly.number} after ${anomaly.before}`
    case 'start':
      return `start ${anomaly.number}`
  }
}

/** Right numbers by the anomalies, with the relabelled items as observed. */
function replay(items: readonly number[]): number[] {
  const anomalies = readNumbering(runsOf(items))
  let offset = 0
  return items.map((number, index) => {
    for (const anomaly of anomalies) {
      if (anomaly.kind === 'start' && index === 0) offset = anomaly.number - 1
      if (anomaly.kind === 'gap' && anomaly.at === index) offset = anomaly.last - index
      if (anomaly.kind === 'repeat' && anomaly.at === index) offset = anomaly.number - index - 1
    }
    const wrong = anomalies.find((anomaly) => anomaly.kind === 'run' && anomaly.from <= index && index <= anomaly.to)
    return wrong ? number : index + 1 + offset
  })
}
