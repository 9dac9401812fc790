/** A number as cables have it: series in capitals, without blanks; a year of four digits where it is known. */
export interface CableNumber {
  readonly year: number | null
  readonly series: string
  readonly number: number
}

/** `09ZENDA123`; without its year where that is unknown. The way in which lists and queries write it. */
export function numberText({ year, series, number }: CableNumber): string {
  return `${year === null ? '' : String(year % 100).padStart(2, '0')}${series}${number}`
}

/** What numbers of all years have in common: `ZENDA123`. */
export function looseKey({ series, number }: Pick<CableNumber, 'series' | 'number'>): string {
  return `${series} ${number}`
}

/** Series that begin anew with each journey, not each January; `series.json` says whose they are. */
const OF_A_JOURNEY = new Set(['SECTO', 'TOSEC', 'PARTO', 'TOPAR', 'DEPTO', 'TODEP', 'HAKTO', 'TOHAK'])

/** Whether a number may come several times in a year, each time of another cable. */
export function isOfJourney({ series }: Pick<CableNumber, 'series'>): boolean {
  return OF_A_JOURNEY.has(series)
}

/** A series without its blanks and points, as numbers of messages are compared: `THEHAGUE`. */
export function solidSeries(series: string): string {
  return series.toUpperCase().replace(/[^A-Z0-9]/g, '')
}

/**
 * A number as people type it: `09KABUL123`, `09 Kabul 000123`, `2009 STATE 97741`, `kabul 123`. `null` for all else.
 *
 * @param code the one name of a series
 */
export function readNumber(text: string, code: (name: string, year?: number) => string): CableNumber | null {
  const match = /^\s{0,9}'?(\d{2}|\d{4})?[ -]{0,4}([A-Za-z][A-Za-z .'/-]{0,38}?)[ #-]{0,4}0{0,7}(\d{1,8})\s{0,9}$/.exec(
    text,
  )
  if (!match) return null
  const [, digits, name = '', number = ''] = match
  const year = digits === undefined ? null : fourDigits(digits)
  return { year, series: solidSeries(code(name.trim(), year ?? undefined)), number: Number(number) }
}

/** There were no telegrams of this kind before 1960. */
function fourDigits(digits: string): number {
  const value = Number(digits)
  if (digits.length === 4) return value
  return value < 60 ? 2000 + value : 1900 + value
}
