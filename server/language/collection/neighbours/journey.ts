/** Numbers that begin anew with each journey: which of several messages of one number are of one. */

import type { Entry } from './collection.ts'
import { DAYS_OF_A_JOURNEY, dayOf } from './sent-later.ts'

/**
 * Messages of one number, parted by journeys, the first one first. Those of which the day is not known go with the
 * same text, or with the only journey there is; else they stand together, last.
 */
export function journeysAmong(entries: readonly Entry[]): readonly (readonly Entry[])[] {
  const dated = entries
    .flatMap((entry) => {
      const day = dayOf(entry.record.date)
      return day === undefined ? [] : [{ entry, day }]
    })
    .sort((a, b) => a.day - b.day)
  const journeys: Entry[][] = []
  dated.forEach(({ entry, day }, index) => {
    const before = dated[index - 1]
    if (before && day - before.day <= DAYS_OF_A_JOURNEY) journeys.at(-1)?.push(entry)
    else journeys.push([entry])
  })
  const parted = joined(journeys)
  const undated: Entry[] = []
  for (const entry of entries) {
    if (dayOf(entry.record.date) !== undefined) continue
    const same = parted.find((journey) => journey.some(({ record }) => isSameText(record, entry.record)))
    const completed = parted.filter((journey) => completes(journey, [entry]))
    const only = parted.length === 1 ? parted[0] : completed.length === 1 ? completed[0] : undefined
    const home = same ?? only ?? undated
    home.push(entry)
  }
  return undated.length > 0 ? [...parted, undated] : parted
}

/**
 * Where a month was misread, sections or copies of one cable lie far apart: what completes the only other one, or is its
 * text, goes to it.
 */
function joined(journeys: readonly Entry[][]): Entry[][] {
  const left: Entry[][] = []
  for (const journey of journeys) {
    const others = journeys.filter(
      (other) =>
        other !== journey &&
        (haveSameText(other, journey) || (isSameDayOfMonth(other, journey) && completes(other, journey))),
    )
    const home = others.length === 1 ? left.find((other) => other === others[0]) : undefined
    if (home) home.push(...journey)
    else left.push(journey)
  }
  return left
}

function haveSameText(journey: readonly Entry[], more: readonly Entry[]): boolean {
  return more.every(({ record }) => journey.some((other) => isSameText(other.record, record)))
}

function isSameDayOfMonth([one]: readonly Entry[], [other]: readonly Entry[]): boolean {
  const day = (entry: Entry | undefined): string | undefined => entry?.record.date?.slice(8, 10)
  return day(one) !== undefined && day(one) === day(other)
}

/** Both are sections of one total, and none stands in both: the one has what the other misses. */
function completes(journey: readonly Entry[], more: readonly Entry[]): boolean {
  const all = [...journey, ...more].map(({ record }) => record.section)
  const [first] = all
  if (!first || first.total === null || !all.every((section) => section?.total === first.total)) return false
  const has = new Set(journey.map(({ record }) => record.section?.number))
  return more.every(({ record }) => !has.has(record.section?.number))
}

function isSameText(a: Entry['record'], b: Entry['record']): boolean {
  return a.digest !== '' && a.digest === b.digest
}

/** The first day of a journey as far as its messages tell it; null where none does. */
export function firstDay(journey: readonly Entry[]): string | null {
  const days = journey.flatMap(({ record: { date } }) => (date === null ? [] : date.slice(0, 10)))
  return days.length === 0 ? null : days.reduce((a, b) => (a < b ? a : b))
}
