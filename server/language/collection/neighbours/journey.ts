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
  const undated: Entry[] = []
  for (const entry of entries) {
    if (dayOf(entry.record.date) !== undefined) continue
    const same = journeys.find((journey) => journey.some(({ record }) => isSameText(record, entry.record)))
    const home = same ?? (journeys.length === 1 ? journeys[0] : undefined) ?? undated
    home.push(entry)
  }
  return undated.length > 0 ? [...journeys, undated] : journeys
}

function isSameText(a: Entry['record'], b: Entry['record']): boolean {
  return a.digest !== '' && a.digest === b.digest
}

/** The first day of a journey as far as its messages tell it; null where none does. */
export function firstDay(journey: readonly Entry[]): string | null {
  const days = journey.flatMap(({ record: { date } }) => (date === null ? [] : date.slice(0, 10)))
  return days.length === 0 ? null : days.reduce((a, b) => (a < b ? a : b))
}
