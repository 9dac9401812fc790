import { isOfJourney, numberText } from '../record/cable-number.ts'
import { type Collection, compareText, type Entry, inOrder } from './collection.ts'
import { firstDay, journeysAmong } from './journey.ts'
import { areCopies, areSameSections, isWholeOf } from './like-messages.ts'

/** One cable, in however many files: its sections, and the copies of each. */
export interface CableGroup {
  /** `09ZENDA123`, with the first day where it is the number of several journeys; without a number, the place. */
  readonly key: string
  /** The one that stands for all: the first section. */
  readonly first: Entry
  readonly entries: readonly Entry[]
  /** Undefined where no classification line tells it. */
  readonly totalSections: number | undefined
  /** Numbers of those that are nowhere. */
  readonly missingSections: readonly number[]
  /** A section stands in two files, or the whole does: with like texts. */
  readonly isCopied: boolean
}

/** The cable that a message belongs to. */
export function groupOf(collection: Collection, entry: Entry): CableGroup {
  const cables = cablesOf(collection, entry)
  return cables.find(({ entries }) => entries.includes(entry)) ?? cables[0] ?? grouped([entry], keyOf(entry))
}

/** All messages that bear the number of a message, of whatever journey, as their first; itself as well. */
export function ofSameNumber(collection: Collection, { record: { number } }: Entry): readonly Entry[] {
  if (number === null) return []
  return collection
    .numbered(number)
    .filter(({ record }) => record.number?.series === number.series && record.number.year === number.year)
}

/** What bears the number of a message: one cable, or one of each journey. */
function cablesOf(collection: Collection, entry: Entry): readonly CableGroup[] {
  const { number } = entry.record
  if (number === null) return []
  const key = numberText(number)
  const same = ofSameNumber(collection, entry)
  if (!isOfJourney(number)) return same.length === 0 ? [] : [grouped(same, key)]
  const journeys = journeysAmong(same)
  return journeys.map((journey) =>
    grouped(journey.toSorted(inOrder), journeys.length > 1 ? `${key} ${firstDay(journey) ?? 'undated'}` : key),
  )
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
  return [...byKey]
    .flatMap(([key, entries]) => {
      const [first] = entries
      if (!first?.record.number || !isOfJourney(first.record.number)) return grouped(entries.sort(inOrder), key)
      return cablesOf(collection, first).flatMap((cable) => {
        const own = cable.entries.filter((entry) => entries.includes(entry))
        return own.length === 0 ? [] : grouped(own, cable.key)
      })
    })
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

function keyOf({ record, path, index }: Entry): string {
  return record.number ? numberText(record.number) : `${path}#${index}`
}

/** That of the cable of a message; it is only looked for where the number does not tell it. */
export function groupKeyOf(collection: Collection, entry: Entry): string {
  const { number } = entry.record
  return number && isOfJourney(number) ? groupOf(collection, entry).key : keyOf(entry)
}

/** @param entries at least one, in their order */
function grouped(entries: readonly Entry[], key: string): CableGroup {
  const totals = entries.flatMap(({ record }) => record.section?.total ?? [])
  const total = totals.length > 0 ? Math.max(...totals) : undefined
  const there = new Set(entries.flatMap(sectionsIn))
  const absent =
    total === undefined || total > MOST_SECTIONS
      ? []
      : Array.from({ length: total }, (_, index) => index + 1).filter((number) => !there.has(number))
  return {
    key,
    first: entries[0] as Entry,
    entries,
    totalSections: total,
    missingSections: absent.length > 0 && isWhole(entries) ? [] : absent,
    get isCopied() {
      return entries.some((entry) => copiesAmong(entries, entry).length > 0)
    },
  }
}

/** Copies of a message, which is none itself: a message of the same number and another text is no copy. */
export function copiesOf(collection: Collection, entry: Entry): readonly Entry[] {
  return copiesAmong(groupOf(collection, entry).entries, entry)
}

function copiesAmong(entries: readonly Entry[], entry: Entry): readonly Entry[] {
  // Of a number that a whole folder bears, words are not compared each with each.
  const areSame = entries.length > MOST_COMPARED ? areSameSections : areCopies
  return entries.filter((other) => other !== entry && areSame(entry.record, other.record))
}

const MOST_COMPARED = 100

/** A copy without the words SECTION n OF m is the whole, if it is that of these sections. */
function isWhole(entries: readonly Entry[]): boolean {
  const sections = entries.filter(({ record }) => record.section !== null).slice(0, MOST_COMPARED)
  return entries
    .slice(0, MOST_COMPARED)
    .some(({ record }) => record.section === null && sections.every((each) => isWholeOf(record, each.record)))
}

/** A damaged number is no total. */
const MOST_SECTIONS = 99

function sectionsIn({ record }: Entry): readonly number[] {
  return [...(record.section ? [record.section.number] : []), ...record.joined]
}
