import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import type { Place } from '../places/place.ts'
import { addressBetween } from './address-place.ts'
import { orderToken, referenceToken, tagsToken } from './field-place.ts'
import { startsLabel } from './label-names.ts'
import { markToken } from './mark-place.ts'
import { type Token, token } from './writing-place.ts'

/** What belongs behind a label of SMART, or in its place. */
export function labelToken(place: Place, vocabulary: Vocabulary): Token | undefined {
  const { text, character } = place
  const line = text.text
  const head = /^\s*([A-Z][A-Za-z./ ]{0,20}?)\s?:\s*/.exec(line)
  if (head) {
    const start = head[0].length
    if (character < start) return undefined
    return valueToken((head[1] ?? '').toLowerCase(), place, start, vocabulary)
  }
  const begins = text.indent === 0 && character >= text.plain.length && startsLabel(text.plain)
  if (place.block.kind === 'label' && place.line > place.blockLine && line.trim() !== '' && !begins) {
    const own = place.message.labels.findLast(({ keyword }) => keyword.line < place.line)
    return own ? valueToken(own.name.toLowerCase(), place, text.indent, vocabulary) : undefined
  }
  const above = place.message.labels.findLast(({ keyword }) => keyword.line < place.line)
  if (line.trim() === '' && above?.name === 'Reference' && above.value.endLine === place.line - 1)
    return referenceToken(place)
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
