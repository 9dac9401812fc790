import { covers, findAt } from '../place.ts'
import { explainNumber } from './classification.ts'
import { explain, type HoverSubject } from './hover-content.ts'

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
  const number = place.message.labels.find(({ name, value }) => name === 'MRN' && covers(value, place))
  return number && explainNumber(number.value, place.message, vocabulary)
}

/** Labels that are another word of a telegram by another name. */
const TERMS: Readonly<Record<string, string>> = {
  'DATE/DTG': 'DATE-TIME GROUP',
  ACTION: 'TO',
  'DECLASSIFY ON': 'DECL',
}
