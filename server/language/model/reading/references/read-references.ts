/**
 * The REF line with its items and labels, and the mentions in running text that lead to it: `REF A`, `PARA 4`.
 * Whether a mention leads anywhere is for rules to say.
 */

import type { Line } from '../../../syntax/lines/line.ts'
import { matchesOf } from '../../../text/matches-of.ts'
import type { Vocabulary } from '../../../vocabulary/vocabulary.ts'
import type { Reference, ReferenceList } from '../../message/reference.ts'
import type { Part } from '../../message/span.ts'
import { type Flow, flowOf } from '../lines/flow.ts'
import { blanked, leavingOut, pageLinesIn, pagePosts, type Stretch } from '../lines/page-lines.ts'
import { fullYear } from '../values/read-date-time-group.ts'
import type { CitedCable, CitingContext } from './cited-cable.ts'
import { type ReferenceItem, referenceItems } from './reference-items.ts'
import { type ReferenceLabel, referenceLabels } from './reference-labels.ts'

/** What the list cannot tell by itself. */
export interface ReferenceSurroundings {
  /** Year of the message, where it is known. */
  readonly ownYear: number | undefined
  /** Series of the message: page lines inside the list begin with it. */
  readonly ownSeries: string | undefined
  /** Number of the message, and its day of the year from 1 on: what cannot have been sent by then is of the year before. */
  readonly ownNumber?: number | undefined
  readonly ownDay?: number | undefined
}

interface Reader extends CitingContext {
  readonly flow: Flow
  /** The text with page lines blanked out. */
  readonly text: string
  readonly pageLines: readonly Stretch[]
  readonly references: Reference[]
  readonly own: ReferenceSurroundings
}

/** `REF: A. STATE 12345  B. 08 TOKYO 123 (NOTAL)`, on one line or many. The reference, section 7.2. */
export function readReferences(
  lines: readonly Line[],
  firstLine: number,
  vocabulary: Vocabulary,
  own: ReferenceSurroundings,
): ReferenceList {
  const { ownYear, ownSeries } = own
  const first = lines[0]
  const column = first && (PILCROW.exec(first.plain)?.[0].length ?? first.indent)
  const flow = flowOf(lines, firstLine, column ?? 0)
  const found = pageLinesIn(flow.text, pagePosts(ownSeries, vocabulary))
  const pageLines = [...found, ...specksIn(flow.text, found)].sort((a, b) => a.start - b.start)
  const text = blanked(flow.text, pageLines)
  const reader: Reader = {
    flow,
    text,
    pageLines,
    references: [],
    own: withCode(own, vocabulary),
    ownYear,
    seriesCode: vocabulary.seriesCode,
  }
  const [keyword = '', word = ''] = KEYWORD.exec(text) ?? []
  const hasStop = /[:;.]/.test(keyword.slice(word.length))
  const labels = referenceLabels(flow, text, keyword.length, keyword !== '' && !hasStop, reader)
  addItems(reader, keyword.length, labels[0]?.start ?? text.length, undefined)
  labels.forEach((label, index) => {
    addItems(reader, label.textStart, labels[index + 1]?.start ?? text.length, label)
  })
  return {
    span: flow.span(0, flow.text.length),
    keyword: flow.part(0, word.length),
    references: reader.references,
    labels: labels.map(({ part, letter }) => ({ ...part, text: letter })),
  }
}

/** The series by the name that references are compared by: `THE HAGUE` is one word there. */
function withCode(own: ReferenceSurroundings, { seriesCode }: Vocabulary): ReferenceSurroundings {
  return own.ownSeries === undefined ? own : { ...own, ownSeries: seriesCode(own.ownSeries, own.ownYear).code }
}

/** Bars and strokes of the scan that stand alone: no reference is written with them. */
function specksIn(text: string, others: readonly Stretch[]): Stretch[] {
  if (!SPECKS.some((sign) => text.includes(sign))) return []
  return matchesOf(text, SPECK)
    .map(({ index }): Stretch => ({ start: index, end: index + 1 }))
    .filter(({ start }) => !others.some((other) => other.start <= start && start < other.end))
}

const SPECKS = ['|', '_', '~', '^', '\u2022', '\u00b7']
const SPECK = /(?<=\s)[|_~^\u2022\u00b7](?=\s|$)/g

const PILCROW = /^\s{0,40}\u00b6 {0,2}/

/** The keyword with a second one behind it (`REF: REFTEL:`), and with what a form puts before it. */
const KEYWORD =
  /^((?:(?:PROGRAM|CABLE)\s)?(?:REFERENCES?|RETELS?|REFTEL\(S\)|REFTELS?|REF\(S\)|REFF(?=\s{0,2}[:;])|R E F(?: S)?\b|REFS?(?![A-Z]{2,8}\s{0,2}[:;])|[A-Z]{2,11}(?=\s{0,2}[:;])))\s{0,3}(?:[:;.,]|-{1,2}(?=\s))?(?:\s{0,6}(?:REFERENCES?|REFTELS?|REFS?)\s{0,2}:)?\s{0,40}/i

function addItems(reader: Reader, from: number, to: number, label: ReferenceLabel | undefined): void {
  const { text, references } = reader
  referenceItems(text, from, to, label?.letter, reader).forEach((item, index) => {
    const own = index === 0 && label ? { ...label.part, text: label.letter } : undefined
    if (item.cable) addCables(reader, item, item.cable, own, label?.letter)
    else references.push(readOther(reader, item, own, label?.letter, references[references.length - 1]))
  })
}

