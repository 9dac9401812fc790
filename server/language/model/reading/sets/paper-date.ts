import { cover, type Part } from '../../message/span.ts'
import { daysInMonth, fullYear, MONTHS, zoneOffset } from '../values/read-date-time-group.ts'

/** The date among the fields of a REF set: which fields it takes, and when it is. */
export interface PaperDate {
  readonly part: Part
  readonly first: number
  readonly last: number
  /** Milliseconds UTC; undefined where it names no possible day. */
  readonly instant: number | undefined
}

const MONTH = `(?<month>${MONTHS.join('|')})[A-Z]{0,6}\\.?`
/** `042328ZJUN13`, `151940Z JAN 10`, with digits and zone as they came. */
const GROUP = new RegExp(`^(?<digits>\\d{4,7})(?<zone>[A-Z])? ?${MONTH} ?(?<year>\\d{4}|\\d{2})$`, 'i')
/** `24JAN2004`, `9 OCT 2007`, `DEC21`. */
const DAY = new RegExp(`^(?:(?<day>\\d{1,2}) ?)?${MONTH} ?(?<year>\\d{4}|\\d{2})$`, 'i')
/** `20040124`, as the format has it since, with its label or without: `YMD:20040124`. */
const FIGURES = /^(?:YMD ?: ?)?(?<year>(?:19|20)\d{2})(?<figures>\d{2})(?<day>\d{2})$/

/** The last field that is a date; some copies have a slant between group, month and year: `151749Z/NOV/12`. */
export function paperDate(fields: readonly Part[]): PaperDate | undefined {
  for (let last = fields.length - 1; last >= 0; last--) {
    for (const width of [3, 1]) {
      const first = last - width + 1
      const [from, to] = [fields[first], fields[last]]
      if (!from || !to) continue
      const text = fields
        .slice(first, last + 1)
        .map((field) => field.text)
        .join(width === 1 ? '' : ' ')
      const groups = (GROUP.exec(text) ?? DAY.exec(text) ?? FIGURES.exec(text))?.groups
      if (groups) return { part: { ...cover(from, to), text }, first, last, instant: instantOf(groups) }
    }
  }
  return undefined
}

function instantOf(groups: Readonly<Record<string, string | undefined>>): number | undefined {
  const { digits, zone, day, figures, year = '' } = groups
  const month = figures
    ? Number(figures)
    : (MONTHS as readonly string[]).indexOf(groups['month']?.toUpperCase() ?? '') + 1
  const own = fullYear(year)
  if (digits !== undefined && !(/^\d{6}$/.test(digits) && zone)) return undefined
  const number = Number(digits?.slice(0, 2) ?? day ?? 1)
  const [hour, minute] = [Number(digits?.slice(2, 4) ?? 0), Number(digits?.slice(4, 6) ?? 0)]
  if (month < 1 || month > 12 || number < 1 || number > daysInMonth(own, month) || hour > 23 || minute > 59)
    return undefined
  return Date.UTC(own, month - 1, number, hour, minute) - zoneOffset(zone?.toUpperCase() ?? 'Z') * 3_600_000
}
