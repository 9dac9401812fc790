import type { CableFacts } from './cable-facts.ts'
import type { Random } from './random.ts'
import { blank, type Row, row } from './row.ts'

/** What archives and release programs make of a sound cable: none of it is an error of the cable. */
export function withCopyHabits(random: Random, { layout }: CableFacts, rows: readonly Row[]): Row[] {
  if (layout !== 'archival') return [...rows]
  let copy = [...rows]
  if (random.chance(0.12)) copy = behindLast(copy, 'fl2', [blank])
  if (random.chance(0.15) && copy.some(isSipdis)) copy = behindLast(copy, 'caption', [blank, row('caption', 'SIPDIS')])
  if (random.chance(0.12)) copy = copy.filter((own, index) => own.kind !== 'blank' || !isBetweenParagraphs(copy, index))
  if (random.chance(0.05))
    copy = copy.map((own) => (own.kind === 'order' ? row('order', own.text.replace('E.O.', 'E.o.')) : own))
  if (random.chance(0.06)) copy = orderBehindTags(copy)
  return copy
}

function isSipdis({ kind, text }: Row): boolean {
  return kind === 'caption' && text === 'SIPDIS'
}

function behindLast(rows: readonly Row[], kind: Row['kind'], inserted: readonly Row[]): Row[] {
  const last = rows.findLastIndex((own) => own.kind === kind)
  return last < 0 ? [...rows] : [...rows.slice(0, last + 1), ...inserted, ...rows.slice(last + 1)]
}

/** Above a number and below running text that is over. */
function isBetweenParagraphs(rows: readonly Row[], index: number): boolean {
  const above = rows[index - 1]
  const running = above?.kind === 'paragraph' || above?.kind === 'more'
  return running && /\.$/.test(above.text) && rows[index + 1]?.kind === 'paragraph'
}

function orderBehindTags(rows: readonly Row[]): Row[] {
  const order = rows.filter(({ kind }) => kind === 'order')
  return behindLast(
    rows.filter(({ kind }) => kind !== 'order'),
    'tags',
    order,
  )
}
