/** Which of two messages was sent later, and how sure that is: for whatever follows references by date. */

import type { CableRecord } from '../record/cable-record.ts'

/** Clocks and zones: whoever names the other day of one night is right. */
export const DAYS_OF_ZONES = 1

/** So long a text may wait behind its time group, and be written on: what was sent meanwhile can stand in it. */
export const DAYS_OF_WRITING = 3

/** Sections and copies of one cable are not further apart, and two journeys that had come so far are. */
export const DAYS_OF_A_JOURNEY = 10

/** By how many days the one was sent after the other; undefined where a day is not known. */
export function daysAfter(one: Pick<CableRecord, 'date'>, other: Pick<CableRecord, 'date'>): number | undefined {
  const [own, before] = [dayOf(one.date), dayOf(other.date)]
  return own === undefined || before === undefined ? undefined : own - before
}

/** Days since 1970, by the calendar of the date. */
export function dayOf(date: string | null): number | undefined {
  const time = date === null ? Number.NaN : Date.parse(date.slice(0, 10))
  return Number.isNaN(time) ? undefined : time / 86_400_000
}
