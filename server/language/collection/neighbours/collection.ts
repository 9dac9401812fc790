/**
 * A folder of cables as one thing: what answers what, what belongs together, what is not there.
 * Records come in by the file that holds them, and a changed file costs what it held; nothing is read here.
 */

import { type CableNumber, isOfJourney, looseKey } from '../record/cable-number.ts'
import type { CableRecord, Citation, FileRecords } from '../record/cable-record.ts'
import { DAYS_OF_A_JOURNEY, DAYS_OF_WRITING, dayOf, daysAfter } from './sent-later.ts'

/** A message where it stands: the `index`-th of its file. */
export interface Entry {
  readonly path: string
  readonly index: number
  readonly record: CableRecord
}

/** A place that names a cable. */
export interface CitedAt {
  readonly entry: Entry
  readonly citation: Citation
}

export interface Collection {
  /** Takes the file in the place of what it held before. */
  put(file: FileRecords): void
  remove(path: string): void
  rename(from: string, to: string): void
  readonly fileCount: number
  readonly messageCount: number
  paths(): Iterable<string>
  has(path: string): boolean
  entriesOf(path: string): readonly Entry[]
  /** All messages, in no order. */
  entries(): Iterable<Entry>
  /** Messages of a number, of all years where it has none. Sections and copies are several. */
  numbered(number: CableNumber): readonly Entry[]
  /** Messages with the same text, word for word, itself as well; none of a text that is too short to tell. */
  sameText(record: CableRecord): readonly Entry[]
  /** The cable that a citation means; empty where it is not here. */
  resolve(citation: CableNumber, citing: CableRecord): readonly Entry[]
  /**
   * The year of a cited number: as the citation has it, else that of the citing message. Null where the year has just
   * begun and nothing known of the series says that it had come so far, and where the cable of that year is here and
   * was sent long after: then it may be one of last year.
   */
  yearMeant(citation: CableNumber, citing: CableRecord): number | null
  /** The places that cite a message, by the same decision as `resolve`. */
  citing(entry: Entry): readonly CitedAt[]
  /** All places that name a number and lead to no message here. */
  unresolved(): ReadonlyMap<string, readonly CitedAt[]>
}

