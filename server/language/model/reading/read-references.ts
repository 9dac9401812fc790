import type { Line } from '../../syntax/lines/line.ts'
import { trimEndOf } from '../../text/trim-end.ts'
import type { Reference, ReferenceList } from '../message/reference.ts'
import type { Part } from '../message/span.ts'
import { type Flow, flowOf } from './flow.ts'
import { fullYear } from './read-date-time-group.ts'

/** `REF: A. STATE 12345  B. 08 TOKYO 123 (NOTAL)`, on one line or many. The reference, section 7.2. */
export function readReferences(lines: readonly Line[], firstLine: number): ReferenceList {
  const flow = flowOf(lines, firstLine, lines[0]?.indent ?? 0)
  const keyword = KEYWORD.exec(flow.text)?.[0] ?? ''
  const labels = labelsIn(flow, keyword.length)
  const references: Reference[] = []
  const first = labels[0]
  if (!first) addItems(references, flow, keyword.length, flow.text.length, undefined)
  if (first && /[A-Z0-9]/.test(flow.text.slice(keyword.length, first.start)))
    addItems(references, flow, keyword.length, first.start, undefined)
  labels.forEach((label, index) => {
    addItems(references, flow, label.textStart, labels[index + 1]?.start ?? flow.text.length, label.part)
  })
  return {
    span: flow.span(0, flow.text.length),
    keyword: flow.part(0, trimEndOf(keyword, ' :;.').length),
    references,
    labels: labels.map((label) => label.part),
  }
}