/** One reference for each number; what follows the last one is its note. */
function addCables(
  { flow, text, pageLines, references, own }: Reader,
  item: ReferenceItem,
  cable: CitedCable,
  label: Part | undefined,
  letter: string | undefined,
): void {
  cable.numbers.forEach((number, index) => {
    const start = index === 0 ? item.start : number.start
    const isLast = index === cable.numbers.length - 1
    const end = isLast ? item.end : (number.year?.end ?? number.end)
    const raw = leavingOut(flow.text, pageLines, start, end)
    const year = number.year ?? cable.year ?? (isLast ? yearOfDate(text, number.end, end) : undefined)
    references.push({
      ...flow.span(start, end),
      raw,
      label: index === 0 ? label : undefined,
      letter,
      note: noteOf(raw),
      kind: 'cable',
      year: year ? fullYear(flow.text.slice(year.start, year.end)) : yearBefore(cable, number.value, own),
      yearPart: year && (year !== cable.year || index === 0) ? flow.part(year.start, year.end) : undefined,
      series: cable.series && flow.part(cable.series.start, cable.series.end),
      seriesCode: cable.series && cable.code,
      number: number.value,
    })
  })
}

/** `ZENDA 123 OF 5/26/74`, `ZENDA 123 DATED JAN 21, 1972`, `ZENDA 123 OF 1972`: the year of the date behind the number. */
function yearOfDate(text: string, from: number, to: number): Stretch | undefined {
  if (to - from < SHORTEST_DATE) return undefined
  const match = DATED.exec(text.slice(from, Math.min(to, from + LONGEST_DATE)))
  const year = match?.[1] ?? match?.[2] ?? match?.[3] ?? match?.[4]
  if (!match || year === undefined) return undefined
  const end = from + match[0].length
  return { start: end - year.length, end }
}

const SHORTEST_DATE = 8
const LONGEST_DATE = 40
const DATED =
  /^\s{0,3},?\s{0,3}\(?(?:OF|DATED|DTD\.?|DTG)\s{1,4}(?:\d{1,2}[/-]\d{1,2}[/-]((?:19|20)\d{2}|\d{2})|(?:\d{6}Z?|\d{1,2})[ -]{0,2}(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]{0,6}\.?[ -]{0,2}((?:19|20)\d{2}|\d{2})|(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]{0,6}\.? {1,2}\d{1,2},? {1,2}((?:19|20)\d{2}|\d{2})|(?:(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]{0,6},? {1,2})?((?:19|20)\d{2}))(?!\d| ?H(?:(?:OU)?RS?)?\b)/i

/**
 * The year before that of the message, where no year stands with a number that cannot have been given out yet: one of
 * the own series far above the own, or one of the Department that it reaches months later.
 */
function yearBefore(
  { code, known }: CitedCable,
  number: number,
  { ownYear, ownSeries, ownNumber, ownDay }: ReferenceSurroundings,
): number | undefined {
  if (ownYear === undefined) return undefined
  if (known && code === DEPARTMENT && ownDay !== undefined && number > mostADay(ownYear) * ownDay + GIVEN_OUT_AHEAD)
    return ownYear - 1
  const isOwn = ownSeries !== undefined && code === ownSeries.toUpperCase()
  if (isOwn && ownNumber !== undefined && number > ownNumber + RESERVED && number > ownNumber * 1.5) return ownYear - 1
  return undefined
}

const DEPARTMENT = 'STATE'
/** The Department sent some 330,000 in the busiest year of the seventies, above 400,000 in the late eighties, and 420,000 in 1992. */
function mostADay(year: number): number {
  return year > 1979 && year < 2000 ? 1200 : 1100
}

const GIVEN_OUT_AHEAD = 10_000
/** Numbers are given out in advance for messages that cite each other. */
const RESERVED = 40

/** A number that goes on in the series of the reference before it: `A. ZENDA 12  B. 15`. */
const NUMBER_ONLY = /^#?0{0,5}(\d{2,6})(?=$|\s{1,4}(?:\(|AND PREVIOUS|NOTAL))/

function readOther(
  { flow, pageLines }: Reader,
  { start, end }: ReferenceItem,
  label: Part | undefined,
  letter: string | undefined,
  before: Reference | undefined,
): Reference {
  const raw = leavingOut(flow.text, pageLines, start, end)
  const base = { ...flow.span(start, end), raw, label, letter, note: noteOf(raw) }
  const number = before?.seriesCode === undefined ? undefined : NUMBER_ONLY.exec(raw)?.[1]
  if (before && number !== undefined)
    return { ...before, ...base, kind: 'cable', yearPart: undefined, number: Number(number) }
  const none = { year: undefined, yearPart: undefined, series: undefined, seriesCode: undefined, number: undefined }
  return { ...base, ...none, kind: kindOf(raw) }
}

function kindOf(raw: string): Reference['kind'] {
  if (/\b(?:E-?MAILS?|MAIL)\b/i.test(raw)) return 'e-mail'
  if (DATE_TIME_GROUP.test(raw)) return 'date-time-group'
  if (REPORT.test(raw)) return 'report'
  return /(?:^|\s)A-\d{1,5}\b/.test(raw) ? 'airgram' : 'other'
}

const DATE_TIME_GROUP =
  /(?:^|[^\d])\d{6} ?[A-Z] ?(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]{0,6} \d{2,4}\b/i
const REPORT = /\b(?:IIR|TD-|FBIS|OSC|CERP|REPORT|MEMO|MEMCON|CIRCULAR|NOTE|LETTER|TELCON|MSG|FAX)\b/i

function noteOf(raw: string): string | undefined {
  const parenthesis = /\(([^()]{2,60})\)/.exec(raw)?.[1]
  if (parenthesis && !/^\d{2,4}$/.test(parenthesis)) return parenthesis
  return /\bAND PREVIOUS\b|\bNOTAL\b/i.exec(raw)?.[0]
}