/** An empty collection. */
export function createCollection(): Collection {
  const files = new Map<string, readonly Entry[]>()
  const byNumber = new Map<string, Set<Entry>>()
  /** The messages of a series and year. */
  const bySeries = new Map<string, Set<Entry>>()
  const byText = new Map<string, Set<Entry>>()
  const citations = new Map<string, Set<CitedAt>>()
  let messages = 0

  const enter = (entry: Entry): void => {
    messages++
    const { number } = entry.record
    if (number) {
      for (const each of numbersOf(entry.record)) add(byNumber, looseKey(each), entry)
      add(bySeries, seriesKey(number.series, number.year), entry)
    }
    if (isTelling(entry.record)) add(byText, entry.record.digest, entry)
    for (const citation of entry.record.citations) add(citations, looseKey(citation), { entry, citation })
  }
  const leave = (entry: Entry): void => {
    messages--
    const { number } = entry.record
    if (number) {
      for (const each of numbersOf(entry.record)) byNumber.get(looseKey(each))?.delete(entry)
      bySeries.get(seriesKey(number.series, number.year))?.delete(entry)
    }
    const { digest } = entry.record
    const same = byText.get(digest)
    if (same?.delete(entry) && same.size === 0) byText.delete(digest)
    for (const key of new Set(entry.record.citations.map(looseKey))) {
      const places = citations.get(key)
      for (const place of places ?? []) if (place.entry === entry) places?.delete(place)
      if (places?.size === 0) citations.delete(key)
    }
  }
  const remove = (path: string): void => {
    files.get(path)?.forEach(leave)
    files.delete(path)
  }
  const put = ({ path, records }: FileRecords): void => {
    remove(path)
    const entries = records.map((record, index) => ({ path, index, record }))
    files.set(path, entries)
    entries.forEach(enter)
  }
  // A number that the series had reached by then was that of a cable of the year, which is not here.
  const hadReached = (citation: CableNumber, citing: CableRecord, year: number): boolean => {
    for (const { record } of bySeries.get(seriesKey(citation.series, year)) ?? [])
      if ((record.number?.number ?? 0) > citation.number && !isLater(record, citing)) return true
    return false
  }
  const resolve = (citation: CableNumber, citing: CableRecord): readonly Entry[] => {
    const all = [...(byNumber.get(looseKey(citation)) ?? [])]
    const found = meant(citation, citing, all, (year) => hadReached(citation, citing, year))
    const last = isOfJourney(citation) ? ofLastJourney(found, citing) : found
    // A copy that lost its date, and with it the year, is the last to be shown.
    return last.toSorted((a, b) => Number(a.record.number?.year === null) - Number(b.record.number?.year === null))
  }
  const yearMeant = (citation: CableNumber, citing: CableRecord): number | null => {
    const year = citation.year ?? yearOf(citing)
    if (citation.year !== null || year === null) return year
    // That of the year is here and was sent too late to be meant.
    const all = byNumber.get(looseKey(citation)) ?? []
    for (const { record } of all) if (record.number?.year === year && isUnknowable(record, citing)) return null
    if (!isEarlyInTheYear(citing)) return year
    const known = [...(bySeries.get(seriesKey(citation.series, year)) ?? [])]
    return hadReached(citation, citing, year) || comesInReach(citation.number, citing, known) ? year : null
  }

  return {
    put,
    remove,
    rename(from, to) {
      const entries = files.get(from)
      if (!entries) return
      remove(from)
      put({ path: to, records: entries.map(({ record }) => record) })
    },
    get fileCount() {
      return files.size
    },
    get messageCount() {
      return messages
    },
    paths: () => files.keys(),
    has: (path) => files.has(path),
    entriesOf: (path) => files.get(path) ?? [],
    *entries() {
      for (const entries of files.values()) yield* entries
    },
    numbered(number) {
      const all = [...(byNumber.get(looseKey(number)) ?? [])].sort(inOrder)
      return number.year === null ? all : all.filter(({ record }) => isYear(record, number.year))
    },
    sameText({ digest }) {
      const same = byText.get(digest)
      return same ? [...same].sort(inOrder) : []
    },
    resolve,
    yearMeant,
    citing(entry) {
      const { number } = entry.record
      if (!number) return []
      const places = numbersOf(entry.record).flatMap((each) => [...(citations.get(looseKey(each)) ?? [])])
      return places.filter(({ citation, entry: by }) => {
        const targets = resolve(citation, by.record)
        // Of numbers that come several times in a year, some are those of other cables.
        if (isOfJourney(citation)) return targets.includes(entry)
        return targets.some(({ record }) => record.number?.year === number.year)
      })
    },
    unresolved() {
      const found = new Map<string, CitedAt[]>()
      for (const places of citations.values()) {
        for (const cited of places) {
          if (resolve(cited.citation, cited.entry.record).length > 0) continue
          const { series, number } = cited.citation
          const year = yearMeant(cited.citation, cited.entry.record)
          const key = `${year ?? ''} ${looseKey({ series, number })}`
          found.set(key, [...(found.get(key) ?? []), cited])
        }
      }
      return found
    },
  }
}

/** Of a few words many messages may consist. */
function isTelling({ digest, paragraphs, opening }: CableRecord): boolean {
  return digest !== '' && paragraphs > 0 && opening.split(' ', FEWEST_WORDS).length === FEWEST_WORDS
}

const FEWEST_WORDS = 6

function add<T>(sets: Map<string, Set<T>>, key: string, value: T): void {
  const set = sets.get(key)
  if (set) set.add(value)
  else sets.set(key, new Set([value]))
}

/**
 * A number begins anew each January. One without a year is that of the citing cable's year; of the year before where
 * the year has just begun, the series had not come so far, and the cable is there.
 */
