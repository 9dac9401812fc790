import { lineText } from '../../rules/support/lines/head-lines.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import type { Place } from '../places/place.ts'
import { addressBetween } from './address-place.ts'
import { orderToken, referenceToken, tagsToken } from './field-place.ts'
import { labelMeant, padded, startsLabel } from './label-names.ts'
import { markToken } from './mark-place.ts'
import { mendedTokenOf, withText } from './mended-line.ts'
import { type Token, token } from './writing-place.ts'

/** What belongs behind a label of SMART, or in its place. */
export function labelToken(place: Place, vocabulary: Vocabulary): Token | undefined {
  const { text, character } = place
  const line = text.text
  const head = /^\s*([A-Za-z][A-Za-z./ ]{0,20}?)\s?:\s*/.exec(line)
  if (head) {
    const [all, written = ''] = head
    if (character < all.length) return undefined
    const name = labelMeant(written)
    // In other words or letters it is no label yet; those of the fields that telegrams have as well are read in any.
    if (name === written || name === 'Subject' || name === 'Reference')
      return valueToken(name.toLowerCase(), place, all.length, vocabulary)
    const label = ' '.repeat(text.indent) + padded(name)
    const mended = withText(place, label + line.slice(all.length))
    const value = valueToken(name.toLowerCase(), mended, label.length, vocabulary)
    return value && mendedTokenOf(value, place, { place: mended, moved: label.length - all.length })
  }
  const begins = text.indent === 0 && character >= text.plain.length && startsLabel(text.plain)
  if (place.block.kind === 'label' && place.line > place.blockLine && line.trim() !== '' && !begins) {
    const own = place.message.labels.findLast(({ keyword }) => keyword.line < place.line)
    return own ? valueToken(own.name.toLowerCase(), place, text.indent, vocabulary) : undefined
  }
  const above = place.message.labels.findLast(({ keyword }) => keyword.line < place.line)
  if (line.trim() === '' && above?.value.endLine === place.line - 1) {
    if (above.name === 'Reference') return referenceToken(place)
    // A list that ends in its sign goes on.
    if (/[;,]\s*$/.test(lineText(place.message.slice, place.line - 1)))
      return valueToken(above.name.toLowerCase(), place, character, vocabulary)
  }
  if (line.slice(character).trim() !== '' || !/^\s*[A-Za-z./ ]{0,20}$/.test(line.slice(0, character))) return undefined
  return place.block.kind === 'label'
    ? token('field', Math.min(text.indent, character), Math.max(character, text.plain.length))
    : undefined
}

function valueToken(label: string, place: Place, start: number, vocabulary: Vocabulary): Token | undefined {
  const { text, character } = place
  switch (label) {
    case 'from':
      return token('originator', start, Math.max(character, text.plain.length))
    case 'action':
    case 'info': {
      const from = start + text.text.slice(start, character).lastIndexOf(';') + 1
      const lead = /^\s*/.exec(text.text.slice(from, character))?.[0].length ?? 0
      const stop = text.text.indexOf(';', character)
      return addressBetween(place, from + lead, stop < 0 ? text.plain.length : stop, 'addressee', vocabulary)
    }
    case 'mrn':
      return token('message-number', start, Math.max(character, text.plain.length))
    case 'date/dtg':
      return token('date-time-group', start, Math.max(character, text.plain.length))
    case 'e.o.':
      return orderToken(place)
    case 'declassify on':
      return token('declassification', start, Math.max(character, text.plain.length))
    case 'tags':
      return tagsToken(place, vocabulary)
    case 'captions':
      return token(
        'caption',
        start + text.text.slice(start, character).lastIndexOf(' ') + 1,
        Math.max(character, text.plain.length),
      )
    case 'reference':
      return referenceToken(place)
    case 'subject':
      return place.line === place.blockLine ? markToken('subject-mark', text.text, start, character, '') : undefined
    default:
      return undefined
  }
}
