import { nearest } from '../../vocabulary/nearest.ts'
import { dateRange } from './date-range.ts'
import { FIELDS, type Field, fieldNamed, HAS, levelHeight } from './fields.ts'
import type { Operator, ParsedQuery, Query, QueryError, Term } from './query.ts'
import { type Token, tokensOf } from './tokens.ts'

export interface QueryNames {
  readonly isRule: (name: string) => boolean
  /** False for what is no number of a message. */
  readonly isNumber: (text: string) => boolean
}

/** Reads a query; never fails, and says of what is none where and why. Groups are not deeper than `MOST_DEPTH`. */
export function parseQuery(text: string, names: QueryNames): ParsedQuery {
  const tokens = tokensOf(text)
  if (!Array.isArray(tokens)) return { error: tokens as QueryError }
  try {
    return { query: createReader(tokens, text, names).whole() }
  } catch (error) {
    if (error instanceof NoQuery) return { error: error.error }
    throw error
  }
}

class NoQuery extends Error {
  readonly error: QueryError
  constructor(error: QueryError) {
    super(error.message)
    this.error = error
  }
}

const MOST_DEPTH = 50
const ORDERED = new Set<Operator>(['<', '<=', '>', '>='])

function createReader(tokens: readonly Token[], text: string, names: QueryNames) {
  let at = 0
  let depth = 0
  const peek = (): Token | undefined => tokens[at]
  const fail = (message: string, { start, end }: { start: number; end: number } = endOf(text)): never => {
    throw new NoQuery({ message, start, end })
  }
  const parts = (kind: 'and' | 'or', found: readonly Query[]): Query =>
    found.length === 1 ? (found[0] as Query) : { kind, parts: found }

  const either = (): Query => {
    const found = [all()]
    while (peek()?.kind === 'or') {
      at++
      found.push(all())
    }
    return parts(
      'or',
      found.flatMap((each) => (each.kind === 'or' ? each.parts : [each])),
    )
  }
  const all = (): Query => {
    const found: Query[] = []
    for (let token = peek(); token && token.kind !== ')' && token.kind !== 'or'; token = peek()) {
      if (token.kind === 'and') {
        at++
        const next = peek()
        if (found.length === 0 || !next || ['and', 'or', ')'].includes(next.kind))
          fail('AND needs a term on either side.', token)
      } else found.push(one(token))
    }
    if (found.length === 0) fail('A term is missing here.', peek())
    return parts(
      'and',
      found.flatMap((each) => (each.kind === 'and' ? each.parts : [each])),
    )
  }
  const one = (token: Token): Query => {
    if (depth > MOST_DEPTH) fail('This query is nested too deeply.', token)
    depth++
    const read = single(token)
    depth--
    return read
  }
  const single = (token: Token): Query => {
    at++
    switch (token.kind) {
      case 'not': {
        const next = peek()
        if (!next || next.kind === ')' || next.kind === 'or' || next.kind === 'and')
          return fail('NOT needs a term behind it.', token)
        const part = one(next)
        return part.kind === 'not' ? part.part : { kind: 'not', part }
      }
      case '(': {
        const inner = either()
        if (peek()?.kind !== ')') fail('This parenthesis is not closed.', token)
        at++
        return inner
      }
      case 'word':
        return term(token)
      default:
        return fail(`A term cannot begin with ${text.slice(token.start, token.end)}.`, token)
    }
  }
  const term = (first: Extract<Token, { kind: 'word' }>): Term => {
    const sign = peek()
    if (sign?.kind !== 'operator' || sign.start !== first.end || first.quoted)
      return /[\p{L}\p{N}]/u.test(first.value)
        ? { kind: 'term', field: 'text', operator: ':', value: first.value }
        : fail('There is no word to look for here.', first)
    at++
    const field = fieldNamed.get(first.value.toLowerCase())
    if (!field) return fail(unknownField(first.value), first)
    const { value, to, end } = values(field, sign)
    const read: Term = {
      kind: 'term',
      field: field.name,
      operator: sign.operator,
      value,
      ...(to === undefined ? {} : { to }),
    }
    const mistake = mistakeOf(field, read, names)
    return mistake === undefined ? read : fail(mistake, { start: sign.end, end })
  }
  const values = (field: Field, sign: Token): { value: string; to?: string; end: number } => {
    const first = peek()
    if (first?.kind === '..') return fail('A range begins with a value: 2008..2009.', first)
    if (first?.kind !== 'word' || !first.glued)
      return fail(`What ${field.name} is to be is missing: ${field.example}.`, sign)
    at++
    if (peek()?.kind !== '..') return { value: first.value, end: first.end }
    const dots = tokens[at++] as Token
    const second = peek()
    if (second?.kind !== 'word' || !second.glued) return fail('A range ends with a value: 2008..2009.', dots)
    at++
    return { value: first.value, to: second.value, end: second.end }
  }
  return {
    whole(): Query {
      if (tokens.length === 0) return { kind: 'all' }
      const read = either()
      const rest = peek()
      return rest ? fail('This parenthesis was never opened.', rest) : read
    },
  }
}

function endOf(text: string): { start: number; end: number } {
  return { start: Math.max(0, text.length - 1), end: text.length }
}

function unknownField(name: string): string {
  const near = nearest(name.toLowerCase(), new Set(fieldNamed.keys()))
  const all = FIELDS.map((field) => field.name).join(', ')
  return `A message has no ${name}${near ? `: did you mean ${near}?` : `. It can be asked for ${all}.`}`
}

/** Why a field cannot be of that value, as a sentence. */
function mistakeOf(field: Field, { operator, value, to }: Term, names: QueryNames): string | undefined {
  const isOrdered = ORDERED.has(operator) || to !== undefined
  if (isOrdered && !['date', 'level', 'count'].includes(field.kind))
    return `${field.name} has no greater and less: write ${field.example}.`
  if (to !== undefined && operator !== ':' && operator !== '=')
    return `A range goes with a colon: ${field.name}:${value}..${to}.`
  const both = to === undefined ? [value] : [value, to]
  if (field.kind === 'date' && !both.every((each) => dateRange(each)))
    return `A date is a year, a month or a day: 2008, 2008-06, 2008-06-03.`
  if (field.kind === 'level' && !both.every((each) => levelHeight(each) >= 0))
    return `A level is U, LOU, R, C, S or TS.`
  if (field.kind === 'count' && !both.every((each) => /^\d{1,9}$/.test(each))) return `${field.name} is a whole number.`
  if (field.name === 'year' && !both.every((each) => each.length === 4))
    return `A year has four digits: ${field.example}.`
  if (to !== undefined && isBackwards(field, value, to))
    return `This range ends before it begins: write ${to}..${value}.`
  if (field.kind === 'number' && !both.every(names.isNumber))
    return `A number of a message has a series and digits: 09KABUL123.`
  if (field.kind === 'has' && !(HAS as readonly string[]).includes(value) && !names.isRule(value)) {
    const near = nearest(value, new Set(HAS))
    return `There is neither a rule nor a part of a message called ${value}${near ? `: did you mean ${near}?` : '.'}`
  }
  if (field.kind === 'words' && !/[\p{L}\p{N}]/u.test(value)) return `${field.name} needs a word.`
  return undefined
}

function isBackwards({ kind }: Field, from: string, to: string): boolean {
  if (kind === 'date') return (dateRange(from)?.first ?? '') > (dateRange(to)?.last ?? '')
  return kind === 'level' ? levelHeight(from) > levelHeight(to) : Number(from) > Number(to)
}