function meant(
  citation: CableNumber,
  citing: CableRecord,
  all: readonly Entry[],
  hadReached: (year: number) => boolean,
): readonly Entry[] {
  if (all.length === 0) return all
  if (citation.year !== null) return all.filter(({ record }) => isYear(record, citation.year)).sort(inOrder)
  const year = yearOf(citing)
  if (year === null) return isOneYear(all) ? [...all].sort(inOrder) : []
  const own = all.filter(({ record }) => isYear(record, year) && !isUnknowable(record, citing))
  if (own.length > 0) return own.sort(inOrder)
  if (!isEarlyInTheYear(citing) || hadReached(year)) return []
  return all.filter(({ record }) => record.number?.year === year - 1).sort(inOrder)
}

/** A number begins anew with each journey: meant is the one that was sent last. */
function ofLastJourney(all: readonly Entry[], citing: CableRecord): readonly Entry[] {
  const sent = all.filter(({ record }) => !isLater(record, citing))
  // Where all were sent long after, they are of another journey.
  const found = sent.length > 0 ? sent : all.filter(({ record }) => !isUnknowable(record, citing))
  const days = found.flatMap(({ record: { date } }) => (date === null ? [] : date.slice(0, 10)))
  if (days.length < found.length || citing.date === null) return found
  const last = days.reduce((a, b) => (a > b ? a : b), '')
  return found.filter(({ record }) => (dayOf(last) ?? 0) - (dayOf(record.date) ?? 0) <= DAYS_OF_A_JOURNEY)
}

/** All numbers of a message. */
function numbersOf({ number, also }: CableRecord): readonly CableNumber[] {
  return [...(number ? [number] : []), ...(also ? [also] : [])]
}

/** As long as people still speak of last year's cables without saying so. */
function isEarlyInTheYear({ date }: CableRecord): boolean {
  return date !== null && date.slice(5, 7) <= '03'
}

/**
 * Whether the numbers of a series and year make it likely that one of them was given out about the day of a message:
 * the next known number was so soon after, or the last known one had come so far.
 */
function comesInReach(number: number, { date }: CableRecord, known: readonly Entry[]): boolean {
  const own = dayOfYear(date)
  let next: CableRecord | undefined
  let last: CableRecord | undefined
  for (const { record } of known) {
    const value = record.number?.number ?? 0
    if (record.date === null || record.number === null) continue
    if (value > number && value < (next?.number?.number ?? Number.POSITIVE_INFINITY)) next = record
    if (value < number && value > (last?.number?.number ?? 0)) last = record
  }
  if (next) return dayOfYear(next.date) <= own + DAYS_OF_DOUBT
  return last !== undefined && (number / (last.number?.number ?? 1)) * dayOfYear(last.date) <= own + DAYS_OF_DOUBT
}

const DAYS_OF_DOUBT = 31

/** From 1 on, give or take a day. */
function dayOfYear(date: string | null): number {
  return date === null ? 0 : (Number(date.slice(5, 7)) - 1) * 30.5 + Number(date.slice(8, 10))
}

function seriesKey(series: string, year: number | null): string {
  return `${year ?? ''} ${series}`
}

function isOneYear(entries: readonly Entry[]): boolean {
  return new Set(entries.map(({ record }) => record.number?.year)).size === 1
}

/** A message whose year nobody knows may be of any. */
function isYear({ number }: CableRecord, year: number | null): boolean {
  return number !== null && (number.year === null || number.year === year)
}

/** By its day, without a doubt. */
function isLater(cited: CableRecord, citing: CableRecord): boolean {
  return (daysAfter(cited, citing) ?? 0) > 0
}

/** Too late to have been known to whoever cites it. */
function isUnknowable(cited: CableRecord, citing: CableRecord): boolean {
  return (daysAfter(cited, citing) ?? 0) > DAYS_OF_WRITING
}

/** The year of the number, else of the date. */
export function yearOf({ number, date }: CableRecord): number | null {
  return number?.year ?? (date === null ? null : Number(date.slice(0, 4)))
}

/** By section, then by path: the same on every machine. */
export function inOrder(a: Entry, b: Entry): number {
  const sections = (a.record.section?.number ?? 0) - (b.record.section?.number ?? 0)
  return sections || compareText(a.path, b.path) || a.index - b.index
}

export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
