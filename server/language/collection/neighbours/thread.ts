import { byDate, type CableGroup, groupOf } from './cable-group.ts'
import type { Collection, Entry } from './collection.ts'

/** The cables that a cable cites, each once, in the order of its citations. */
export function citedBy(collection: Collection, { entries }: CableGroup): readonly CableGroup[] {
  return unique(
    entries.flatMap((entry) =>
      entry.record.citations.flatMap((citation) => {
        const [first] = collection.resolve(citation, entry.record)
        return first ? [groupOf(collection, first)] : []
      }),
    ),
  )
}

/** The cables that cite a cable, by date. */
export function citersOf(collection: Collection, { entries }: CableGroup): readonly CableGroup[] {
  const citing = entries.flatMap((entry) => collection.citing(entry).map((cited) => cited.entry))
  return unique([...new Set(citing)].sort(byDate).map((entry) => groupOf(collection, entry)))
}

/**
 * The conversation that a cable is part of: all that it is tied to by citations in either direction, by date.
 *
 * @param steps so many citations away at most
 * @param most no more than so many cables, the nearest first
 */
export function threadOf(
  collection: Collection,
  entry: Entry,
  steps: number = Number.POSITIVE_INFINITY,
  most = 500,
): readonly CableGroup[] {
  const start = groupOf(collection, entry)
  const found = new Map([[start.key, start]])
  let edge = [start]
  for (let step = 0; step < steps && edge.length > 0 && found.size < most; step++) {
    const next: CableGroup[] = []
    for (const group of edge) {
      for (const near of [...citedBy(collection, group), ...citersOf(collection, group)]) {
        if (found.has(near.key) || found.size >= most) continue
        found.set(near.key, near)
        next.push(near)
      }
    }
    edge = next
  }
  return [...found.values()].sort((a, b) => byDate(a.first, b.first))
}

function unique(groups: readonly CableGroup[]): readonly CableGroup[] {
  return [...new Map(groups.map((group) => [group.key, group])).values()]
}
