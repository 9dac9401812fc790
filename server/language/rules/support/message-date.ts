import type { Message } from '../../model/message.ts'

/** ISO day of the message; undefined unless its date-time group can be believed. */
export function messageDay({ dateTimeGroup }: Message): string | undefined {
  const instant = dateTimeGroup?.instant
  if (instant === undefined || dateTimeGroup?.problem || Number.isNaN(instant)) return undefined
  return isoDay(instant)
}

export function isoDay(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10)
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
