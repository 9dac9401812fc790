import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { NumberRun } from '../../../../server/language/model/message/body.ts'
import {
  type NumberingAnomaly,
  numberingCost,
  readNumbering,
} from '../../../../server/language/model/numbering/read-numbering.ts'

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

  it('finds what an exhaustive search over items finds, for any short sequence', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 19 }), { maxLength: 9 }), (items) => {
        assert.equal(numberingCost(runsOf(items)), exhaustiveCost(items))
      }),
      { numRuns: 3000 },
    )
  })

  it('finds what an exhaustive search finds, for long sequences with slips', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 60 }), fc.array(slip, { maxLength: 6 }), (length, slips) => {
        const items = slips.reduce(
          (numbers, apply) => apply(numbers),
          Array.from({ length }, (_, index) => index + 1),
        )
        assert.equal(numberingCost(runsOf(items)), exhaustiveCost(items))
      }),
      { numRuns: 300 },
    )
  })

  it('accounts for every number: applied to the right numbers, its anomalies give the sequence back', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 8 }), (items) => {
        assert.deepEqual(replay(items), items)
      }),
    )
  })

  it('takes time in proportion to the length, where every number is wrong', () => {
    const sequence = (length: number): NumberRun[] =>
      Array.from({ length }, (_, index) => ({ index, length: 1, number: 1 }))
    assert.deepEqual(readNumbering(sequence(20_000)), [{ kind: 'run', from: 1, to: 19_999, right: 2 }])
    // Property reads are counted, not seconds.
    const cost = (length: number): number => {
      let reads = 0
      const counted = sequence(length).map((run) => ({
        index: run.index,
        length: run.length,
        get number() {
          reads++
          return run.number
        },
      }))
      readNumbering(counted)
      return reads
    }
    assert.ok(cost(2000) < 2.1 * cost(1000), `${cost(2000)} reads for twice ${cost(1000)}`)
  })
})

function runsOf(items: readonly number[]): NumberRun[] {
  const runs: { index: number; length: number; number: number }[] = []
  items.forEach((number, index) => {
    const run = runs.at(-1)
    if (run && run.number + run.length === number) run.length++
    else runs.push({ index, length: 1, number })
  })
  return runs
}

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

const slip: fc.Arbitrary<(numbers: readonly number[]) => number[]> = fc
  .record({
    at: fc.double({ min: 0, max: 0.999, noNaN: true }),
    way: fc.nat({ max: 5 }),
    size: fc.integer({ min: 1, max: 4 }),
  })
  .map(({ at, way, size }) => (numbers) => {
    const place = Math.floor(at * numbers.length)
    const number = numbers[place] ?? 1
    switch (way) {
      case 0:
        return numbers.toSpliced(place, size)
      case 1:
        return numbers.toSpliced(place, 0, number)
      case 2:
        return numbers.with(place, number + 10)
      case 3:
        return numbers.map((each, index) => (index >= place && index < place + size ? Number(`1${each}`) : each))
      case 4:
        return numbers.toSpliced(place, 0, 1, 2, 3)
      default:
        return numbers.map((each, index) => (index >= place ? each + size : each))
    }
  })

/** The recurrence of the reference, item by item, with every offset that occurs anywhere. In tenths. */
function exhaustiveCost(items: readonly number[]): number {
  const offsets = [...new Set([0, ...items.map((number, index) => number - index - 1)])]
  type Kind = 'keep' | 'digit' | 'any'
  let states = new Map<string, number>([['0 keep', 0]])
  items.forEach((number, index) => {
    const next = new Map<string, number>()
    for (const [key, cost] of states) {
      const [from, kindBefore] = key.split(' ')
      for (const offset of offsets) {
        const jump = Number(from) === offset ? 0 : 10
        const put = (kind: Kind, more: number): void => {
          const to = `${offset} ${kind}`
          next.set(to, Math.min(next.get(to) ?? Number.POSITIVE_INFINITY, cost + jump + more))
        }
        const right = index + 1 + offset
        if (right === number) put('keep', 0)
        if (right < 1) continue
        const goesOn = jump === 0 && index > 0
        if (right !== number) put('any', goesOn && kindBefore === 'any' ? 6 : 10)
        if (oneDigitApart(number, right)) put('digit', goesOn && kindBefore === 'digit' ? 1 : 5)
      }
    }
    states = next
  })
  return Math.min(...states.values())
}

function oneDigitApart(a: number, b: number): boolean {
  const [short = '', long = ''] = [String(a), String(b)].sort((x, y) => x.length - y.length)
  if (long.length !== short.length + 1) return false
  return [...long].some((_, index) => long.slice(0, index) + long.slice(index + 1) === short)
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