const KEYWORD = /^(?:REFERENCES?|REFTELS?|REF\(S\)|REFF(?=\s{0,2}[:;])|REFS?)\s{0,3}[:;.]?\s{0,40}/i
/** `A.`, `(A)`, `A)`, `A:`, also twice over as some software wrote it: `A. (A)`, `A. A.` */
const LABEL =
  /(^|[\s,;])(?:[\u00b6\ufffd\u00c2]{0,2})(?:\(([A-Z])(?:[.:]?\))|([A-Z])(?:\)|[.:]\)?))(?: ?(?:\(?(?:\2|\3)\)\.?|(?:\2|\3)\.(?= )))?(?= |[A-Z0-9(]|$)/g
/** What a label out of turn has to be followed by: the number of a cable. */
const NUMBERED =
  /^\s*(?:\d{2,4} )?(?:(?!(?:ON|OF|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]{0,6} \d)[A-Z][A-Z.'/-]{1,20} ){1,3}\d{1,8}(?!\d)/i

/** `(U) …` below references A and B is a note with a portion mark. */
const MOST_SKIPPED = 5

interface Label {
  /** Offset of the label with its parentheses. */
  readonly start: number
  readonly textStart: number
  readonly part: Part
}

/**
 * Labels in running order. A letter and a dot inside a name ("SMITH, J. E-MAIL") is none: unless it
 * begins a line, a label has to come soon after the one before.
 */
function labelsIn(flow: Flow, from: number): Label[] {
  const labels: Label[] = []
  let last = 64
  for (const match of flow.text.slice(from).matchAll(LABEL)) {
    const letter = match[2] ?? match[3] ?? ''
    const start = from + match.index + (match[1]?.length ?? 0)
    const letterAt = flow.text.indexOf(letter, start)
    const code = letter.charCodeAt(0)
    const part = flow.part(letterAt, letterAt + 1)
    const abbreviation = /^[A-Z]\.[A-Z]\./.test(flow.text.slice(letterAt, letterAt + 4))
    const beginsLine =
      labels.length > 0 &&
      code - last <= MOST_SKIPPED &&
      part.line > (labels[labels.length - 1]?.part.line ?? 0) &&
      flow.span(start - 2, start - 1).line < part.line
    const inTurn =
      code === last + 1 || NUMBERED.test(flow.text.slice(from + match.index + match[0].length).slice(0, 60))
    const plausible =
      labels.length === 0 ? match.index === 0 || code === 65 : inTurn && code - last <= 3 && code >= last - 1
    // `A. (C) PARIS 12`: directly behind a label stands the mark of the reference.
    const isMark = labels.length > 0 && flow.text.slice(labels[labels.length - 1]?.textStart, start).trim() === ''
    if (abbreviation || isMark || !(plausible || beginsLine)) continue
    labels.push({ start, textStart: from + match.index + match[0].length, part })
    last = code
  }
  return labels
}

function addItems(references: Reference[], flow: Flow, from: number, to: number, label: Part | undefined): void {
  // Without labels several may stand in a row; with one, only further numbers of the same series do.
  const pieces = splitItems(flow.text, from, to)
  pieces.forEach((piece, index) => {
    const previous = references[references.length - 1]
    const reference = readReference(
      flow,
      piece.start,
      piece.end,
      index === 0 ? label : undefined,
      index > 0 ? previous : undefined,
    )
    if (reference) references.push(reference)
  })
}

function splitItems(text: string, from: number, to: number): { start: number; end: number }[] {
  const pieces: { start: number; end: number }[] = []
  let start = from
  const part = text.slice(from, to)
  for (const match of part.matchAll(
    /[,;]\s{1,4}(?:AND\s{1,4})?(?=(?:\d{2} |\d{4} )?[A-Z][A-Z .'-]{1,30} \d{2,6}(?!\d)|\d{3,6}(?!\d)(?:\s{0,4}(?:[,;)]|$)))|\s(?:AND|&)\s(?=(?:\d{2} )?[A-Z][A-Z .'-]{1,30} \d{2,6}(?!\d))/g,
  )) {
    const before = text.slice(start, from + match.index)
    // Only behind a complete message reference: names and notes hold commas too.
    if (!/\d(?:\s{0,4}\([^()]{0,30}\))?\s{0,4}$/.test(before.slice(-60))) continue
    pieces.push({ start, end: from + match.index })
    start = from + match.index + match[0].length
  }
  pieces.push({ start, end: to })
  return pieces
}

const CABLE =
  /^(?:(\d{2}|\d{4})\s{1,40})?(?!(?:CFR|USC|FAM|FAH|JAN|FEB|MAR|APR|MAY|JUNE?|JULY?|AUG|SEPT?|OCT|NOV|DEC)\b)([A-Z][A-Za-z .'/-]{0,38}?)\s{1,40}0{0,5}(\d{1,8})(?![\dA-Z/-]|\.\d)(?:\s{0,40}\(((?:19|20)\d{2}|\d{2})\))?/
const NUMBER_ONLY = /^0{0,5}(\d{3,6})(?!\d)/

function readReference(
  flow: Flow,
  from: number,
  to: number,
  label: Part | undefined,
  inherit: Reference | undefined,
): Reference | undefined {
  const slice = flow.text.slice(from, to)
  const lead = /^[\s,;:.)]*/.exec(slice)?.[0].length ?? 0
  const raw = trimEndOf(slice.slice(lead), ' ,;.')
  if (raw === '') return undefined
  const start = from + lead
  const span = flow.span(start, start + raw.length)
  const base = { ...span, raw, label, note: noteOf(raw) }
  const none = { year: undefined, yearPart: undefined, series: undefined, number: undefined }
  if (/\b(?:E-?MAILS?|MAIL)\b/i.test(raw)) return { ...base, ...none, kind: 'e-mail' }
  if (/\b\d{6}[A-Z] [A-Z]{3} \d{2,4}\b/.test(raw)) return { ...base, ...none, kind: 'date-time-group' }
  if (/\b(?:IIR|TD-|FBIS|OSC|REPORT|MEMO|CIRCULAR|NOTE|LETTER|TELCON|MSG|FAX)\b/i.test(raw))
    return { ...base, ...none, kind: 'report' }
  if (/(?:^|\s)A-\d{1,5}\b/.test(raw)) return { ...base, ...none, kind: 'airgram' }
  const further = inherit?.series ? NUMBER_ONLY.exec(raw) : null
  if (further && inherit)
    return {
      ...base,
      kind: 'cable',
      year: inherit.year,
      yearPart: undefined,
      series: inherit.series,
      number: Number(further[1]),
    }
  const cable = CABLE.exec(raw)
  if (!cable) return { ...base, ...none, kind: 'other' }
  const [, year, series = '', number = '', yearBehind] = cable
  const seriesStart = start + (year ? raw.indexOf(series, year.length) : 0)
  const yearBehindAt = yearBehind ? start + cable[0].lastIndexOf(yearBehind) : 0
  const yearPart = year
    ? flow.part(start, start + year.length)
    : yearBehind
      ? flow.part(yearBehindAt, yearBehindAt + yearBehind.length)
      : undefined
  return {
    ...base,
    kind: 'cable',
    year: yearPart ? fullYear(yearPart.text) : undefined,
    yearPart,
    series: flow.part(seriesStart, seriesStart + series.length),
    number: Number(number),
  }
}

function noteOf(raw: string): string | undefined {
  const parenthesis = /\(([^()]{2,60})\)/.exec(raw)?.[1]
  if (parenthesis && !/^\d{2,4}$/.test(parenthesis)) return parenthesis
  return /\bAND PREVIOUS\b|\bNOTAL\b/.exec(raw)?.[0]
}
