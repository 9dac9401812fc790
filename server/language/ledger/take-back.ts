import { stateOf } from './chain.ts'
import { backward, forward, type Repair } from './entry-edits.ts'
import type { LedgerEntry } from './ledger.ts'
import { movedStretch, replaced, type TextReplacement } from './text-edit.ts'

export type TakenBack = { readonly repair: Repair; readonly problem?: undefined } | { readonly problem: string }

/** Takes one repair of many back and leaves the others, wherever they have moved it. */
export function takeBack(entries: readonly LedgerEntry[], text: string, number: number): TakenBack {
  const { made: chain } = stateOf(entries, text)
  const index = chain.findIndex(({ entry }) => entry === number)
  const entry = chain[index]
  if (!entry) {
    return entries.some((other) => other.entry === number)
      ? { problem: `Entry ${number} is not in the text as it stands.` }
      : { problem: `There is no entry ${number} in this ledger.` }
  }
  if (chain.slice(index + 1).some(({ takesBack }) => takesBack === number))
    return { problem: `Entry ${number} was taken back already.` }
  // Down to the text that the repair left, to know what stood where; then up again with its places.
  const later = chain.slice(index + 1)
  let current = text
  for (const other of later.toReversed()) {
    const back = backward(current, other)
    if (!back) return { problem: `Entry ${other.entry} of the ledger does not fit the text.` }
    current = replaced(current, back)
  }
  let places = backward(current, entry)
  if (!places) return { problem: `Entry ${number} of the ledger does not fit the text.` }
  for (const other of later) {
    const made = forward(current, other)
    if (!made) return { problem: `Entry ${other.entry} of the ledger does not fit the text.` }
    const moved: TextReplacement[] = []
    for (const place of places) {
      const stretch = movedStretch(place, made)
      if (!stretch) {
        return { problem: `Entry ${other.entry} changed the same place later: take that back first.` }
      }
      moved.push({ ...stretch, text: place.text })
    }
    places = moved
    current = replaced(current, made)
  }
  const { what, why } = entry
  return {
    repair: { rule: TAKEN_BACK, takesBack: number, what: `Took back: ${what}`, why, replacements: places },
  }
}

export const TAKEN_BACK = 'taken back'
