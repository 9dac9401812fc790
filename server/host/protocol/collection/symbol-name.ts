import type { Entry } from '../../../language/collection/neighbours/collection.ts'
import { nameOf } from './entry-places.ts'

/**
 * A message as it stands in a list of symbols. Editors look through such a list once more, and keep what has the letters
 * that were typed, in their order: what is asked for in another way, by its time, a TAG, a name or a number in another
 * form, is shown with it.
 */
export function symbolName(query: string, entry: Entry): string {
  const { number, subject } = entry.record
  const name = subject && number ? `${nameOf(entry)} ${subject}` : nameOf(entry)
  return hasInOrder(name, query) ? name : `${name} (${query.trim()})`
}

function hasInOrder(name: string, letters: string): boolean {
  const within = name.toUpperCase()
  let at = 0
  for (const letter of letters.toUpperCase().replace(/\s+/g, '')) {
    at = within.indexOf(letter, at) + 1
    if (at === 0) return false
  }
  return true
}
