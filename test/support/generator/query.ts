import type { Query, Term } from '../../../server/language/collection/query/query.ts'
import { type MadeCollection, type MadeFile, numbers } from './collection.ts'
import type { MadeCable } from './collection-cable.ts'

/** A query in one of the ways in which it can be written, with what it means. */
export function randomQuery(seed: number, made: MadeCollection): { readonly text: string; readonly query: Query } {
  const random = numbers(seed)
  const cables = [...made.cables.values()]
  const any = (): MadeCable => cables[Math.floor(random() * cables.length)] as MadeCable
  const term = (): { text: string; query: Query } => {
    const query = termOf(random, any())
    const { field, operator, value, to } = query
    const quoted = /[\s"]/.test(value) || random() < 0.1 ? `"${value}"` : value
    const isBare = field === 'text' && random() < 0.5
    const name = random() < 0.2 ? field.toUpperCase() : field
    return { text: isBare ? quoted : `${name}${operator}${quoted}${to === undefined ? '' : `..${to}`}`, query }
  }
  const part = (): { text: string; query: Query } => {
    const one = term()
    if (random() < 0.2)
      return { text: random() < 0.5 ? `-${one.text}` : `NOT ${one.text}`, query: { kind: 'not', part: one.query } }
    if (random() < 0.15) {
      const other = term()
      return { text: `(${one.text} OR ${other.text})`, query: { kind: 'or', parts: [one.query, other.query] } }
    }
    return one
  }
  const parts = Array.from({ length: 1 + Math.floor(random() * 3) }, part)
  if (parts.length === 1) return { ...(parts[0] as { text: string; query: Query }) }
  return {
    text: parts.map(({ text }) => text).join(random() < 0.2 ? ' AND ' : ' '),
    query: { kind: 'and', parts: parts.map(({ query }) => query) },
  }
}

function termOf(random: () => number, cable: MadeCable): Term {
  const make = (field: string, value: string, operator: Term['operator'] = ':', to?: string): Term => ({
    kind: 'term',
    field,
    operator,
    value,
    ...(to === undefined ? {} : { to }),
  })
  const operator = (['>=', '<=', '<', '>', ':'] as const)[Math.floor(random() * 5)] ?? ':'
  const day = cable.time.toISOString().slice(0, 10)
  const choices: readonly (() => Term)[] = [
    () => make('from', cable.plad.split(' ').at(-1) ?? ''),
    () => make('from', cable.plad),
    () => make('date', day.slice(0, random() < 0.5 ? 7 : 10), operator),
    () => make('date', '2007-11', ':', day),
    () => make('level', ['U', 'C', 'S'][Math.floor(random() * 3)] ?? 'U', operator),
    () => make('tags', cable.tags[0] ?? ''),
    () => make('number', cable.id),
    () => make('year', String(cable.year), operator),
    () => make('series', cable.series),
    () => make('cites', (cable.references[0] ?? cable).id),
    () => make('subject', cable.subject.split(' ')[0] ?? ''),
    () => make('text', (cable.paragraphs[0] ?? '').split(' ').slice(2, 4).join(' ')),
    () => make('has', 'copies'),
  ]
  return (choices[Math.floor(random() * choices.length)] as () => Term)()
}

const HEIGHTS = ['U', '', '', 'C', 'S']

/** Whether a query holds for a file, told from what the collection was made with. */
export function holdsFor(query: Query, file: MadeFile, made: MadeCollection): boolean {
  switch (query.kind) {
    case 'all':
      return true
    case 'and':
      return query.parts.every((part) => holdsFor(part, file, made))
    case 'or':
      return query.parts.some((part) => holdsFor(part, file, made))
    case 'not':
      return !holdsFor(query.part, file, made)
    case 'term':
      return termHolds(query, file, made)
  }
}

function termHolds({ field, operator, value, to }: Term, file: MadeFile, made: MadeCollection): boolean {
  const cable = made.cables.get(file.id) as MadeCable
  const isFirst = file.section < 2
  const size = Math.ceil(cable.paragraphs.length / cable.sections)
  const own =
    file.section > 0 ? cable.paragraphs.slice((file.section - 1) * size, file.section * size) : cable.paragraphs
  switch (field) {
    case 'from':
      return ` ${cable.plad} `.includes(` ${value} `)
    case 'date': {
      const day = cable.time.toISOString().slice(0, 10)
      const [first, last] = [day.slice(0, value.length), day.slice(0, (to ?? value).length)]
      if (to !== undefined) return first >= value && last <= to
      return compare(first, operator, value)
    }
    case 'level':
      return compare(HEIGHTS.indexOf(cable.level.charAt(0)), operator, HEIGHTS.indexOf(value))
    case 'year':
      return compare(cable.year, operator, Number(value))
    case 'tags':
      return isFirst && cable.tags.includes(value)
    case 'series':
      return cable.series === value
    case 'number':
      return cable.id === value
    case 'cites':
      return isFirst && [...cable.references, ...cable.mentions].some(({ id }) => id === value)
    case 'subject':
      return isFirst && cable.subject.split(' ').includes(value)
    case 'text': {
      const said = isFirst ? [cable.subject, ...own, ...mentionText(cable)] : own
      const words =
        said
          .join(' ')
          .toUpperCase()
          .match(/[A-Z0-9]+/g) ?? []
      const wanted = value.toUpperCase().match(/[A-Z0-9]+/g) ?? []
      return ` ${words.join(' ')} `.includes(` ${wanted.join(' ')} `)
    }
    default:
      return made.copied.has(cable.id)
  }
}

function mentionText({ mentions }: MadeCable): string[] {
  return mentions.length > 0 ? [`This was told in ${mentions.map(({ text }) => text).join(' and in ')}.`] : []
}

function compare<T extends number | string>(own: T, operator: Term['operator'], wanted: T): boolean {
  switch (operator) {
    case '<':
      return own < wanted
    case '<=':
      return own <= wanted
    case '>':
      return own > wanted
    case '>=':
      return own >= wanted
    default:
      return own === wanted
  }
}
