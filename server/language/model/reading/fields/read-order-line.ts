import type { Line } from '../../../syntax/lines/line.ts'
import { matchesOf } from '../../../text/matches-of.ts'
import { trimEndOf } from '../../../text/trim-end.ts'
import type { Declassification, OrderLine, Release } from '../../message/order-line.ts'
import type { Part, Span } from '../../message/span.ts'
import { type Flow, flowOf } from '../lines/flow.ts'
import { daysInMonth, MONTHS } from '../values/read-date-time-group.ts'

/**
 * `E.O. 12958: DECL: 08/01/2019` with its wrapped lines. `instant` is the time of the message, which tells
 * the century of two-digit years; without it they are taken as 19YY from 45 on. The reference, section 5.
 */
export function readOrderLine(lines: readonly Line[], firstLine: number, instant: number | undefined): OrderLine {
  const flow = flowOf(lines, firstLine, lines[0]?.indent ?? 0)
  const keyword = KEYWORD.exec(flow.text)?.[0] ?? ''
  const number = NUMBER.exec(flow.text.slice(keyword.length))
  const digits = number?.[1] ?? ''
  const numberStart = keyword.length
  const valueStart = skip(flow.text, numberStart + digits.length)
  const value = valueStart < flow.text.length ? flow.part(valueStart, flow.text.length) : undefined
  const release = releaseBehind(flow, valueStart, instant)
  return {
    span: flow.span(0, flow.text.length),
    keyword: flow.part(0, withoutStop(keyword.trimEnd()).length),
    number: digits
      ? { ...flow.part(numberStart, numberStart + digits.length), text: digits.replace(/ /g, '') }
      : undefined,
    value,
    declassification: readDeclassification(flow, valueStart, instant, release?.from),
    ...(release ? { release: release.note } : {}),
  }
}

const KEYWORD =
  /^\u00b6?(?:E\.(?:O\.|[A-Z]{1,2})\.(?=[ :]*\d{5})|E(?:XECUTIVE)?\.? ?[O0](?:RDER)?\.?|B\. ?[O0]\.?) {0,3}[:;]? {0,30}/i
/** Of five digits one or two may have been read as letters, `12O65:`, or a blank may stand between, `1 1652:`. */
const NUMBER = /^([\dlI][\dOIlSB]{4}(?= {0,3}(?::|$))|1[\d ]{4,6}(?<=\d)(?= {0,2}[:;])|\d{1,6})/

function withoutStop(keyword: string): string {
  return keyword.endsWith(':') || keyword.endsWith(';') ? keyword.slice(0, -1) : keyword
}

function skip(text: string, from: number): number {
  let at = from
  while (at < text.length && /[\s:;,.]/.test(text.charAt(at))) at++
  return at
}

/** The note of an archive behind a value that the drafter gave with DECL; without one the note is all that the line says. */
function releaseBehind(
  flow: Flow,
  start: number,
  instant: number | undefined,
): { readonly from: number; readonly note: Release } | undefined {
  const text = flow.text.slice(start)
  const stamp = BY_ARCHIVE.exec(text)
  const lead = stamp ? LEAD.exec(text) : null
  if (!stamp || !lead || stamp.index <= lead[0].length) return undefined
  const given = text.slice(lead[0].length, stamp.index)
  if (!DATE.test(given) && given.match(CODES) === null && dateInWords(given) === undefined) return undefined
  const part = flow.part(start + stamp.index, start + trimEndOf(text, ' .)').length)
  return {
    from: start + stamp.index,
    note: { ...part, date: dateInWords(part.text) ?? dateOf(part.text, instant) },
  }
}

const BY_ARCHIVE = /\b(?:DECLASSIFIED|DOWNGRADED)\b/i
const LEAD = /^(?:DECL(?:ASSIFY)?(?: ON)?|DECLAS)\s{0,3}[:;.,]?\s{0,3}/i

/** Reads what stands behind the order's number from `start` of the flow to `end`. */
export function readDeclassification(
  flow: Flow,
  start: number,
  instant: number | undefined,
  end: number = flow.text.length,
): Declassification {
  const text = trimEndOf(flow.text.slice(start, end), end < flow.text.length ? ' .;,(-' : ' .')
  // A stroke of the margin.
  if (text === '' || (text.length === 1 && 'IlJ|'.includes(text))) return { kind: 'none' }
  const whole = (): Span => flow.span(start, start + text.length)
  if (/^(?:DECL\s{0,3}[:;.]?\s{0,3})?(?:N ?\/ ?A|NA|NONE|NOT APPLICABLE|UNCLAS(?:SIFIED)?)(?![A-Z])/i.test(text))
    return { kind: 'not-applicable', span: whole() }
  const lead = LEAD.exec(text)?.[0] ?? ''
  const value = text.slice(lead.length)
  const valueStart = start + lead.length
  if (value === '') return { kind: 'none' }
  if (STAMP.test(text) || HOLE.test(text))
    return { kind: 'note', span: whole(), text, date: dateInWords(text) ?? dateOf(text, instant) }
  const codes = readCodes(flow, value, valueStart)
  const date = DATE.exec(value)
  if (codes.length > 0) {
    const written = date ? flow.part(valueStart + date.index, valueStart + date.index + date[0].length) : undefined
    return { kind: 'exemption', span: whole(), codes, date: date ? isoDate(date, instant) : undefined, written }
  }
  if (date) {
    const span = flow.span(valueStart + date.index, valueStart + date.index + date[0].length)
    const iso = isoDate(date, instant)
    if (!iso) return { kind: 'impossible-date', span, text: date[0] }
    return {
      kind: 'date',
      span,
      date: iso,
      text: date[0],
      canonical: /^(?:\d{2}\/\d{2}\/\d{4}|\d{4}\/\d{2}\/\d{2}|\d{8})$/.test(date[0]),
    }
  }
  const worded = DATE_ALONE.test(value) ? dateInWords(value) : undefined
  if (worded !== undefined) {
    const span = flow.span(valueStart, valueStart + value.length)
    return { kind: 'date', span, date: worded, text: value, canonical: false }
  }
  const event = /[A-Z]{2,}/i.test(value) && (lead !== '' || /\b(?:UPON|AFTER|ON|WHEN|UNTIL)\b/i.test(value))
  const span = flow.span(valueStart, valueStart + value.length)
  return event && (!/^\d/.test(value) || AFTER_A_WHILE.test(value))
    ? { kind: 'event', span, text: value }
    : { kind: 'unreadable', span, text: value }
}

