/**
 * Another name for what others point at: the label of a reference, the number of a paragraph, a caption, the series.
 * What cannot be renamed is told with the reason.
 */

import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import type { Place } from '../places/place.ts'
import { captionAt } from './caption.ts'
import { paragraphAtPlace } from './paragraph-number.ts'
import { referenceAt } from './reference-label.ts'
import type { Renamable } from './renamable.ts'
import { seriesAt } from './series.ts'

/** What stands at a place, or why it has no name that can be changed. */
export function renamableAt(place: Place, vocabulary: Vocabulary): Renamable | string {
  const found =
    at(place, vocabulary) ??
    (place.character > 0 ? at({ ...place, character: place.character - 1 }, vocabulary) : undefined)
  return (
    found ??
    'What can be renamed is the label of a reference, the number of a paragraph, a caption, and the series of the cable.'
  )
}

function at(place: Place, vocabulary: Vocabulary): Renamable | string | undefined {
  return referenceAt(place) ?? paragraphAtPlace(place) ?? captionAt(place, vocabulary) ?? seriesAt(place)
}
