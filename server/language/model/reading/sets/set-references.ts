import type { Paper, Reference, ReferenceList } from '../../message/reference.ts'
import { cover, type Part } from '../../message/span.ts'
import type { TextSet } from '../../message/text-set.ts'
import { fullYear } from '../values/read-date-time-group.ts'
import { explanationsOf } from './explanations.ts'
import { paperDate } from './paper-date.ts'

/**
 * The references of REF sets, each with what AMPN or NARR says of it; undefined where there are none. The fields are
 * label, type, originator, date, serial and notes, of which any but the label may be left out.
 */
export function setReferences(sets: readonly TextSet[]): ReferenceList | undefined {
  const own = sets.filter(({ name }) => name === 'REF')
  const [first, last] = [own[0], own.at(-1)]
  if (!first || !last) return undefined
  const explanations = explanationsOf(sets)
  const references = own.map((set) => readReference(set, explanations))
  return {
    span: cover(first.span, last.span),
    keyword: first.id,
    references,
    labels: references.flatMap(({ label }) => label ?? []),
  }
}

function readReference(set: TextSet, explanations: ReadonlyMap<string, string>): Reference {
  const [head, ...rest] = set.fields
  const isLabelled = head !== undefined && /^\(?[A-Za-z]{1,2}\)?$/.test(head.text)
  const letter = isLabelled ? head.text.replace(/[()]/g, '').toUpperCase() : undefined
  const fields = (isLabelled ? rest : set.fields).filter(({ text }) => !/^-?$/.test(text))
  const paper = readPaper(fields, letter === undefined ? undefined : explanations.get(letter))
  const raw = fields.map(({ text }) => text).join('/')
  const cited = CITED.exec(paper.explanation ?? '') ?? INSIDE.exec(raw)
  const { series, number, year } = cited?.groups ?? {}
  const [from, to] = [fields[0] ?? head ?? set.id, fields.at(-1) ?? head ?? set.id]
  return {
    ...cover(from, to),
    raw,
    label: isLabelled && letter !== undefined ? { ...head, text: letter } : undefined,
    letter,
    kind: series
      ? 'cable'
      : paper.date && /(?<!\d)\d{6}(?!\d)/.test(paper.date.text)
        ? 'date-time-group'
        : kindOf(paper.type),
    year: year ? fullYear(year) : undefined,
    yearPart: undefined,
    series: series ? { ...set.id, text: series.toUpperCase() } : undefined,
    seriesCode: series?.toUpperCase(),
    number: number ? Number(number) : undefined,
    note: fields.find(({ text }) => NOTES.test(text))?.text,
    paper,
  }
}

const PAPER_NUMBER = /\d{3}|\d\.\d/

/** The number of a message to all of a service, with which its explanation begins: `NAVADMIN 281/05, STOP MOVEMENT`. */
const CITED =
  /^(?:(?:THE|CNO|CMC|SECNAV|COMDT)\s){0,2}(?<series>[A-Z]{3,8}ADMIN|AL[A-Z]{3,9}|MILPER)\s{1,3}(?<number>\d{1,4})[/-](?<year>\d{4}|\d{2})(?!\d)/i
const INSIDE = /(?:^|\/)(?<series>[A-Z]{3,8}ADMIN|AL[A-Z]{3,9})\s(?<number>\d{1,4})[/-](?<year>\d{4}|\d{2})(?!\d)/i
const NOTES = /^(?:NOTAL|PASEP|AND PREVIOUS)$/i

function kindOf(type: string | undefined): Reference['kind'] {
  if (type === undefined) return 'other'
  if (/^E-?MAIL$/i.test(type)) return 'e-mail'
  return /^(?:MEMO|LTR|LETTER|RPT|REPORT|TELCON|PHONCON|FAX)$/i.test(type) ? 'report' : 'other'
}

function readPaper(fields: readonly Part[], explanation: string | undefined): Paper {
  const papers = fields.filter(({ text }) => !NOTES.test(text))
  const found = paperDate(papers)
  const before = papers.slice(0, found?.first ?? papers.length)
  const behind = found ? papers.slice(found.last + 1) : []
  // With one field alone it is the paper itself: `REF/A/OPNAVINST 1500.79//`.
  const hasType = before.length > 1 || (before.length === 1 && (found !== undefined || behind.length > 0))
  const origin = hasType ? before.slice(1) : before
  // `REF/A/DOC/OPNAVINST 1500.79/09AUG2009//` names the paper by its number.
  const numbered = hasType ? origin.filter(({ text }) => PAPER_NUMBER.test(text)) : []
  return {
    type: hasType ? before[0]?.text.replace(/^MSGID: ?/i, '') : undefined,
    originator:
      origin
        .filter((part) => !numbered.includes(part))
        .map(({ text }) => text)
        .join('/') || undefined,
    date: found?.part,
    instant: found?.instant,
    serial: [...numbered, ...behind].map(({ text }) => text).join('/') || undefined,
    explanation,
  }
}
