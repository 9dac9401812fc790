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
  const home = homeOf(collection, entry)
  const { number } = home.record
  if (number === null) {
    const twins = twinsOf(collection, home).filter((twin) => homeOf(collection, twin) === home)
    return [grouped(twins.length > 0 ? twins : [home], keyOf(home))]
  }
  const key = numberText(number)
  const same = [...ofSameNumber(collection, home)]
  // What lost its header goes with what has the same words under a number.
  const lost = new Set(same.flatMap((each) => twinsOf(collection, each)))
  for (const twin of lost) {
    const its = homeOf(collection, twin).record.number
    if (its && numberText(its) === key && !same.includes(twin)) same.push(twin)
  }
  const alike = collection.numbered(number)
  for (const each of alike.length > MOST_COMPARED ? [] : alike) {
    if (each.record.number?.year !== null || same.includes(each)) continue
    const its = homeOf(collection, each).record.number
    if (its && numberText(its) === key) same.push(each)
  }
  if (!isOfJourney(number)) return same.length === 0 ? [] : [grouped(same.sort(inCable), key)]
  const journeys = journeysAmong(same)
  return journeys.map((journey) =>
    grouped(journey.toSorted(inCable), journeys.length > 1 ? `${key} ${firstDay(journey) ?? 'undated'}` : key),
  )
}

/** All cables, by date and number; messages without a number stand alone. */
export function groupsOf(collection: Collection, wanted: Iterable<Entry> = collection.entries()): CableGroup[] {
  const byKey = new Map<string, { readonly home: Entry; readonly entries: Entry[] }>()
  for (const entry of wanted) {
    const home = homeOf(collection, entry)
    const key = keyOf(home)
    const known = byKey.get(key)
    if (known) known.entries.push(entry)
    else byKey.set(key, { home, entries: [entry] })
  }
  return [...byKey]
    .flatMap(([key, { home, entries }]) => {
      if (!home.record.number || !isOfJourney(home.record.number)) return grouped(entries.sort(inCable), key)
      return cablesOf(collection, home).flatMap((cable) => {
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
  return number && number.year !== null && !isOfJourney(number) ? keyOf(entry) : groupOf(collection, entry).key
}

/** Messages that have the same text as a message, and have lost their number, or its year with the date. */
function twinsOf(collection: Collection, { record }: Entry): readonly Entry[] {
  const same = collection.sameText(record)
  // A form that a whole folder consists of tells nothing.
  return same.length > MOST_COMPARED ? [] : same.filter((other) => isLostCopyOf(other.record, record))
}

/** By what is left of its number: nothing, or series and number without a year. */
function isLostCopyOf({ number: own }: Entry['record'], { number }: Entry['record']): boolean {
  if (own === null) return true
  return own.year === null && number !== null && own.series === number.series && own.number === number.number
}

/**
 * The message that one without a number, or without the year of it, is a copy of: the one cable with its text, else the
 * first without a number.
 */
function homeOf(collection: Collection, entry: Entry): Entry {
  const { number } = entry.record
  if (number !== null && number.year !== null) return entry
  const completed = number === null ? undefined : completedBy(collection, entry)
  if (completed) return completed
  const same = collection.sameText(entry.record)
  if (same.length < 2 || same.length > MOST_COMPARED) return entry
  const numbered = same.filter(
    ({ record }) => record.number !== null && (number === null || record.number.year !== null),
  )
  const [first] = numbered
  const isOne = first && numbered.every((each) => keyOf(each) === keyOf(first))
  if (isOne && isLostCopyOf(entry.record, first.record)) return first
  if (number !== null) return entry
  return same.find(({ record }) => record.number === null) ?? entry
}

/** The first section here of the one cable that misses just this section, which lost its date, and the year with it. */
function completedBy(collection: Collection, { record: { number, section } }: Entry): Entry | undefined {
  if (!number || !section) return undefined
  const alike = collection.numbered(number)
  if (alike.length > MOST_COMPARED) return undefined
  const others = alike.filter(
    ({ record }) => record.number?.series === number.series && record.number.year !== null && record.section,
  )
  const [first] = others
  const isOne = others.every(
    (each) => first && keyOf(each) === keyOf(first) && each.record.section?.total === section.total,
  )
  return isOne && !others.some(({ record }) => record.section?.number === section.number) ? first : undefined
}

/** Those that say their number first, by section. */
function inCable(a: Entry, b: Entry): number {
  const isLost = ({ record: { number } }: Entry): number => (number === null ? 2 : number.year === null ? 1 : 0)
  return isLost(a) - isLost(b) || inOrder(a, b)
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

/**
 * A copy without the words SECTION n OF m is the whole, if it is that of a first section here, or where none is, of all:
 * a section of another cable may bear the number by mistake.
 */
function isWhole(entries: readonly Entry[]): boolean {
  const few = entries.slice(0, MOST_COMPARED)
  const sections = few.filter(({ record }) => record.section !== null)
  const firsts = sections.filter(({ record }) => record.section?.number === 1)
  return few.some(({ record }) => {
    if (record.section !== null || record.number === null) return false
    const isOf = (each: Entry): boolean => isWholeOf(record, each.record)
    return firsts.length > 0 ? firsts.some(isOf) : sections.every(isOf)
  })
}

/** A damaged number is no total. */
const MOST_SECTIONS = 99

function sectionsIn({ record }: Entry): readonly number[] {
  return [...(record.section ? [record.section.number] : []), ...record.joined]
}
