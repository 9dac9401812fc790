import { rules } from '../../rules/registry/registry.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { byDate } from '../neighbours/cable-group.ts'
import type { Collection, Entry } from '../neighbours/collection.ts'
import { type CableNumber, readNumber } from '../record/cable-number.ts'
import { collectionRules } from '../reports/collection-rules.ts'
import { matcherOf } from './matcher.ts'
import { parseQuery, type QueryNames } from './parse-query.ts'
import type { ParsedQuery, Query } from './query.ts'

/** A collection with what it takes to be asked. */
export interface Asked {
  readonly collection: Collection
  readonly vocabulary: Vocabulary
  readonly search: (words: string) => (entry: Entry) => boolean
}

/** Reads a query in the words of the rules and series there are. */
export function readQuery(text: string, vocabulary: Vocabulary): ParsedQuery {
  return parseQuery(text, namesIn(vocabulary))
}

/** All messages that a query means, by date. */
export function find(query: Query, asked: Asked): readonly Entry[] {
  const matches = matcherFor(query, asked)
  return [...asked.collection.entries()].filter(matches).sort(byDate)
}

export function matcherFor(query: Query, { collection, vocabulary, search }: Asked): (entry: Entry) => boolean {
  return matcherOf(query, { collection, search, readNumber: (text) => numberIn(text, vocabulary) })
}

/** A number as people type it, under the one name of its series. */
export function numberIn(text: string, vocabulary: Vocabulary): CableNumber | null {
  return readNumber(text, (name, year) => vocabulary.seriesCode(name, year).code)
}

function namesIn(vocabulary: Vocabulary): QueryNames {
  return {
    isRule: (name) => [...rules, ...collectionRules].some(({ id }) => id === name),
    isNumber: (text) => numberIn(text, vocabulary) !== null,
  }
}
