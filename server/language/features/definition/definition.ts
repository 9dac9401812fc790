/**
 * Where a mention or a label leads to.
 * What leads where is known by `targets`.
 */

import type { LocationLink } from 'vscode-languageserver-types'
import { type Span, shift } from '../../model/message/span.ts'
import { blockFacts } from '../../model/reading/body/block-facts.ts'
import { referenceSpan } from '../outline/head-outline.ts'
import { covers, findAt, type Place } from '../places/place.ts'
import type { PlacedMessage } from '../places/placed-message.ts'
import { textSpan } from '../places/text-span.ts'
import { toRange } from '../protocol/to-lsp.ts'
import { occurrencesAt } from '../targets/occurrences.ts'

/**
 * Where what the token speaks of is: `REF A`, REFTEL, `PARA 4`, END SUMMARY, SECTION 02 OF 03; a telegram
 * that the same file holds. Empty for all else.
 */
export function definition(place: Place, uri: string, messages: readonly PlacedMessage[]): LocationLink[] {
  const cited = citedMessage(place, messages)
  if (cited) return [{ ...cited, targetUri: uri }]
  const found = occurrencesAt(place)
  if (!found) return []
  const { messageLine } = place
  return found.declarations.map(({ span, name }) => ({
    originSelectionRange: toRange(found.origin, messageLine),
    targetUri: uri,
    targetRange: toRange(span, messageLine),
    targetSelectionRange: toRange(name, messageLine),
  }))
}

interface Cable {
  readonly year: number | undefined
  readonly series: string
  readonly number: number
}

/** A message of the same text that the reference at the place names by its number. */
function citedMessage(place: Place, messages: readonly PlacedMessage[]): Omit<LocationLink, 'targetUri'> | undefined {
  const cited = messages.length > 1 ? cableAt(place) : undefined
  if (!cited) return undefined
  const target = messages.find(({ message }) => message !== place.message && isCable(message.id, cited.cable))
  const span = target && textSpan(target.message.slice)
  if (!target || !span) return undefined
  const { classification, subject } = target.message
  return {
    originSelectionRange: toRange(cited.span, place.messageLine),
    targetRange: toRange(span, target.line),
    targetSelectionRange: toRange(classification?.span ?? subject?.span ?? span, target.line),
  }
}

function cableAt(place: Place): { readonly span: Span; readonly cable: Cable } | undefined {
  const { message, block, blockLine, bodyIndex } = place
  const assumed = message.dateTimeGroup?.fields.year
  const reference = message.references?.references.find((each) => covers(referenceSpan(each), place))
  if (reference?.series && reference.number !== undefined) {
    const { series, number, year } = reference
    return { span: referenceSpan(reference), cable: { year: year ?? assumed, series: series.text, number } }
  }
  if (bodyIndex < 0 || (block.kind !== 'paragraph' && block.kind !== 'text')) return undefined
  const mention = findAt(
    blockFacts(block).mentions.map((each) => shift(each, blockLine)),
    place,
  )
  return mention?.kind === 'cable' ? { span: mention, cable: { ...mention, year: mention.year ?? assumed } } : undefined
}

function isCable(id: Cable | undefined, cable: Cable): boolean {
  if (!id || id.number !== cable.number || even(id.series) !== even(cable.series)) return false
  return id.year === undefined || cable.year === undefined || id.year === cable.year
}

function even(series: string): string {
  return series.replace(/\s+/g, ' ')
}
