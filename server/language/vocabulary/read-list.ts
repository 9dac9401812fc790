import type { ListName, Lists } from './lists.ts'
import type { Entry } from './types.ts'

/** An entry as it stands in a data file: defaults left out, `source` a key of the file's `sources`. */
export type Raw<T extends Entry> = Entry & Partial<T>

/**
 * Reads one list, from its JSON text, a function that gives it, or the parsed value, with sources written out.
 * A list that is not given is empty; a list of the wrong shape is a broken build and throws.
 */
export function readList<T extends Entry>(lists: Lists, name: ListName): readonly Raw<T>[] {
  const given = lists[name]
  if (given === undefined) return []
  const packed: unknown = typeof given === 'function' ? given() : given
  const list: unknown = typeof packed === 'string' ? JSON.parse(packed) : packed
  if (!isList(list)) throw new TypeError(`The list ${name} needs sources and entries`)
  return list.entries.map((entry) => {
    const source = list.sources[entry.source]
    if (source === undefined)
      throw new TypeError(`${name}: the entry ${entry.code} names the unknown source ${entry.source}`)
    return { ...(entry as Raw<T>), source }
  })
}

interface List {
  readonly sources: Readonly<Record<string, string>>
  readonly entries: readonly Entry[]
}

function isList(value: unknown): value is List {
  if (!isRecord(value) || !isRecord(value['sources']) || !Array.isArray(value['entries'])) return false
  return value['entries'].every(
    (entry) => isRecord(entry) && typeof entry['code'] === 'string' && typeof entry['source'] === 'string',
  )
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
