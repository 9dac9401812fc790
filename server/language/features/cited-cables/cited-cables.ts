/**
 * What a place says of other cables: which number it names, and which paragraph of that cable.
 * Whether such a cable is anywhere is known to a collection, not here.
 */

import { type CableNumber, solidSeries } from '../../collection/record/cable-number.ts'
import type { Mention, Reference } from '../../model/message/reference.ts'
import { type Span, shift } from '../../model/message/span.ts'
import { blockFacts, blockFlow } from '../../model/reading/body/block-facts.ts'
import { matchesOf } from '../../text/matches-of.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { referenceSpan } from '../outline/head-outline.ts'
import { covers, type Place } from '../places/place.ts'
import { referenceTarget } from '../targets/targets.ts'

export interface CitedCable {
  readonly span: Span
  readonly number: CableNumber
  /** `PARA 4 REF B` */
  readonly paragraph: number | undefined
  /** `STATE 71001` among words of the text, without a year: a cable only where there is one of that number. */
  readonly perhaps?: true
}

/** The cable that the words at a place name: an item of the REF line, `REF A`, REFTEL of one, `09 ZENDA 12`, `PARA 4 REF B`. */
export function citedCableAt(place: Place, vocabulary: Vocabulary): CitedCable | undefined {
  return (
    at(place, vocabulary) ??
    (place.character > 0 ? at({ ...place, character: place.character - 1 }, vocabulary) : undefined)
  )
}

function at(place: Place, vocabulary: Vocabulary): CitedCable | undefined {
  const { message, block, blockLine, bodyIndex } = place
  const reference = message.references?.references.find((each) => covers(referenceSpan(each), place))
  if (reference) return cited(referenceSpan(reference), reference, undefined)
  if (bodyIndex < 0 || (block.kind !== 'paragraph' && block.kind !== 'text')) return undefined
  if (message.body.roles[bodyIndex] === 'quoted') return undefined
  const mentions = blockFacts(block).mentions.map((each) => shift(each, blockLine))
  const index = mentions.findIndex((each) => covers(each, place))
  const mention = mentions[index]
  if (!mention) return numberInWords(place, vocabulary)
  if (mention.kind === 'paragraph') {
    // `PARA 4 REF B`, `PARA 4 OF REFTEL`: the paragraph is that of the next thing named.
    const next = mention.ofOther ? mentions[index + 1] : undefined
    const whole = next && isBeside(mention, next) ? targetOf(next, place, vocabulary) : undefined
    return whole && { ...whole, span: mention, paragraph: mention.number }
  }
  const target = targetOf(mention, place, vocabulary)
  const before = mentions[index - 1]
  const paragraph =
    before?.kind === 'paragraph' && before.ofOther && isBeside(before, mention) ? before.number : undefined
  return target && { ...target, paragraph }
}

/** A name of a series and a number behind it at the place; a year has four figures as well. */
function numberInWords(place: Place, vocabulary: Vocabulary): CitedCable | undefined {
  const { block, blockLine, message } = place
  const flow = blockFlow(block)
  for (const match of matchesOf(flow.text, NAME_AND_NUMBER)) {
    const [, names = '', digits = ''] = match
    const end = match.index + names.length + 1 + digits.length
    if (YEAR.test(digits) || !covers(shift(flow.span(match.index, end), blockLine), place)) continue
    const words = names.split(' ')
    for (let from = 0; from < words.length; from++) {
      const series = words.slice(from).join(' ')
      const { code, known } = vocabulary.seriesCode(series.toUpperCase(), message.dateTimeGroup?.fields.year)
      if (!known) continue
      const span = shift(flow.span(end - digits.length - 1 - series.length, end), blockLine)
      if (!covers(span, place)) return undefined
      const number = { year: null, series: solidSeries(code), number: Number(digits) }
      return { span, number, paragraph: undefined, perhaps: true }
    }
  }
  return undefined
}

const NAME_AND_NUMBER =
  /(?<![\dA-Za-z/.,:'-])([A-Z][A-Za-z'.-]{1,20}(?: [A-Z][A-Za-z'.-]{1,20}){0,3}) (\d{2,7})(?![\dA-Za-z]|[.,:/-]\d)/g
const YEAR = /^(?:19|20)\d\d$/

/** A few words stand between the two at most: `OF`, `IN`. */
function isBeside(first: Span, second: Span): boolean {
  if (second.line === first.endLine) return second.start - first.end <= WIDEST
  return second.line === first.endLine + 1 && second.start < WIDEST
}

const WIDEST = 9

function targetOf(mention: Mention, { message }: Place, vocabulary: Vocabulary): CitedCable | undefined {
  switch (mention.kind) {
    case 'reference':
      return cited(mention, referenceTarget(message, mention.label), undefined)
    case 'reftel': {
      const list = message.references?.references ?? []
      return list.length === 1 ? cited(mention, list[0], undefined) : undefined
    }
    case 'cable': {
      const year = mention.year ?? message.dateTimeGroup?.fields.year
      const { code, known } = vocabulary.seriesCode(mention.series, year)
      if (!known) return undefined
      const number = { year: mention.year ?? null, series: solidSeries(code), number: mention.number }
      return { span: mention, number, paragraph: undefined }
    }
    default:
      return undefined
  }
}

function cited(span: Span, reference: Reference | undefined, paragraph: number | undefined): CitedCable | undefined {
  if (reference?.kind !== 'cable' || !reference.seriesCode || reference.number === undefined) return undefined
  const { year, seriesCode, number } = reference
  return { span, number: { year: year ?? null, series: solidSeries(seriesCode), number }, paragraph }
}

/** Whether the place is the message's own number, on the classification line or behind `MRN:`. */
export function isOwnNumber(place: Place): boolean {
  const { classification, labels } = place.message
  const spans = [
    classification?.series,
    classification?.number,
    ...labels.filter(({ name }) => /^MRN$/i.test(name)).map(({ value }) => value),
  ]
  const before = { ...place, character: Math.max(0, place.character - 1) }
  return spans.some((span) => span && (covers(span, place) || covers(span, before)))
}
