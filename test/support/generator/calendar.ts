const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC']
const MONTH_NAMES = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const DAY = 86_400_000

/** `031453Z AUG 09` */
export function dateTimeGroup(time: Date): string {
  return `${two(time.getUTCDate())}${clock(time)}Z ${MONTHS[time.getUTCMonth()]} ${shortYear(time)}`
}

/** `031453Z`, as page lines of the 1970s carry it. */
export function dayAndTime(time: Date): string {
  return `${two(time.getUTCDate())}${clock(time)}Z`
}

/** `2151453`: day of the year, hours and minutes. */
export function julianStamp(time: Date): string {
  return `${String(dayOfYear(time)).padStart(3, '0')}${clock(time)}`
}

/** `Aug 03, 2010`, as SMART writes it. */
export function longDate(time: Date): string {
  return `${MONTH_NAMES[time.getUTCMonth()]} ${two(time.getUTCDate())}, ${time.getUTCFullYear()}`
}

/** `08/03/2019` */
export function americanDate(time: Date): string {
  return `${two(time.getUTCMonth() + 1)}/${two(time.getUTCDate())}/${time.getUTCFullYear()}`
}

/** `8/3/86` */
export function shortDate(time: Date): string {
  return `${time.getUTCMonth() + 1}/${time.getUTCDate()}/${shortYear(time)}`
}

/** `2019/08/03` */
export function isoSlashDate(time: Date): string {
  return `${time.getUTCFullYear()}/${two(time.getUTCMonth() + 1)}/${two(time.getUTCDate())}`
}

export function shortYear(time: Date): string {
  return two(time.getUTCFullYear() % 100)
}

/** The same day some years later and some days earlier; a leap day moves to the first of March. */
export function yearsLater(time: Date, years: number, daysEarlier = 0): Date {
  const moved = Date.UTC(time.getUTCFullYear() + years, time.getUTCMonth(), time.getUTCDate())
  return new Date(moved - daysEarlier * DAY)
}

export function clock(time: Date): string {
  return `${two(time.getUTCHours())}${two(time.getUTCMinutes())}`
}

function dayOfYear(time: Date): number {
  return Math.floor((time.getTime() - Date.UTC(time.getUTCFullYear(), 0, 1)) / DAY) + 1
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
