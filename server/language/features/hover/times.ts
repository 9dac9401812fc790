import { MONTHS } from '../../text/months.ts'

/** `Monday, August 3, 2009, 14:53 UTC` */
export function utcText(instant: number): string {
  return zonedText(instant, 'UTC') ?? ''
}

/** The same moment on the clock of a zone, with its short name; undefined for a zone that is not known. */
export function zonedText(instant: number, timeZone: string): string | undefined {
  const format = formatOf(timeZone)
  if (!format || !isDate(instant)) return undefined
  const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, value]))
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? ''
  const day = `${part('weekday')}, ${part('month')} ${part('day')}, ${part('year')}`
  return `${day}, ${part('hour')}:${part('minute')} ${part('timeZoneName')}`
}

function formatOf(timeZone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone,
      weekday: 'long',
      year: 'numeric',
      month: 'long',
      day: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZoneName: 'short',
    })
  } catch (error) {
    // The only way to ask whether a zone is known.
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** `August 1, 2019` for an ISO day; the text itself where it is none. */
export function dayText(isoDay: string): string {
  const instant = Date.parse(`${isoDay}T00:00:00Z`)
  if (!isDate(instant)) return isoDay
  const day = new Date(instant)
  return `${MONTHS[day.getUTCMonth()]} ${day.getUTCDate()}, ${day.getUTCFullYear()}`
}

export function isoDay(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10)
}

/** The time between two moments in its two largest units: `16 years, 3 months`. Less than a minute is `0 minutes`. */
export function distance(a: number, b: number): string {
  const from = new Date(Math.min(a, b))
  const to = new Date(Math.max(a, b))
  const months = monthsBetween(from, to)
  if (months >= 12) return joined([Math.floor(months / 12), 'year'], [months % 12, 'month'])
  const rest = to.getTime() - addMonths(from, months).getTime()
  const days = Math.floor(rest / DAY)
  if (months > 0) return joined([months, 'month'], [days, 'day'])
  const hours = Math.floor((rest % DAY) / HOUR)
  if (days > 0) return joined([days, 'day'], [hours, 'hour'])
  return joined([hours, 'hour'], [Math.floor((rest % HOUR) / MINUTE), 'minute'])
}

/** `16 years, 3 months ago` or `2 years to go`. */
export function fromNow(instant: number, now: number): string {
  return instant <= now ? `${distance(instant, now)} ago` : `${distance(now, instant)} to go`
}

/** The same for the beginnings of two days: `10 years to go`, `today`. */
export function dayFromNow(day: number, now: number): string {
  const today = dayOf(now)
  return day === today ? 'today' : fromNow(day, today)
}

/** The beginning of the day, by Universal Time. */
export function dayOf(instant: number): number {
  return Math.floor(instant / DAY) * DAY
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

function monthsBetween(from: Date, to: Date): number {
  const months = (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth()
  return addMonths(from, months) > to ? months - 1 : months
}

function addMonths(date: Date, months: number): Date {
  const moved = new Date(date)
  moved.setUTCMonth(moved.getUTCMonth() + months)
  // January 31 and a month is the last of February, not March 3.
  if (moved.getUTCDate() !== date.getUTCDate()) moved.setUTCDate(0)
  return moved
}

function joined(first: readonly [number, string], second: readonly [number, string]): string {
  const parts = [first, second].filter(([number], index) => number > 0 || index === 1)
  const shown = parts.length > 1 && second[0] === 0 ? parts.slice(0, 1) : parts
  return shown.map(([number, unit]) => `${number} ${unit}${number === 1 ? '' : 's'}`).join(', ')
}

function isDate(instant: number): boolean {
  return Math.abs(instant) <= 8.64e15
}
