import { groupOf, ofSameNumber } from '../neighbours/cable-group.ts'
import type { Collection, Entry } from '../neighbours/collection.ts'
import { areSameSections, isOther, likenessOf } from '../neighbours/like-messages.ts'
import { DAYS_OF_ZONES, dayOf, daysAfter } from '../neighbours/sent-later.ts'
import { isOfJourney, numberText } from '../record/cable-number.ts'
import type { RecordPlace } from '../record/cable-record.ts'
import { wordsOf } from '../record/digest.ts'
import type { CollectionRuleId } from './collection-rules.ts'

/** What only the neighbours of a message show. The ids are a contract, like those of rules. */
export interface CollectionFinding {
  readonly rule: CollectionRuleId
  readonly place: RecordPlace
  readonly message: string
  readonly related: readonly { readonly entry: Entry; readonly message: string }[]
}

/** Findings of one message, in the order of their places. */
export function findingsOf(collection: Collection, entry: Entry): readonly CollectionFinding[] {
  return [...laterReferences(collection, entry), ...ofNumber(collection, entry)].sort(
    ({ place: a }, { place: b }) => a[0] - b[0] || a[1] - b[1],
  )
}

function laterReferences(collection: Collection, { record }: Entry): CollectionFinding[] {
  return record.citations.flatMap((citation) => {
    // Where the year is left out, it is chosen so that nothing is later.
    if (citation.year === null || citation.in !== 'references' || !citation.place || isOfJourney(citation)) return []
    const targets = collection
      .resolve(citation, record)
      .filter((target) => target.record.number?.year === citation.year)
    // All copies have to agree.
    const isLater = targets.every((target) => (daysAfter(target.record, record) ?? 0) > DAYS_OF_ZONES)
    if (targets.length === 0 || !isLater) return []
    const [first] = targets
    const sent = first?.record.date?.slice(0, 10)
    return [
      {
        rule: 'collection-ref-later' as const,
        place: citation.place,
        message: `${numberText(citation)} was sent on ${sent}, after this message of ${record.date?.slice(0, 10)}`,
        related: targets.map((target) => ({ entry: target, message: `Sent on ${sent}` })),
      },
    ]
  })
}

function ofNumber(collection: Collection, entry: Entry): CollectionFinding[] {
  const { record } = entry
  const { number, place } = record
  if (!number || number.year === null || !place) return []
  const group = groupOf(collection, entry)
  // Of another journey is another cable, and one that was corrected is sent again with what was wrong put right.
  // Of its sections often the first alone says so: then nobody can tell which belong to which.
  const isMixed = record.section !== null && group.entries.some(isCorrected)
  const isComparable = (other: Entry): boolean =>
    other !== entry && !isMixed && !isOfOtherJourney(entry, other) && isCorrected(other) === isCorrected(entry)
  const others = group.entries.filter(isComparable)
  const name = numberText(number)
  const found: CollectionFinding[] = []
  const report = (rule: CollectionRuleId, message: string, about: readonly Entry[], note: string): void => {
    found.push({ rule, place, message, related: about.map((other) => ({ entry: other, message: note })) })
  }
  const strangers = ofSameNumber(collection, entry).filter(
    (other) => isComparable(other) && isOther(record, other.record),
  )
  if (strangers.length > 0)
    report(
      'collection-number-twice',
      `${name} is also the number of a message of ${strangers[0]?.record.date?.slice(0, 10)}`,
      strangers,
      'The other message',
    )
  if (strangers.length > 0) return found
  const total = record.section?.total
  const otherTotals = others.filter(
    (other) => other.record.section?.total && total && other.record.section.total !== total,
  )
  if (otherTotals.length > 0)
    report(
      'collection-section-total',
      `This section is one of ${total}, another of ${name} one of ${otherTotals[0]?.record.section?.total}`,
      otherTotals,
      'The other section',
    )
  else if (group.missingSections.length > 0 && group.first === entry) {
    const missing = group.missingSections
    report(
      'collection-section-missing',
      `${missing.length === 1 ? 'Section' : 'Sections'} ${missing.join(', ')} of ${group.totalSections} ${missing.length === 1 ? 'is' : 'are'} not in this folder`,
      others,
      'Another section',
    )
  }
  const twice = others.filter((other) => isSectionOfOtherWords(entry, other))
  if (twice.length > 0)
    report(
      'collection-section-twice',
      `Section ${record.section?.number} of ${name} stands in another file with another text`,
      twice,
      'The other text',
    )
  const copies = others.filter((other) => areSameSections(record, other.record) && differsInHeader(entry, other))
  if (copies.length > 0)
    report(
      'collection-copy-header',
      `A copy of ${name} with the same text has another date or originator`,
      copies,
      'The other copy',
    )
  return found
}

/** Longer than any journey. */
const LONGEST_JOURNEY = 30

function isOfOtherJourney({ record: a }: Entry, { record: b }: Entry): boolean {
  if (!a.number || !isOfJourney(a.number)) return false
  const [one, other] = [dayOf(a.date), dayOf(b.date)]
  return one === undefined || other === undefined ? a.digest !== b.digest : Math.abs(one - other) > LONGEST_JOURNEY
}

/** `C O R R E C T E D  C O P Y`: the caption as it is read, or the same words elsewhere in the head. */
function isCorrected({ record: { captions, subject } }: Entry): boolean {
  return captions.some((caption) => CORRECTED.test(caption)) || CORRECTED.test(subject ?? '')
}

const CORRECTED = /\bCORRECTED (?:COPY|VERSION)\b/

/** The same section by its number, and another text by its first words: what differs further down may be damage of a copy. */
function isSectionOfOtherWords({ record: a }: Entry, { record: b }: Entry): boolean {
  if (!a.section || a.section.number !== b.section?.number || a.digest === b.digest) return false
  return a.section.total === b.section.total && likenessOf(a.opening, b.opening) === false
}

function differsInHeader({ record: a }: Entry, { record: b }: Entry): boolean {
  return areOtherDates(a.date, b.date) || areOtherNames(a.from, b.from)
}

/** A copy that gives the day alone gives that of a calendar, which may be the next one. */
function areOtherDates(a: string | null, b: string | null): boolean {
  if (a === null || b === null || a === b) return false
  if (a.length === b.length) return true
  const [one, other] = [dayOf(a), dayOf(b)]
  return one !== undefined && other !== undefined && Math.abs(one - other) > 1
}

/** One name is as good as another that has more: `AMEMBASSY ZENDA//POL//`, `EMBASSY ZENDA`, `ZENDA`. */
function areOtherNames(a: string | null, b: string | null): boolean {
  const [one, other] = [nameWords(a), nameWords(b)]
  if (one.size === 0 || other.size === 0) return false
  return !(isWithin(one, other) || isWithin(other, one))
}

function nameWords(name: string | null): ReadonlySet<string> {
  const words = wordsOf((name ?? '').replace(/\/\/.*/s, '')).replace(/\bAM(?=EMBASSY\b|CONSUL\b)/g, '')
  return new Set(words.split(' ').filter((word) => word !== ''))
}

function isWithin(words: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  return [...words].every((word) => others.has(word))
}
