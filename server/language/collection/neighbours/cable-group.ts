import { numberText } from '../record/cable-number.ts'
import { type Collection, compareText, type Entry, inOrder } from './collection.ts'

/** One cable, in however many files: its sections, and the copies of each. */
export interface CableGroup {
  /** `09ZENDA123`; of messages without a number, the place. */
  readonly key: string
  /** The one that stands for all: the first section. */
  readonly first: Entry
  readonly entries: readonly Entry[]
  /** Undefined where no classification line tells it. */
  readonly totalSections: number | undefined
  /** Numbers of those that are nowhere. */
  readonly missingSections: readonly number[]
  /** More than one text for a section, or for the whole. */
  readonly isCopied: boolean
}

/** The cable that a message belongs to. */
export function groupOf(collection: Collection, entry: Entry): CableGroup {
  const { number } = entry.record
  const found = number === null ? [] : collection.numbered(number).filter((other) => sameYear(other, entry))
  const entries = found.length > 0 ? found : [entry]
  return grouped(entries, entry)
}

/** All cables, by date and number; messages without a number stand alone. */
export function groupsOf(collection: Collection, wanted: Iterable<Entry> = collection.entries()): CableGroup[] {
  const byKey = new Map<string, Entry[]>()
  for (const entry of wanted) {
    const key = keyOf(entry)
    const known = byKey.get(key)
    if (known) known.push(entry)
    else byKey.set(key, [entry])
  }
  return [...byKey.values()]
    .map((entries) => grouped(entries.sort(inOrder), entries[0] as Entry))
    .sort(({ first: a }, { first: b }) => byDate(a, b))
}

/** By date, those without one last; then by number. */
export function byDate(a: Entry, b: Entry): number {
  return (
    compareText(a.record.date ?? '9', b.record.date ?? '9') ||
    compareText(a.record.number?.series ?? '', b.record.number?.series ?? '') ||
    (a.record.number?.number ?? 0) - (b.record.number?.number ?? 0) ||
    inOrder(a, b)
  )
}

export function keyOf({ record, path, index }: Entry): string {
  return record.number ? numberText(record.number) : `${path}#${index}`
}

function sameYear(a: Entry, b: Entry): boolean {
  return a.record.number?.year === b.record.number?.year
}

function grouped(entries: readonly Entry[], any: Entry): CableGroup {
  const totals = entries.flatMap(({ record }) => record.section?.total ?? [])
  const total = totals.length > 0 ? Math.max(...totals) : undefined
  const there = new Set(entries.flatMap(sectionsIn))
  // A copy without the words SECTION n OF m is the whole.
  const isWhole = entries.some(({ record }) => record.section === null)
  const missing =
    total === undefined || isWhole || total > MOST_SECTIONS
      ? []
      : Array.from({ length: total }, (_, index) => index + 1).filter((number) => !there.has(number))
  const places = entries.map(({ record }) => record.section?.number ?? 0)
  return {
    key: keyOf(any),
    first: entries[0] ?? any,
    entries,
    totalSections: total,
    missingSections: missing,
    isCopied: new Set(places).size < places.length,
  }
}

/** A damaged number is no total. */
const MOST_SECTIONS = 99

function sectionsIn({ record }: Entry): readonly number[] {
  return [...(record.section ? [record.section.number] : []), ...record.joined]
}
