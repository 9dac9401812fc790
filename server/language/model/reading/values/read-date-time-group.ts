/**
 * Values that stand in several fields: date-time groups, numbers of cables.
 * No field: where a value stands is the matter of who asks.
 */

import { characterEnd } from '../../../text/character-start.ts'
import { editDistance } from '../../../text/edit-distance.ts'
import type { DateTimeGroup, DateTimeGroupProblem } from '../../message/date-time-group.ts'
import { oneLine, type Part, partOf, type Span } from '../../message/span.ts'

export const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'] as const

/**
 * Reads FL5 from column `from` of a line, as `O 031453Z AUG 09` with a second precedence, a check digit
 * behind the zone and operating signals behind the year where they stand. Anything is accepted; what is
 * wrong is said in `problem`, with the place. `below` is the line below where month and year were wrapped to it. Source: ACP 121, ACP 127; the reference, section 2.
 */
export function readDateTimeGroup(plain: string, line: number, from: number, below?: string): DateTimeGroup {
  const own = readGroup(plain, line, from)
  if (!own.problem || below === undefined) return own
  const { group, problem, instant, fields } = readGroup(`${plain} ${below}`, line, from)
  return problem || !group ? own : { ...own, problem, instant, fields }
}

function readGroup(plain: string, line: number, from: number): DateTimeGroup {
  const text = plain.slice(from)
  const lead = LEAD.exec(text) ?? GLUED_LEAD.exec(text)
  const isGlued = lead !== null && !lead[0].endsWith(' ')
  const precedence = lead ? partOf(plain, line, from, from + 1) : undefined
  const second = lead?.[2] ? from + lead[0].trimEnd().length - 1 : -1
  const infoPrecedence = second >= 0 ? partOf(plain, line, second, second + 1) : undefined
  const start = from + (lead?.[0].length ?? 0)
  const rest = plain.slice(start)
  const match = STRICT.exec(rest)
  const span = oneLine(line, from, plain.length)
  const base = { span, precedence, infoPrecedence }
  if (!match) return { ...base, ...malformed(plain, line, start) }
  const [whole, day = '', hour = '', minute = '', letter = '', , name = '', year = ''] = match
  // Machines read a small `z`.
  const zone = letter.toUpperCase()
  const month = name.toUpperCase()
  const group = partOf(plain, line, start, start + whole.length)
  const signalsStart = plain.slice(start + whole.length).search(/\S/)
  const signals = signalsStart < 0 ? undefined : partOf(plain, line, start + whole.length + signalsStart, plain.length)
  const zoneStart = start + (whole.charAt(6) === ' ' ? 7 : 6)
  const zonePart = { ...partOf(plain, line, zoneStart, zoneStart + 1), text: zone }
  const fields = {
    day: Number(day),
    hour: Number(hour),
    minute: Number(minute),
    month: MONTHS.indexOf(month as (typeof MONTHS)[number]) + 1,
    year: fullYear(year),
  }
  // `<PREC> IMMEDIATE <DTG> 031453Z AUG 09`, `DTG: 031453Z AUG 09`: a label of its own gives the precedence.
  const extract = !precedence && (name !== month || /DTG[:>]?\s*$/.test(plain.slice(0, from)))
  const problem =
    (extract ? undefined : precedenceProblem(precedence, group)) ??
    rangeProblem(fields, line, start) ??
    zoneProblem(zone, zonePart) ??
    (isGlued ? gluedProblem({ ...group, start: from }) : undefined) ??
    (zoneStart > start + 6 && fields.year > PUT_BLANKS ? { kind: 'format', span: group, expected: WHOLE } : undefined)
  const isDated =
    !problem ||
    problem.kind === 'zone-j' ||
    problem.span === precedence ||
    (problem.kind === 'format' && (problem.expected === BLANK || problem.expected === WHOLE))
  const instant = isDated ? instantOf(fields, zone) : undefined
  return { ...base, group, zone: zonePart, signals, instant, problem, fields }
}