/** A stamp of a review. */
const STAMP = /\bDECLASSIFIED\b|\bDOWNGRADED\b|^(?:DECL\S{0,20}\s{0,4})?X{4}/i
/** Where the value was taken out. */
const HOLE = /\[[^[\]]{0,40}(?:REMOVED|REDACTED|EXCISED|DELETED)[^[\]]{0,20}\]/i

function dateOf(text: string, instant: number | undefined): string | undefined {
  const date = DATE.exec(text)
  return date ? isoDate(date, instant) : undefined
}

/** `MAY 3, 2007`, `3 MAY 2007`, and nothing else. */
const DATE_ALONE = /^(?:[A-Z]{3,9}\.? \d{1,2},? \d{4}|\d{1,2} [A-Z]{3,9}\.?,? \d{4})$/i

function dateInWords(text: string): string | undefined {
  const match =
    /\b(?:(?<first>\d{1,2}) )?(?<month>JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]{0,6}\.?,? (?:(?<day>\d{1,2}),? )?(?<year>\d{4})\b/i.exec(
      text,
    )
  const { first, month = '', day, year } = match?.groups ?? {}
  const place = MONTHS.indexOf(month.toUpperCase() as (typeof MONTHS)[number]) + 1
  const number = Number(day ?? first)
  if (place === 0 || !(number >= 1 && number <= daysInMonth(Number(year), place))) return undefined
  return `${year}-${String(place).padStart(2, '0')}-${String(number).padStart(2, '0')}`
}

/** Codes that stand in place of a date; the reference, section 5.1. */
const CODES =
  /(?<![A-Z0-9])(?:X?GDS(?:[\s-]{0,3}\d(?![/\d]|\s?\/))?|RDS-?\s?[1-4]|XDS-?\s?[1-4]|ADS|GP-?\s?[1-4]|OADR|MR|(?:1\.[56]\s?)?\(?X[1-8]\)?|(?:25|50|75)X\d?(?:-?\s?(?:HUMAN|EO-?\d{5}|[A-Z]{2,4}))?|EXEMPT)(?![A-Z0-9])/gi

function readCodes(flow: Flow, value: string, start: number): Part[] {
  return matchesOf(value, CODES).map((match) => {
    const part = flow.part(start + match.index, start + match.index + match[0].length)
    return part.text.includes(' -') ? { ...part, text: part.text.replace(/ - ?/, '-') } : part
  })
}

const DATE =
  /(?<!\d)(?:(\d{4})[/-](\d{1,2})[/-](\d{1,2})|(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})|(\d{4})(\d{2})(\d{2}))(?!\d)/

/** ISO date, or undefined for a day that does not exist. */
function isoDate(match: RegExpExecArray, instant: number | undefined): string | undefined {
  const [, y1, m1, d1, m2, d2, y2, y3, m3, d3] = match
  const month = Number(m1 ?? m2 ?? m3)
  const day = Number(d1 ?? d2 ?? d3)
  const digits = y1 ?? y2 ?? y3 ?? ''
  const year = digits.length === 2 ? centuryOf(Number(digits), month, day, instant) : Number(digits)
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** The century that puts the date behind the message, if that is within 45 years; else the nearest one. */
function centuryOf(year: number, month: number, day: number, instant: number | undefined): number {
  if (instant === undefined) return year >= 45 ? 1900 + year : 2000 + year
  const later = [1900, 2000, 2100]
    .map((century) => century + year)
    .find((candidate) => Date.UTC(candidate, month - 1, day) >= instant)
  const limit = new Date(instant).getUTCFullYear() + 45
  return later !== undefined && later <= limit ? later : (later ?? 2000 + year) - 100
}

/** `5 YEARS AFTER CLOSURE OF EMBASSY`: no date, though it begins with a number. */
const AFTER_A_WHILE = /^\d{1,3} (?:YEARS?|MONTHS?|DAYS?)\b/i
