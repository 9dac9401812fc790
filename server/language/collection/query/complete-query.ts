import type { Collection } from '../neighbours/collection.ts'
import { FIELDS, fieldNamed, HAS, LEVEL_NAMES } from './fields.ts'

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
  const before =
    text
      .slice(0, offset)
      .split(/[\s()]/)
      .at(-1) ?? ''
  const lead = before.replace(/^-/, '')
  const start = offset - lead.length
  const [, name = '', operator = '', typed = ''] = /^([a-z]*)(:|=|[<>]=?)(.*)$/i.exec(lead) ?? []
  if (operator === '') {
    const begun = lead.toLowerCase()
    return FIELDS.filter((field) => field.name.startsWith(begun)).map((field) => ({
      start,
      end: offset,
      text: `${field.name}:`,
      detail: `${field.title}: ${field.example}`,
    }))
  }
  const begun = typed.toUpperCase().replaceAll('"', '')
  return valuesFor(name.toLowerCase(), collection, rules)
    .filter(({ value }) => value.toUpperCase().includes(begun))
    .slice(0, MOST)
    .map(({ value, detail }) => ({
      start: start + name.length + operator.length,
      end: offset,
      text: /[\s()":<>=]/.test(value) ? `"${value}"` : value,
      detail,
    }))
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
    case 'has':
      return [...HAS, ...rules].map((value) => ({ value, detail: '' }))
    default:
      return []
  }
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
