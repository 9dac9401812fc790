/** Days of a series that are wrong, told by all others: numbers are given out in the order of time. */

import { dayOf } from '../neighbours/sent-later.ts'

export interface Numbered {
  readonly value: number
  /** A day, or null where it is not known. */
  readonly date: string | null
}

/**
 * Takes the days away that most of the others contradict; where no clear majority does, all are left.
 *
 * @param numbers in their order
 */
export function withoutWrongDays(numbers: readonly Numbered[]): readonly Numbered[] {
  const dated = numbers.flatMap(({ date }, index) => {
    const day = dayOf(date)
    return day === undefined ? [] : [{ index, day }]
  })
  const chain = longestRise(dated.map(({ day }) => day))
  const inChain = new Set(chain)
  const wrong = new Set<number>()
  dated.forEach(({ index, day }, at) => {
    if (inChain.has(at)) return
    let against = 0
    for (const other of chain) {
      const ahead = other < at ? (dated[other]?.day ?? 0) - day : day - (dated[other]?.day ?? 0)
      if (ahead > DAYS_OUT_OF_ORDER && ++against >= FEWEST_AGAINST) break
    }
    if (against >= FEWEST_AGAINST) wrong.add(index)
  })
  if (wrong.size === 0 || wrong.size * 2 >= chain.length) return numbers
  return numbers.map((each, index) => (wrong.has(index) ? { ...each, date: null } : each))
}

/** A number that was taken and kept in a drawer is no mistake. */
const DAYS_OUT_OF_ORDER = 7
/** Of two days that contradict one another either may be the wrong one. */
const FEWEST_AGAINST = 2

/** Places of the longest row that nowhere falls (patience sorting). */
function longestRise(days: readonly number[]): readonly number[] {
  /** Of the rows of each length the place of their last, as early a day as may be. */
  const ends: number[] = []
  const before: number[] = []
  days.forEach((day, at) => {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((days[ends[middle] ?? 0] ?? 0) <= day) low = middle + 1
      else high = middle
    }
    before[at] = ends[low - 1] ?? -1
    ends[low] = at
  })
  const row: number[] = []
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) row.push(at)
  return row.reverse()
}
