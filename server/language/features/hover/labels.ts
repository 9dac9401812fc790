import { oneLine } from '../../model/message/span.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { covers, findAt, type Place } from '../places/place.ts'
import { explainNumber } from './classification.ts'
import { explain, type HoverContent, type HoverSubject } from './hover-content.ts'

/** Labels of the SMART layout; what they hold is explained by the subject it belongs to. */
export const labels: HoverSubject = (place, { vocabulary }) => {
  if (place.block.kind !== 'label') return undefined
  const label = findAt(
    place.message.labels.map((each) => each.keyword),
    place,
  )
  if (label) {
    const name = label.text.toUpperCase()
    return explain(label, vocabulary.term(TERMS[name] ?? name) ?? vocabulary.term(`${name}S`), label.text)
  }
  const own = place.message.labels.find(({ value }) => covers(value, place))
  switch (own?.name.toUpperCase()) {
    case 'MRN':
      return explainNumber(own.value, place.message, vocabulary)
    case 'PASS LINE':
      return attention(place, own.value.line === place.line ? own.value.start : place.text.indent, vocabulary)
    default:
      return undefined
  }
}

/** One line of a pass line, which is an attention line under a label. */
function attention(place: Place, start: number, vocabulary: Vocabulary): HoverContent | undefined {
  const { plain } = place.text
  const span = oneLine(place.line, start, plain.length)
  return covers(span, place) ? explain(span, vocabulary.caption('<OFFICE> FOR'), plain.slice(start)) : undefined
}

/** Labels that are another word of a telegram by another name. */
const TERMS: Readonly<Record<string, string>> = {
  'DATE/DTG': 'DATE-TIME GROUP',
  ACTION: 'TO',
  'DECLASSIFY ON': 'DECL',
}
