import { fullYear } from './read-date-time-group.ts'

/** `09 BANGKOK 1234` or `2009 STATE 97741`; undefined for anything else. */
export function readCableNumber(
  text: string,
): { year: number | undefined; series: string; number: number } | undefined {
  const match = /^\s*(?:(\d{2}|\d{4})\s{1,4})?([A-Z][A-Z .'/-]{0,38}?)\s{1,4}0{0,7}(\d{1,8})\s*$/.exec(text)
  if (!match) return undefined
  const [, year, series = '', number = ''] = match
  return { year: year ? fullYear(year) : undefined, series: series.trim(), number: Number(number) }
}
