import { copiesOf, groupOf } from '../neighbours/cable-group.ts'
import { type Collection, type Entry, yearOf } from '../neighbours/collection.ts'
import { type CableNumber, isOfJourney, looseKey, solidSeries } from '../record/cable-number.ts'
import type { CableRecord, Citation } from '../record/cable-record.ts'
import { wordsOf } from '../record/digest.ts'
import { collectionRules } from '../reports/collection-rules.ts'
import { findingsOf } from '../reports/findings.ts'
import { dateRange } from './date-range.ts'
import { type Has, levelHeight } from './fields.ts'
import type { Query, Term } from './query.ts'

export interface MatcherContext {
  readonly collection: Collection
  readonly readNumber: (text: string) => CableNumber | null
  /** Tells of each message whether these words stand in it beside one another, in capitals with single blanks. */
  readonly search: (words: string) => (entry: Entry) => boolean
}

type Matches = (entry: Entry) => boolean

/** What tells whether a message is meant by a query. All that a term needs is found out once, not for each message. */
export function matcherOf(query: Query, context: MatcherContext): Matches {
  switch (query.kind) {
    case 'all':
      return () => true
    case 'not': {
      const part = matcherOf(query.part, context)
      return (entry) => !part(entry)
    }
    case 'and': {
      // What is cheap to tell goes first: the words of a text are not.
      const parts = [...query.parts].sort((a, b) => cost(a) - cost(b)).map((part) => matcherOf(part, context))
      return (entry) => parts.every((part) => part(entry))
    }
    case 'or': {
      const parts = query.parts.map((part) => matcherOf(part, context))
      return (entry) => parts.some((part) => part(entry))
    }
    case 'term':
      return termMatcher(query, context)
  }
}

function cost(query: Query): number {
  return query.kind !== 'term' ? 2 : query.field === 'text' || query.field === 'has' ? 1 : 0
}

function termMatcher(term: Term, context: MatcherContext): Matches {
  const { value } = term
  switch (term.field) {
    case 'from':
      return anyName(value, (record) => (record.from === null ? [] : [record.from]))
    case 'to':
      return anyName(value, (record) => record.to)
    case 'info':
      return anyName(value, (record) => record.info)
    case 'tags':
      return anyName(value, (record) => record.tags)
    case 'caption':
      return anyName(value, (record) => record.captions)
    case 'subject':
      return anyName(value, (record) => (record.subject === null ? [] : [record.subject]))
    case 'signature':
      return anyName(value, (record) => (record.signature === null ? [] : [record.signature]))
    case 'file': {
      const part = value.toUpperCase()
      return ({ path }) => path.toUpperCase().includes(part)
    }
    case 'series': {
      const series = context.readNumber(`${value} 1`)?.series ?? solidSeries(value)
      return ({ record }) => record.number?.series === series
    }
    case 'date':
      return dateMatcher(term)
    case 'level':
      return ordered(term, levelHeight, ({ level }) => (level === null ? -1 : levelHeight(level)))
    case 'year':
      return ordered(term, Number, (record) => yearOf(record) ?? -1)
    case 'paragraphs':
      return ordered(term, Number, (record) => record.paragraphs)
    case 'findings':
      return ordered(term, Number, countFindings)
    case 'number':
      return numberMatcher(value, context)
    case 'cites':
      return citesMatcher(value, context)
    case 'citedby':
      return citedByMatcher(value, context)
    case 'has':
      return hasMatcher(value, context)
    default: {
      const found = context.search(wordsOf(value))
      return found
    }
  }
}

/** Whole words, beside one another. Names come again and again: each is looked at once. */
function anyName(value: string, names: (record: CableRecord) => readonly string[]): Matches {
  const wanted = ` ${wordsOf(value)} `
  const [lead = ''] = wanted.trim().split(' ', 1)
  const known = new Map<string, boolean>()
  const fits = (name: string): boolean => {
    const before = known.get(name)
    if (before !== undefined) return before
    const found = name.toUpperCase().includes(lead) && ` ${wordsOf(name)} `.includes(wanted)
    if (known.size < MOST_KNOWN) known.set(name, found)
    return found
  }
  return ({ record }) => names(record).some(fits)
}

const MOST_KNOWN = 20_000

