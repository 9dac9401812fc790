/**
 * What is asked of a whole collection: what is missing in it, who cites whom, what its cables say of one another.
 * How that is printed or shown is the matter of the hosts.
 */

import { groupKeyOf, groupsOf } from '../neighbours/cable-group.ts'
import { type Collection, compareText, type Entry } from '../neighbours/collection.ts'
import { isOfJourney, numberText } from '../record/cable-number.ts'
import { type Numbered, withoutWrongDays } from './wrong-days.ts'

export interface Missing {
  readonly kind: 'cited' | 'section' | 'number'
  /** `09ZENDA123`; of a row of numbers the first. */
  readonly number: string
  /** The last of a row of numbers. */
  readonly to: string | null
  readonly sections: readonly number[]
  /** How many messages cite it. */
  readonly cited: number
  /** Messages that cite it, each with the first place where it does. */
  readonly by: readonly Entry[]
  /** Days between which it was sent, told by its neighbours in the series or by those that cite it. */
  readonly after: string | null
  readonly before: string | null
}

export interface MissingOptions {
  /** Rows of numbers are left out that are longer: a box that nobody scanned is no hole. */
  readonly longestHole: number
}

/** What is cited and not here, most cited first; then absent sections; then holes in the numbers of a post and year. */
export function missingIn(collection: Collection, options: MissingOptions): readonly Missing[] {
  const series = seriesIn(collection)
  const cited = citedAndAbsent(collection, series)
  const known = new Set(cited.map(({ number }) => number))
  return [...cited, ...absentSections(collection), ...holes(series, options.longestHole, known)]
}

type Series = ReadonlyMap<string, readonly Numbered[]>

/** The messages of each series and year, in the order of their numbers. */
function seriesIn(collection: Collection): Series {
  const found = new Map<string, Map<number, string | null>>()
  for (const { record } of collection.entries()) {
    if (!record.number || record.number.year === null) continue
    const key = seriesKey(record.number.series, record.number.year)
    const numbers = found.get(key) ?? new Map<number, string | null>()
    found.set(key, numbers)
    const days = [numbers.get(record.number.number), record.date?.slice(0, 10)].flatMap((day) => day ?? [])
    // Of copies that differ the earlier day, in whatever order their files come.
    numbers.set(record.number.number, days.sort(compareText)[0] ?? null)
  }
  return new Map(
    [...found]
      .sort(([a], [b]) => compareText(a, b))
      .map(([key, numbers]) => [
        key,
        soundSeries(
          key,
          [...numbers].map(([value, date]) => ({ value, date })).sort((a, b) => a.value - b.value),
        ),
      ]),
  )
}

/** Numbers that begin anew within the year are in no order of time. */
function soundSeries(key: string, numbers: readonly Numbered[]): readonly Numbered[] {
  return isOfJourney({ series: key.slice(key.indexOf(' ') + 1) }) ? numbers : withoutWrongDays(numbers)
}

function seriesKey(series: string, year: number): string {
  return `${year} ${series}`
}

function citedAndAbsent(collection: Collection, series: Series): Missing[] {
  const found: Missing[] = []
  for (const places of collection.unresolved().values()) {
    const [first] = places
    if (!first) continue
    const year = collection.yearMeant(first.citation, first.entry.record)
    const by = [...new Map(places.map(({ entry }) => [groupKeyOf(collection, entry), entry])).values()]
    const days = places.flatMap(({ entry }) => entry.record.date?.slice(0, 10) ?? [])
    const earliest = days.sort(compareText)[0] ?? null
    const near =
      year === null ? undefined : interval(series.get(seriesKey(first.citation.series, year)), first.citation.number)
    const limits = [near?.before, earliest].flatMap((day) => day ?? []).sort(compareText)
    found.push({
      kind: 'cited',
      number: numberText({ ...first.citation, year }),
      to: null,
      sections: [],
      cited: by.length,
      by,
      ...soundDays(near?.after ?? (year === null ? null : `${year}-01-01`), limits[0] ?? null),
    })
  }
  return found.sort((a, b) => b.cited - a.cited || compareText(a.number, b.number))
}

/** The days of the nearest known numbers below and above; numbers of a series are given out in the order of time. */
function interval(
  numbers: readonly Numbered[] | undefined,
  value: number,
): { after: string | null; before: string | null } {
  let after: string | null = null
  let before: string | null = null
  for (const each of numbers ?? []) {
    if (each.date === null) continue
    if (each.value < value && (after === null || each.date > after)) after = each.date
    if (each.value > value && (before === null || each.date < before)) before = each.date
  }
  return soundDays(after, before)
}

/** Days that contradict one another tell nothing. */
function soundDays(after: string | null, before: string | null): { after: string | null; before: string | null } {
  return after !== null && before !== null && after > before ? { after: null, before: null } : { after, before }
}

function absentSections(collection: Collection): Missing[] {
  return groupsOf(collection).flatMap(({ key, missingSections, entries, first }) =>
    missingSections.length === 0
      ? []
      : [
          {
            kind: 'section' as const,
            number: first.record.number === null ? key : numberText(first.record.number),
            to: null,
            sections: missingSections,
            cited: 0,
            by: entries,
            after: first.record.date?.slice(0, 10) ?? null,
            before: first.record.date?.slice(0, 10) ?? null,
          },
        ],
  )
}

/** Between the first and the last number seen, never beyond. */
function holes(series: Series, longest: number, cited: ReadonlySet<string>): Missing[] {
  const found: Missing[] = []
  for (const [key, numbers] of series) {
    const [year = '', name = ''] = key.split(' ')
    const text = (number: number): string => numberText({ year: Number(year), series: name, number })
    numbers.forEach(({ value }, index) => {
      const next = numbers[index + 1]
      if (!next || next.value - value < 2 || next.value - value - 1 > longest) return
      if (isOfJourney({ series: name }) && !areOfOneJourney(numbers[index], next)) return
      for (const [from, to] of withoutCited(value + 1, next.value - 1, (number) => cited.has(text(number)))) {
        found.push({
          kind: 'number',
          number: text(from),
          to: from === to ? null : text(to),
          sections: [],
          cited: 0,
          by: [],
          ...interval(numbers, from),
        })
      }
    })
  }
  return found
}

/** Numbers that begin anew within the year: only those that were sent soon after one another are of one row. */
function areOfOneJourney(one: Numbered | undefined, next: Numbered): boolean {
  if (!one || one.date === null || next.date === null) return false
  const between = (Date.parse(next.date) - Date.parse(one.date)) / 86_400_000
  return between >= 0 && between <= LONGEST_PAUSE
}

/** Days between two messages of a journey. */
const LONGEST_PAUSE = 7

/** Rows of numbers from one to another; those told already cut them. */
function withoutCited(from: number, to: number, isTold: (number: number) => boolean): [number, number][] {
  const rows: [number, number][] = []
  let start: number | undefined
  for (let number = from; number <= to + 1; number++) {
    const isOpen = number <= to && !isTold(number)
    if (isOpen) start ??= number
    else if (start !== undefined) {
      rows.push([start, number - 1])
      start = undefined
    }
  }
  return rows
}
