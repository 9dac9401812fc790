import { type CableGroup, groupOf, groupsOf } from '../neighbours/cable-group.ts'
import type { Collection, Entry } from '../neighbours/collection.ts'

/** The cables of the same series that were sent next before and after, the nearest last and first. */
export function sentAround(collection: Collection, entry: Entry, most: number): readonly CableGroup[] {
  const { number } = entry.record
  if (!number) return []
  const same = [...collection.entries()].filter(
    ({ record }) => record.number?.series === number.series && record.number.year === number.year,
  )
  const groups = groupsOf(collection, same).sort(
    (a, b) => (a.first.record.number?.number ?? 0) - (b.first.record.number?.number ?? 0),
  )
  const own = groupOf(collection, entry).key
  const at = groups.findIndex(({ key }) => key === own)
  return groups.slice(Math.max(0, at - most), at + most + 1).filter(({ key }) => key !== own)
}
