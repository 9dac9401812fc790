/**
 * When a message is believed to be written, who bears witness to that, and which order was in force.
 * How a date is read is the model's matter.
 */

import type { DateTimeGroup } from '../../../model/message/date-time-group.ts'
import type { Message } from '../../../model/message/message.ts'
import type { Part } from '../../../model/message/span.ts'
import { daysInMonth, MONTHS } from '../../../model/reading/values/read-date-time-group.ts'
import { remember } from '../../../syntax/memory/remember.ts'
import { dayLike } from './day-like.ts'

/**
 * ISO day of the message. Where the date-time group has a fault, what can be read of it: the day, when only hour, minute,
 * zone or precedence are wrong; else the day of the Julian stamp in its year. Of a copy without a header, what the
 * head of a web page says, unless another witness speaks against it; then the date that a label gives in words, and the
 * Julian stamp in the year of the number. Undefined where nothing tells. A dozen rules ask for it.
 */
export function messageDay(message: Message): string | undefined {
  const { dateTimeGroup, slice } = message
  if (!dateTimeGroup) return remember(slice, 'day', () => ({ day: copyDay(message) ?? otherDay(message) })).day
  return remember(slice, 'day', () => {
    const { instant, problem } = dateTimeGroup
    if (instant !== undefined && !problem) return { day: Number.isNaN(instant) ? undefined : isoDay(instant) }
    return { day: readableDay(dateTimeGroup.fields) ?? julianDay(message) ?? otherDay(message) }
  }).day
}

/** The days of which one is that of the message: the same one twice where it is known, else the first and last of its year. */
export interface DaySpan {
  readonly first: string
  readonly last: string
  /** The day, or the year: as a finding says it. */
  readonly words: string
  /** What tells it. */
  readonly place: Part
}

/**
 * When the message was written, as far as anything tells: its day, or failing that the year of its number, which a
 * label or the row of a collection gives. Undefined where the witnesses disagree.
 */
export function messageDays(message: Message): DaySpan | undefined {
  return remember(message.slice, 'days', () => ({ days: readDays(message) })).days
}

function readDays(message: Message): DaySpan | undefined {
  const day = messageDay(message)
  const place = message.dateTimeGroup?.group ?? message.copyDate ?? labelledDate(message) ?? numberPlace(message)
  if (!place) return undefined
  if (day !== undefined) return { first: day, last: day, words: day, place }
  const year = numberedYear(message)
  return year === undefined ? undefined : { first: `${year}-01-01`, last: `${year}-12-31`, words: `of ${year}`, place }
}

/** The day, or the year, to stand beside another date: in the form of that one. */
export function daysLike(written: string, { first, last }: DaySpan): string {
  return first === last ? dayLike(written, first) : first.slice(0, 4)
}

/** `dated 2009-08-03`, `of 2009`; with the month alone where the day says too much. */
export function dated({ first, last, words }: DaySpan, part: 'day' | 'month' = 'day'): string {
  if (first !== last) return words
  return `dated ${part === 'day' ? first : first.slice(0, 7)}`
}

/** Where the date of the message stands. */
export function datePlace(message: Message): Part | undefined {
  return messageDays(message)?.place ?? message.dateTimeGroup?.group ?? message.copyDate
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

/** The day of a label, and that of the Julian stamp in the year of the number; neither where the other contradicts it. */
function otherDay(message: Message): string | undefined {
  if (message.copyDate) return undefined
  const labelled = labelledDate(message)
  const year = numberedYear(message)
  const { julian } = message.station ?? {}
  const isStamped = julian !== undefined && !julian.malformed && julian.day <= 365 && year !== undefined
  const stamped = isStamped ? isoDay(Date.UTC(year, 0, julian.day)) : undefined
  if (!labelled) return stamped
  const numbered = message.id?.year
  if (numbered !== undefined && isoYear(labelled.day) !== numbered) return undefined
  return stamped !== undefined && stamped !== labelled.day ? undefined : labelled.day
}

/** `March 14, 2012` of `Date/DTG: March 14, 2012 / 141205Z MAR 12`, whose group may be damaged. */
function labelledDate({ labels }: Message): (Part & { readonly day: string }) | undefined {
  const value = labels.find(({ name }) => /^Date/i.test(name))?.value
  const match = value && IN_WORDS.exec(value.text)
  const [whole = '', name = '', day = '', year = ''] = match ?? []
  const month = MONTHS.findIndex((each) => name.toUpperCase().startsWith(each)) + 1
  if (!value || month === 0 || Number(day) < 1 || Number(day) > daysInMonth(Number(year), month)) return undefined
  const end = value.start + whole.length
  return {
    line: value.line,
    endLine: value.line,
    start: value.start,
    end,
    text: whole,
    day: isoDay(Date.UTC(Number(year), month - 1, Number(day))),
  }
}

const IN_WORDS = /^([A-Z][a-z]{2,8})\.? (\d{1,2}), (\d{4})/

/** The year that the number of the message has, or what is left of a damaged group; unless a reference is later. */
function numberedYear(message: Message): number | undefined {
  const { id, dateTimeGroup, references } = message
  const own = dateTimeGroup?.fields.year
  const year = id?.year ?? own
  if (year === undefined || (own !== undefined && own !== year)) return undefined
  const labelled = labelledDate(message)
  if (labelled && isoYear(labelled.day) !== year) return undefined
  return references?.references.some((reference) => reference.year !== undefined && reference.year > year)
    ? undefined
    : year
}

function numberPlace({ id, labels, copyNumber, classification }: Message): Part | undefined {
  if (id?.year === undefined) return undefined
  return labels.find(({ name }) => name === 'MRN')?.value ?? copyNumber ?? classification?.number
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
  return isoDay(instantOf(day) + days * 86_400_000)
}

/** ISO day so many years later, and a month: dates count from events, which may be a little older than the message. */
export function addYearsAndMonth(day: string, years: number): string {
  const date = new Date(instantOf(day))
  date.setUTCFullYear(date.getUTCFullYear() + years, date.getUTCMonth() + 1)
  return isoDay(date.getTime())
}

/** Its midnight. What is no day of four, two and two figures is left to the reader of the language, which is slow. */
function instantOf(day: string): number {
  const year = figuresAt(day, 0, 4)
  const month = figuresAt(day, 5, 2)
  const date = figuresAt(day, 8, 2)
  const isPlain = day.length === 10 && day.charAt(4) === '-' && day.charAt(7) === '-'
  // The last days of some months are days of the next for one reader, and none for the other.
  const isDay = year >= 1000 && month >= 1 && month <= 12 && date >= 1 && date <= 28
  return isPlain && isDay ? Date.UTC(year, month - 1, date) : Date.parse(`${day}T00:00:00Z`)
}

/** The number of so many figures; NaN where one is none. */
function figuresAt(text: string, from: number, count: number): number {
  let number = 0
  for (let at = from; at < from + count; at++) {
    const figure = text.charCodeAt(at) - ZERO
    number = figure >= 0 && figure <= 9 ? number * 10 + figure : Number.NaN
  }
  return number
}

const ZERO = 48

function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : String(number)
}
