import type { Line } from '../../../syntax/lines/line.ts'
import { type Part, partOf } from '../../message/span.ts'
import { daysInMonth, fullYear, MONTHS } from '../values/read-date-time-group.ts'

/** A day that the head of a copy gives in words or figures: `Monday, 03 August 2009, 14:53`. */
export interface CopyDate extends Part {
  /** ISO day. */
  readonly day: string
}

/**
 * The day on the line that web copies put above a cable, or in the row of a collection that begins with the
 * number of the cable: `09ZENDA123 2009-08-03 14:53 …`, in the record of a data base, or below the name of who drafted it. Undefined for any other line, for a day that does not
 * exist, and where day of the week and date disagree.
 */
export function readCopyDate(line: Line, at: number): CopyDate | undefined {
  const place = (text: string): Part => {
    const start = line.plain.indexOf(text)
    return partOf(line.plain, at, start, start + text.length)
  }
  const words = IN_WORDS.exec(line.plain)?.groups
  if (words) {
    const { whole = '', weekday, day = '', month = '', year = '' } = words
    const number = MONTHS.indexOf(month.slice(0, 3).toUpperCase() as (typeof MONTHS)[number]) + 1
    const iso = isoDay(Number(year), number, Number(day))
    if (!iso || (weekday && weekdayOf(iso) !== weekday.slice(0, 3).toUpperCase())) return undefined
    return { ...place(whole), day: iso }
  }
  const drafted = (line.plain.startsWith('date: ') ? OF_A_RECORD : OF_A_DRAFT).exec(line.plain)?.groups
  if (drafted) {
    const { whole = '', month = '', day = '', year = '' } = drafted
    const iso = isoDay(fullYear(year), Number(month), Number(day))
    return iso ? { ...place(whole), day: iso } : undefined
  }
  const { date = '' } = IN_A_ROW.exec(line.plain)?.groups ?? {}
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  const iso = date ? isoDay(year, month, day) : undefined
  return iso ? { ...place(date), day: iso } : undefined
}

const IN_WORDS =
  /^\s*(?<whole>(?:(?<weekday>Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, {0,2})(?<day>\d{1,2}) (?<month>January|February|March|April|May|June|July|August|September|October|November|December) (?<year>\d{4}))(?:,? {0,3}\d{1,2}:\d{2}(?: ?UTC| ?Z)?)?$/i
/** Below the drafter's name: the day, and a telephone of Washington. */
const OF_A_DRAFT = /^\s*(?<whole>(?<month>\d{2})\/(?<day>\d{2})\/(?<year>\d{4}|\d{2})) {1,4}\(?\d{3}\)?[ -]\d{3}-\d{4}$/
/** In the record of a data base, as such records have it: `date: 8/3/2009 14:53`. */
const OF_A_RECORD =
  /^date: (?<whole>(?<month>\d{1,2})\/(?<day>\d{1,2})\/(?<year>\d{4})) {1,2}\d{1,2}:\d{2}(?::\d{2})?\s{0,3}$/
const IN_A_ROW = /^\s*\d{2}[A-Z]{3,20}\d{1,6}\s+(?<date>\d{4}-\d{2}-\d{2})\s+\d{2}:\d{2}\b/

function isoDay(year: number, month: number, day: number): string | undefined {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

function weekdayOf(iso: string): string {
  return ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'][new Date(`${iso}T00:00:00Z`).getUTCDay()] ?? ''
}
