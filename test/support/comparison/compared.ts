import { compareDocuments } from '../../../server/language/comparison/compare.ts'
import { type Comparison, labelOf } from '../../../server/language/comparison/comparison.ts'
import { openDocument } from '../../../server/language/syntax/document/document.ts'
import { defaultVocabulary } from '../../../server/language/vocabulary/vocabulary.ts'

/** The comparison of two texts. */
export function compared(before: string, after: string): Comparison {
  return compareDocuments(openDocument('a', 1, before), openDocument('b', 1, after), defaultVocabulary())
}

/** What it lists, `layer kind label`, in order of the letters. */
export function listed({ changes }: Comparison): string[] {
  return changes.map((change) => `${change.layer} ${change.kind} ${labelOf(change)}`).sort()
}
