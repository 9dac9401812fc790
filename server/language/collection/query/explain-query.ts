import { fieldNamed } from './fields.ts'
import type { Query, Term } from './query.ts'

/** A query in words: `Messages sent by KABUL and of the level S or higher`. */
export function explainQuery(query: Query): string {
  return query.kind === 'all' ? 'All messages' : `Messages ${wordsFor(query)}`
}

function wordsFor(query: Query): string {
  switch (query.kind) {
    case 'all':
      return ''
    case 'and':
      return query.parts.map((part) => (part.kind === 'or' ? `(${wordsFor(part)})` : wordsFor(part))).join(' and ')
    case 'or':
      return query.parts.map(wordsFor).join(' or ')
    case 'not':
      return `not (${wordsFor(query.part)})`
    case 'term':
      return termWords(query)
  }
}

function termWords({ field, operator, value, to }: Term): string {
  const known = fieldNamed.get(field)
  const { title, kind } = known ?? { title: field, kind: 'words' }
  if (kind === 'date') return `${DATES[operator] ?? 'of'} ${value}${to === undefined ? '' : ` to ${to}`}`
  const range = to === undefined ? '' : ` to ${to}`
  const behind = { ':': '', '=': '', '<': ' and less', '<=': ' or less', '>': ' and more', '>=': ' or more' }[operator]
  const words =
    operator === '<' ? `less than ${value}` : operator === '>' ? `more than ${value}` : `${value}${range}${behind}`
  return `${title} ${field === 'text' ? `"${words}"` : words}`
}

const DATES: Readonly<Partial<Record<string, string>>> = {
  ':': 'of',
  '=': 'of',
  '<': 'before',
  '<=': 'until',
  '>': 'after',
  '>=': 'since',
}
