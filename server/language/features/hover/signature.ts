import { covers } from '../places/place.ts'
import { explain, type HoverSubject } from './hover-content.ts'

/** The surname at the end of the text. */
export const signature: HoverSubject = (place, { vocabulary }) => {
  const found = place.message.signature
  return found && covers(found, place) ? explain(found, vocabulary.term('SIGNATURE'), found.text) : undefined
}
