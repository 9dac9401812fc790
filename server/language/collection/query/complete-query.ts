import type { Collection } from '../neighbours/collection.ts'
import { numberText } from '../record/cable-number.ts'
import { FIELDS, type FieldKind, fieldNamed, HAS, type Has, LEVEL_NAMES } from './fields.ts'

export interface QueryProposal {
  /** What stands there now and is replaced. */
  readonly start: number
  readonly end: number
  readonly text: string
  readonly detail: string
}

/** What may stand at a place of a query: fields with an example, or values that messages have, the most frequent first. */
export function completeQuery(
  text: string,
  offset: number,
  collection: Collection,
  rules: readonly string[],
): readonly QueryProposal[] {
  const before = text.slice(termStart(text, offset), offset)
  const lead = before.replace(/^-/, '')
  const start = offset - lead.length
  const [, name = '', operator = '', typed = ''] = /^([a-z]*)(:|=|[<>]=?)(.*)$/i.exec(lead) ?? []
  if (operator === '') {
    const begun = lead.toLowerCase()
    return FIELDS.filter((field) => field.name.startsWith(begun)).map((field) => ({
      start,
      end: offset,
      text: `${field.name}:`,
      detail: `${field.title}: ${TAKES[field.kind]}, as in ${field.example}`,
    }))
  }
  const begun = typed.toUpperCase().replaceAll('"', '')
  return valuesFor(name.toLowerCase(), collection, rules)
    .filter(({ value }) => value.toUpperCase().includes(begun))
    .slice(0, MOST)
    .map(({ value, detail }) => ({
      start: start + name.length + operator.length,
      // Within a quotation that is closed already, its end goes with it.
      end: typed.startsWith('"') && text[offset] === '"' ? offset + 1 : offset,
      text: /[\s()":<>=]/.test(value) ? `"${value}"` : value,
      detail,
    }))
}

/** Where the term begins that the place is in or behind: what is quoted is of one term. */
function termStart(text: string, offset: number): number {
  let [start, isQuoted] = [0, false]
  for (let at = 0; at < offset; at++) {
    const sign = text[at] as string
    if (sign === '\\' && isQuoted) at++
    else if (sign === '"') isQuoted = !isQuoted
    else if (!isQuoted && /[\s()]/.test(sign)) start = at + 1
  }
  return start
}

/** What stands behind the colon of a field. */
const TAKES: Readonly<Record<FieldKind, string>> = {
  words: 'one word or, in quotation marks, several',
  date: 'a year, a month, a day or a range; also with < and >',
  level: 'U, LOU, R, C, S or TS; also with < and >',
  number: 'the number of a message',
  tag: 'a whole one',
  has: 'a rule that reports something, or a part of a message',
  count: 'a whole number or a range; also with < and >',
  series: 'the whole name',
  file: 'part of a name or path',
}

const MOST = 50

interface Value {
  readonly value: string
  readonly detail: string
}

function valuesFor(field: string, collection: Collection, rules: readonly string[]): readonly Value[] {
  switch (fieldNamed.get(field)?.name) {
    case 'from':
      return counted(collection, ({ record }) => (record.from ? [record.from] : []))
    case 'to':
      return counted(collection, ({ record }) => record.to)
    case 'info':
      return counted(collection, ({ record }) => record.info)
    case 'tags':
      return counted(collection, ({ record }) => record.tags)
    case 'caption':
      return counted(collection, ({ record }) => record.captions)
    case 'series':
      return counted(collection, ({ record }) => (record.number ? [record.number.series] : []))
    case 'signature':
      return counted(collection, ({ record }) => (record.signature ? [record.signature] : []))
    case 'date':
    case 'year':
      return counted(collection, ({ record }) => (record.date ? [record.date.slice(0, 4)] : []))
    case 'level':
      return LEVEL_NAMES.map(([code, [value = code]]) => ({ value, detail: code }))
    case 'number':
      return counted(collection, ({ record }) => (record.number ? [numberText(record.number)] : []))
    case 'cites':
      return counted(collection, ({ record }) => [
        ...new Set(record.citations.map((each) => numberText({ ...each, year: collection.yearMeant(each, record) }))),
      ])
    case 'has': {
      const found = counted(collection, ({ record }) => Object.keys(record.findings))
      const known = new Set(found.map(({ value }) => value))
      const others = rules.filter((id) => !known.has(id)).map((value) => ({ value, detail: 'no message' }))
      return [...HAS.map((value) => ({ value, detail: HAS_MEANS[value] })), ...found, ...others]
    }
    default:
      return []
  }
}

/** What is there in a message that has it. */
const HAS_MEANS: Readonly<Record<Has, string>> = {
  findings: 'any rule reports something',
  references: 'a REF line with cables',
  citations: 'cables named on the REF line or in the text',
  copies: 'more than one text of it is here',
  sections: 'it came in sections',
  'missing-sections': 'some of its sections are not here',
  number: 'its number could be read',
  date: 'its date could be read',
  signature: 'its signature could be read',
  captions: 'SIPDIS, EXDIS and the like',
}

function counted(
  collection: Collection,
  of: (entry: ReturnType<Collection['entriesOf']>[number]) => readonly string[],
) {
  const counts = new Map<string, number>()
  for (const entry of collection.entries())
    for (const value of of(entry)) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts]
    .sort(([a, left], [b, right]) => right - left || (a < b ? -1 : 1))
    .map(([value, count]) => ({ value, detail: count === 1 ? '1 message' : `${count} messages` }))
}
