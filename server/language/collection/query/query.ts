/**
 * The language in which a collection is asked: `from:KABUL date:2008-06..2009 level>=S text:"bridge road"`.
 * What it asks about is in `fields.ts`; no message is looked at but in `matcher.ts`.
 */

export type Operator = ':' | '=' | '<' | '<=' | '>' | '>='

/** Terms beside one another have all to hold; `OR` binds less, `NOT` and `-` more. */
export type Query =
  | { readonly kind: 'all' }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Query[] }
  | { readonly kind: 'not'; readonly part: Query }
  | Term

export interface Term {
  readonly kind: 'term'
  /** In small letters; `text` for words without a field. */
  readonly field: string
  readonly operator: Operator
  readonly value: string
  /** The end of `value..to`. */
  readonly to?: string
}

/** Why a text is no query: a sentence, and the characters that it is about. */
export interface QueryError {
  readonly message: string
  readonly start: number
  readonly end: number
}

export type ParsedQuery =
  | { readonly query: Query; readonly error?: undefined }
  | { readonly query?: undefined; readonly error: QueryError }

/** The query as text that is read as the same query again. */
export function printQuery(query: Query): string {
  switch (query.kind) {
    case 'all':
      return ''
    case 'and':
      return query.parts.map((part) => (part.kind === 'or' ? `(${printQuery(part)})` : printQuery(part))).join(' ')
    case 'or':
      return query.parts.map(printQuery).join(' OR ')
    case 'not':
      return query.part.kind === 'term' ? `-${printQuery(query.part)}` : `NOT (${printQuery(query.part)})`
    case 'term': {
      const to = query.to === undefined ? '' : `..${printWord(query.to)}`
      return `${query.field}${query.operator}${printWord(query.value)}${to}`
    }
  }
}

function printWord(value: string): string {
  return PLAIN.test(value) && !value.includes('..') ? value : `"${value.replace(/["\\]/g, '\\$&')}"`
}

const PLAIN = /^[^\s()":<>=\\-][^\s()":<>=\\]*$/
