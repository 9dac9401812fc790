import { remember } from '../../../model/incremental/remember.ts'
import type { Message } from '../../../model/message/message.ts'

/** ISO day of the message; undefined unless its date-time group can be believed. A dozen rules ask for it. */
export function messageDay({ dateTimeGroup, slice }: Message): string | undefined {
  const instant = dateTimeGroup?.instant
  if (instant === undefined || dateTimeGroup?.problem || Number.isNaN(instant)) return undefined
  return remember(slice, 'day', () => isoDay(instant))
}

export function isoDay(instant: number): string {
  const date = new Date(instant)
  const year = date.getUTCFullYear()
  // Four times as fast as the general form, which further years need.
  if (year < 1000 || year > 9999) return date.toISOString().slice(0, 10)
  return `${year}-${twoDigits(date.getUTCMonth() + 1)}-${twoDigits(date.getUTCDate())}`
}

/** Year of an ISO day. */
export function isoYear(day: string): number {
  return Number(day.slice(0, day.indexOf('-')))
}

/** ISO day so many days later; earlier for a negative number. */
export function addDays(day: string, days: number): string {
  return isoDay(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000)
}

/** ISO day so many years later, and a month: dates count from events, which may be a little older than the message. */
export function addYearsAndMonth(day: string, years: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCFullYear(date.getUTCFullYear() + years, date.getUTCMonth() + 1)
  return isoDay(date.getTime())
}

function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : String(number)
}
