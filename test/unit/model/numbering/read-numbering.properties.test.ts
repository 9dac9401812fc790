import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { NumberRun } from '../../../../server/language/model/message/body.ts'
import { numberingCost, readNumbering } from '../../../../server/language/model/numbering/read-numbering.ts'
import { runsOf } from '../../../support/number-runs.ts'

describe('numbering', () => {
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
        return numbers.map((each, index) => (index === place ? number + 10 : each))
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