/** `YY >= 45` is 19YY; the reference, section 2. */
export function fullYear(digits: string): number {
  const year = Number(digits)
  if (digits.length > 2) return year
  return year >= 45 ? 1900 + year : 2000 + year
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** Milliseconds UTC of a wall-clock time in a military zone; J, which is local time, counts as Z. */
function instantOf(
  fields: { day: number; hour: number; minute: number; month: number; year: number },
  zone: string,
): number {
  return Date.UTC(fields.year, fields.month - 1, fields.day, fields.hour, fields.minute) - zoneOffset(zone) * 3_600_000
}

/** Hours east of Greenwich: A-I are 1-9, K-M 10-12, N-Y west 1-12, Z none. */
export function zoneOffset(letter: string): number {
  const east = 'ABCDEFGHIKLM'.indexOf(letter)
  if (east >= 0) return east + 1
  const west = 'NOPQRSTUVWXY'.indexOf(letter)
  return west >= 0 ? -(west + 1) : 0
}

/** W and D stand for a precedence by error, 0 for the letter O by a machine that read it. */
const LEAD = /^([ZOPRYWD0])(?: {1,3}([ZOPRYWD0]))? {1,3}/
/** `R182127Z NOV 86`, the blank lost. */
const GLUED_LEAD = /^([ZOPRYWD])(?: {1,3}([ZOPRYWD]))?(?=\d{6} ?[A-Z])/
const STRICT =
  /^(\d{2})(\d{2})(\d{2}) ?([A-Zz])(\d)? {0,3}(JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC|(?<=^\d{6}Z )(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)) {1,3}(\d{4}|\d{2})(?![\dA-Z])/

function precedenceProblem(precedence: Part | undefined, group: Part): DateTimeGroupProblem | undefined {
  if (!precedence)
    return { kind: 'format', span: group, expected: 'a precedence letter (Z, O, P or R) before the date-time group' }
  if (/[ZOPRY]/.test(precedence.text)) return undefined
  const expected = precedence.text === '0' ? 'the letter O, not a zero' : 'a precedence letter (Z, O, P or R)'
  return { kind: 'format', span: precedence, expected }
}

/** The archive put blanks before the zones of 1973. */
const PUT_BLANKS = 1979
const WHOLE = 'a line such as R 031453Z AUG 09'
const BLANK = 'a blank behind the precedence letter'

function gluedProblem(span: Span): DateTimeGroupProblem {
  return { kind: 'format', span, expected: BLANK }
}

function zoneProblem(zone: string, span: Span): DateTimeGroupProblem | undefined {
  return zone === 'J' ? { kind: 'zone-j', span } : undefined
}

function rangeProblem(
  fields: { day: number; hour: number; minute: number; month: number; year: number },
  line: number,
  start: number,
): DateTimeGroupProblem | undefined {
  const days = daysInMonth(fields.year, fields.month)
  const two = (value: number): string => String(value).padStart(2, '0')
  const at = (column: number): Span => oneLine(line, start + column, start + column + 2)
  if (fields.day < 1 || fields.day > days) {
    return {
      kind: 'range',
      span: at(0),
      field: 'day',
      found: two(fields.day),
      limit: `01-${days} in ${MONTHS[fields.month - 1]} ${fields.year}`,
    }
  }
  if (fields.hour > 23) return { kind: 'range', span: at(2), field: 'hour', found: two(fields.hour), limit: '00-23' }
  if (fields.minute > 59)
    return { kind: 'range', span: at(4), field: 'minute', found: two(fields.minute), limit: '00-59' }
  return undefined
}

/** Says which part of the group is malformed, as narrowly as can be told. */
function malformed(
  plain: string,
  line: number,
  start: number,
): Pick<DateTimeGroup, 'group' | 'zone' | 'signals' | 'instant' | 'problem' | 'fields'> {
  const loose =
    /^([0-9OILS]{1,10})?( ?[A-Z](?![A-Z])|[A-Z](?=(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)))?(\d)?( {0,3})([A-Z]{2,9})?[.,]?( {0,3})([0-9OIL]{1,5})?(?![A-Z])/.exec(
      plain.slice(start),
    )
  const [whole = '', digits = '', zone = '', check = '', gap = '', month = '', , year = ''] = loose ?? []
  // At least the first character, where there is any.
  const first = characterEnd(plain, start)
  const end = Math.max(start + whole.trimEnd().length, first)
  const group = partOf(plain, line, start, end)
  const monthStart = start + digits.length + zone.length + check.length + gap.length
  const yearStart =
    monthStart +
    month.length +
    whole.slice(digits.length + zone.length + check.length + gap.length + month.length).search(/[0-9OIL]|$/)
  const fields = readable(digits, month, year)
  const problem = (
    span: Span,
    expected: string,
  ): Pick<DateTimeGroup, 'group' | 'zone' | 'signals' | 'instant' | 'problem' | 'fields'> => ({
    group,
    zone: undefined,
    signals: undefined,
    instant: undefined,
    problem: { kind: 'format', span, expected },
    fields,
  })
  if (/^\d{6}2$/.test(digits) && zone === '') {
    // A scan took the Z for it.
    const read = readable(digits.slice(0, 6), month, year)
    const instant = soundInstant(read, 'Z', line, start)
    const last = start + digits.length
    if (instant !== undefined)
      return { ...problem(oneLine(line, last - 1, last), 'the zone letter Z, not a 2'), fields: read, instant }
  }
  if (!/^\d{6}$/.test(digits)) {
    return problem(
      oneLine(line, start, Math.max(start + digits.length, first)),
      'six digits for day, hour and minute (DDHHMM)',
    )
  }
  if (zone.trim() === '')
    return problem(oneLine(line, start, start + digits.length), 'a zone letter (Z) after the six digits')
  if (!MONTHS.some((name) => name === month)) {
    const near =
      MONTHS.find((name) => month.startsWith(name)) ?? MONTHS.find((name) => editDistance(name, month, 1) <= 1)
    const span = month === '' ? group : oneLine(line, monthStart, monthStart + month.length)
    return problem(span, near ? `the month as three letters (${near})` : 'the month as three letters (JAN to DEC)')
  }
  if (!/^(?:\d{2}|\d{4})$/.test(year)) {
    return problem(year === '' ? group : oneLine(line, yearStart, yearStart + year.length), 'the year as two digits')
  }
  // It can be read all the same.
  const instant = soundInstant(fields, zone.trim(), line, start)
  return { ...problem(group, 'DDHHMMZ MON YY with single blanks'), instant }
}

/** The instant of a malformed group of which all parts can be read, and lie in range. */
function soundInstant(fields: DateTimeGroup['fields'], zone: string, line: number, start: number): number | undefined {
  const { day, hour, minute, month, year } = fields
  if (day === undefined || hour === undefined || minute === undefined || month === undefined || year === undefined)
    return undefined
  const known = { day, hour, minute, month, year }
  return rangeProblem(known, line, start) ? undefined : instantOf(known, zone)
}

function readable(digits: string, month: string, year: string): DateTimeGroup['fields'] {
  const number = MONTHS.findIndex((name) => month.startsWith(name)) + 1
  return {
    ...(/^\d{6}$/.test(digits)
      ? { day: Number(digits.slice(0, 2)), hour: Number(digits.slice(2, 4)), minute: Number(digits.slice(4, 6)) }
      : {}),
    ...(number > 0 ? { month: number } : {}),
    ...(/^(?:\d{2}|(?:19|20)\d{2})$/.test(year) ? { year: fullYear(year) } : {}),
  }
}
