import type { Message } from '../../model/message/message.ts'
import { labelPlaces, placeOfLabel } from '../../model/numbering/label-places.ts'
import { placesNamed } from '../../model/numbering/pointed-at.ts'
import type { Edit } from '../rule.ts'
import { followLabels } from './follow-labels.ts'

/**
 * Edits that label the references A, B, C and so on, up to Z, in the order in which they stand. What the text
 * says of them follows, where the old label names one reference and no other. Empty when nothing is to change, and
 * where a mention cannot follow: in what may be a quotation, which nobody may touch, or in a row that would be none.
 */
export function relabelReferences(message: Message): Edit[] {
  const labels = (message.references?.labels ?? []).slice(0, 26)
  const renamed = new Map<number, number>()
  const edits: Edit[] = []
  for (const [index, label] of labels.entries()) {
    const expected = String.fromCharCode(65 + index)
    if (label.text === expected) continue
    edits.push({ span: label, newText: expected })
    if (labels.filter(({ text }) => text === label.text).length === 1) renamed.set(placeOfLabel(label.text), index + 1)
  }
  if (leadsAstray(message, renamed)) return []
  const following = followLabels(message, renamed)
  return typeof following === 'string' ? [] : [...edits, ...following]
}

/** Where the text speaks of B, which is not there, and of C, which would be B: both would lead to the same. */
function leadsAstray(message: Message, renamed: ReadonlyMap<number, number>): boolean {
  const places = labelPlaces(message)
  const named = placesNamed(message)
  return [...renamed].some(([old, place]) => !places.has(place) && named.has(place) && named.has(old))
}
