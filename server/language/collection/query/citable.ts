import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { type Collection, compareText } from '../neighbours/collection.ts'
import { type CableNumber, numberText, solidSeries } from '../record/cable-number.ts'
import { wordsOf } from '../record/digest.ts'

/** A cable of the collection as another one cites it. */
export interface CitableCable {
  /** `09 THE HAGUE 12` */
  readonly text: string
  /** The day it was sent, where it is known: `2009-06-03`. */
  readonly day: string | undefined
  readonly subject: string | undefined
}

/** Who cites, and what of a number is typed already. */
export interface Citing {
  /** The day of the citing cable; nothing later can be cited. */
  readonly day: string
  readonly own: CableNumber | undefined
  /** Groups of series: the writer's own, then those that the cable has to do with. */
  readonly near: readonly (readonly string[])[]
  readonly typed: string
}

/** All that can be cited, made once for a state of a collection. */
export type CitableList = readonly Known[]

interface Known extends CitableCable {
  readonly number: CableNumber & { readonly year: number }
  /** In capitals: with its blanks, without them, and the words of the subject. */
  readonly key: string
}

/** Each cable once, the latest first; sections and copies are one cable. A number of no known year is not written. */
export function citableList(collection: Collection, vocabulary: Vocabulary): CitableList {
  const found = new Map<string, Known>()
  for (const { record } of collection.entries()) {
    const { number, date, subject } = record
    if (!number || number.year === null) continue
    const solid = numberText(number)
    const before = found.get(solid)
    if (before && (before.day !== undefined || date === null)) continue
    const { code } = vocabulary.seriesCode(number.series, number.year)
    const text = `${solid.slice(0, 2)} ${code} ${number.number}`
    found.set(solid, {
      text,
      day: date?.slice(0, 10),
      subject: subject ?? undefined,
      number: { ...number, year: number.year },
      key: `${text} ${solid} ${wordsOf(subject ?? '')}`,
    })
  }
  return [...found.values()].sort((a, b) => compareText(lastDay(b), lastDay(a)) || b.number.number - a.number.number)
}

/** Of a cable without a date its number tells the year only: it comes behind all others of that year. */
function lastDay({ day, number }: Known): string {
  return day ?? `${number.year}`
}

/** What fits the letters typed so far: some of the writer's post, some of those concerned, some of all others. */
export function citableCables(list: CitableList, citing: Citing, most: number): readonly CitableCable[] {
  const pieces = wordsOf(citing.typed).split(' ')
  const tiers: Known[][] = [...citing.near.map(() => []), []]
  const near = new Map(
    citing.near.flatMap((names, tier) => names.map((name) => [solidSeries(name), tier] as const)).reverse(),
  )
  for (const known of list) {
    if (known.number.year > Number(citing.day.slice(0, 4)) || (known.day ?? '') > citing.day) continue
    if (!pieces.every((piece) => known.key.includes(piece)) || isSame(known.number, citing.own)) continue
    const tier = tiers[near.get(known.number.series) ?? citing.near.length]
    if (tier && tier.length < most) tier.push(known)
  }
  // No post takes all the places from the others.
  const share = Math.ceil(most / tiers.length)
  const first = tiers.flatMap((tier) => tier.slice(0, share))
  return [...first, ...tiers.flatMap((tier) => tier.slice(share))].slice(0, most)
}

function isSame(number: CableNumber, own: CableNumber | undefined): boolean {
  return own !== undefined && numberText(number) === numberText({ ...own, series: solidSeries(own.series) })
}
