/**
 * When a message is believed to be written, who bears witness to that, and which order was in force.
 * How a date is read is the model's matter.
 */

import type { DateTimeGroup } from '../../../model/message/date-time-group.ts'
import type { Message } from '../../../model/message/message.ts'
import type { Part } from '../../../model/message/span.ts'
import { daysInMonth } from '../../../model/reading/values/read-date-time-group.ts'
import { remember } from '../../../syntax/memory/remember.ts'

/**
 * ISO day of the message. Where the date-time group has a fault, what can be read of it: the day, when only hour, minute,
 * zone or precedence are wrong; else the day of the Julian stamp in its year. Of a copy without a header, what the
 * head of a web page says, unless another witness speaks against it. Undefined where nothing tells. A dozen rules ask
 * for it.
 */
export function messageDay(message: Message): string | undefined {
  const { dateTimeGroup, slice } = message
  if (!dateTimeGroup) return remember(slice, 'day', () => ({ day: copyDay(message) })).day
  return remember(slice, 'day', () => {
    const { instant, problem } = dateTimeGroup
    if (instant !== undefined && !problem) return { day: Number.isNaN(instant) ? undefined : isoDay(instant) }
    return { day: readableDay(dateTimeGroup.fields) ?? julianDay(message) }
  }).day
}

/** Where the date of the message stands. */
export function datePlace({ dateTimeGroup, copyDate }: Message): Part | undefined {
  return dateTimeGroup?.group ?? copyDate
}

/** The day that the copy gives, where neither the stamp of the DE line nor a later reference speaks against it. */
function copyDay({ copyDate, station, references }: Message): string | undefined {
  if (!copyDate) return undefined
  const { day } = copyDate
  const ofYear = (Date.parse(day) - Date.UTC(isoYear(day), 0, 1)) / 86_400_000 + 1
  const { julian } = station ?? {}
  if (julian && !julian.malformed && Math.abs(julian.day - ofYear) > 1) return undefined
  return references?.references.some(({ year }) => year !== undefined && year > isoYear(day)) ? undefined : day
}

function readableDay({ year, month, day, hour }: DateTimeGroup['fields']): string | undefined {
  if (year === undefined || month === undefined || day === undefined || hour === undefined) return undefined
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined
  return isoDay(Date.UTC(year, month - 1, day))
}

/** The stamp of State circuits has the time of the date-time group; day 366 may be of the year before. */
function julianDay({ station, dateTimeGroup }: Message): string | undefined {
  const julian = station?.julian
  const year = dateTimeGroup?.fields.year
  if (!julian || julian.malformed || year === undefined || julian.day > 365) return undefined
  return isoDay(Date.UTC(year, 0, julian.day))
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