function dateMatcher({ operator, value, to }: Term): Matches {
  const { first, last } = dateRange(value) ?? { first: '', last: '' }
  const end = to === undefined ? last : (dateRange(to)?.last ?? last)
  const holds = {
    ':': (day: string) => day >= first && day <= end,
    '=': (day: string) => day >= first && day <= end,
    '<': (day: string) => day < first,
    '<=': (day: string) => day <= last,
    '>': (day: string) => day > last,
    '>=': (day: string) => day >= first,
  }[operator]
  return ({ record: { date } }) => date !== null && holds(date.slice(0, 10))
}

/** What a message has none of is -1, and neither more nor less than anything. */
function ordered(
  { operator, value, to }: Term,
  read: (text: string) => number,
  of: (record: CableRecord) => number,
): Matches {
  const wanted = read(value)
  const end = to === undefined ? wanted : read(to)
  const holds = {
    ':': (own: number) => own >= wanted && own <= end,
    '=': (own: number) => own >= wanted && own <= end,
    '<': (own: number) => own < wanted,
    '<=': (own: number) => own <= wanted,
    '>': (own: number) => own > wanted,
    '>=': (own: number) => own >= wanted,
  }[operator]
  return ({ record }) => {
    const own = of(record)
    return own >= 0 && holds(own)
  }
}

export function countFindings({ findings }: CableRecord): number {
  let sum = 0
  for (const rule in findings) sum += findings[rule] ?? 0
  return sum
}

function numberMatcher(value: string, { collection, readNumber }: MatcherContext): Matches {
  const number = readNumber(value)
  const found = new Set(number ? collection.numbered(number) : [])
  return (entry) => found.has(entry)
}

/** Also a cable that is not here can be cited. */
function citesMatcher(value: string, { collection, readNumber }: MatcherContext): Matches {
  const number = readNumber(value)
  if (!number) return () => false
  const key = looseKey(number)
  const here = collection.numbered(number)
  // What is here may be cited by its other number.
  const citing = new Set(here.flatMap((target) => collection.citing(target).map(({ entry }) => entry)))
  const canMean = (citation: Citation, citing: CableRecord): boolean => {
    if (number.year === null) return true
    if (citation.year !== null) return citation.year === number.year
    const [target] = collection.resolve(citation, citing)
    if (target) return target.record.number?.year === number.year
    const year = collection.yearMeant(citation, citing)
    if (year !== null) return year === number.year
    // Of this year or the one before; what is here was sent too late, unless its number was that of others before.
    const own = yearOf(citing)
    return (
      (here.length === 0 || isOfJourney(number)) && own !== null && (number.year === own || number.year === own - 1)
    )
  }
  return (entry) =>
    citing.has(entry) ||
    entry.record.citations.some(
      (citation) => citation.number === number.number && looseKey(citation) === key && canMean(citation, entry.record),
    )
}

function citedByMatcher(value: string, { collection, readNumber }: MatcherContext): Matches {
  const number = readNumber(value)
  const cited = new Set<Entry>()
  for (const { record } of number ? collection.numbered(number) : [])
    for (const citation of record.citations)
      for (const target of collection.resolve(citation, record)) cited.add(target)
  return (entry) => cited.has(entry)
}

function hasMatcher(value: string, { collection }: MatcherContext): Matches {
  const parts: Readonly<Record<Has, Matches>> = {
    findings: ({ record }) => countFindings(record) > 0,
    references: ({ record }) => record.citations.some((citation) => citation.in === 'references'),
    citations: (entry) => collection.citing(entry).length > 0,
    copies: (entry) => copiesOf(collection, entry).length > 0,
    sections: ({ record }) => record.section !== null || record.joined.length > 0,
    'missing-sections': (entry) =>
      entry.record.section !== null && groupOf(collection, entry).missingSections.length > 0,
    number: ({ record }) => record.number !== null,
    date: ({ record }) => record.date !== null,
    signature: ({ record }) => record.signature !== null,
    captions: ({ record }) => record.captions.length > 0,
  }
  if (collectionRules.some(({ id }) => id === value))
    return (entry) => findingsOf(collection, entry).some(({ rule }) => rule === value)
  return parts[value as Has] ?? (({ record }) => (record.findings[value] ?? 0) > 0)
}
