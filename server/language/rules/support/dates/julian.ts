/** `DDDHHMM` of an instant, in UTC. */
export function julianText(instant: number): string {
  const date = new Date(instant)
  const day =
    Math.floor(
      (Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()) - Date.UTC(date.getUTCFullYear(), 0, 1)) /
        DAY,
    ) + 1
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${String(day).padStart(3, '0')}${two(date.getUTCHours())}${two(date.getUTCMinutes())}`
}

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

/**
 * Minutes from the date-time group to the stamp, in whichever year brings them nearest: the stamp has no
 * year, and a message of New Year's Eve may be filed on the first of January.
 */
export function julianDelay(
  stamp: { readonly day: number; readonly hour: number; readonly minute: number },
  instant: number,
): number {
  const year = new Date(instant).getUTCFullYear()
  const delays = [year - 1, year, year + 1]
    .filter((candidate) => stamp.day < 366 || isLeapYear(candidate))
    .map((candidate) => (Date.UTC(candidate, 0, stamp.day, stamp.hour, stamp.minute) - instant) / MINUTE)
  return delays.reduce((best, delay) => (Math.abs(delay) < Math.abs(best) ? delay : best), Number.POSITIVE_INFINITY)
}

const MINUTE = 60_000
const DAY = 86_400_000

/**
 * Whether the stamp names day 366 of a year that has none: it exists in a leap year, and for a message of New
 * Year's Day in the one before. Unknown without the year of the message.
 */
export function isMissingDay(
  stamp: { readonly day: number },
  { year, month, day }: { readonly year?: number; readonly month?: number; readonly day?: number } = {},
): boolean {
  if (stamp.day !== 366 || year === undefined || isLeapYear(year)) return false
  return !(isLeapYear(year - 1) && month === 1 && day !== undefined && day <= 2)
}
