import { backward, forward } from './entry-edits.ts'
import type { LedgerEntry } from './ledger.ts'
import { sha256 } from './sha256.ts'
import { replaced } from './text-edit.ts'

/** Which entries a text has behind it, and which go on from it. */
export interface LedgerState {
  /** Those that made the text what it is, the first first. Each begins with the text that the one before it left. */
  readonly made: readonly LedgerEntry[]
  /** Those that begin with this text and were never written into it, or not into this copy. */
  readonly ahead: readonly LedgerEntry[]
  /** False where no entry begins or ends with this text, though there are entries. */
  readonly known: boolean
  /** The first of `made` begins with a text that no entry left, though there are older ones. */
  readonly broken: boolean
}

/** The entries of one file, in their order. */
export function entriesOf(entries: readonly LedgerEntry[], file: string): readonly LedgerEntry[] {
  return entries.filter((entry) => entry.file === file)
}

/** Follows the hashes: an entry that was written and whose text was not is passed over. */
export function stateOf(entries: readonly LedgerEntry[], text: string): LedgerState {
  const own = sha256(text)
  const made: LedgerEntry[] = []
  let hash = own
  let last = entries.length
  let below = -1
  for (;;) {
    const index = entries.findLastIndex(({ textAfter }, at) => at < last && textAfter === hash)
    const entry = entries[index]
    if (!entry) break
    below = Math.max(below, index)
    made.unshift(entry)
    hash = entry.textBefore
    last = index
  }
  const ahead: LedgerEntry[] = []
  let next = own
  entries.forEach((entry, index) => {
    if (index <= below || entry.textBefore !== next) return
    ahead.push(entry)
    next = entry.textAfter
  })
  const [first, oldest] = [made[0], entries[0]]
  return {
    made,
    ahead,
    known: entries.length === 0 || made.length > 0 || ahead.length > 0,
    broken: first !== undefined && oldest !== undefined && first.textBefore !== oldest.textBefore,
  }
}

/** What is wrong between a text and its ledger, in a sentence; undefined where all is well. */
export function mismatch(entries: readonly LedgerEntry[], text: string): string | undefined {
  const { ahead, known, broken, made } = stateOf(entries, text)
  if (!known) return 'The text is not the one that the last entry of its ledger left: it was changed without an entry.'
  if (broken) return `Before entry ${made[0]?.entry} of the ledger the text was changed without an entry.`
  if (ahead.length === 0) return undefined
  const those =
    ahead.length === 1
      ? `Entry ${ahead[0]?.entry} of the ledger is`
      : `Entries ${ahead[0]?.entry} to ${ahead.at(-1)?.entry} of the ledger are`
  return `${those} not in the text: it was not written, or an older copy was put in its place.`
}

export type Walked = { readonly text: string; readonly problem?: undefined } | { readonly problem: string }

/** The text as it was found: all entries that it has behind it taken back, from the last to the first. */
export function asFound(entries: readonly LedgerEntry[], text: string): Walked {
  const { made, known, broken } = stateOf(entries, text)
  if (!known || broken) return { problem: mismatch(entries, text) ?? '' }
  return walk(text, made.toReversed(), backward, ({ textBefore }) => textBefore)
}

/** The text as restored: all entries made that go on from where it stands. */
export function asRestored(entries: readonly LedgerEntry[], text: string): Walked {
  const { ahead, known } = stateOf(entries, text)
  if (!known) return { problem: mismatch(entries, text) ?? '' }
  return walk(text, ahead, forward, ({ textAfter }) => textAfter)
}

function walk(
  text: string,
  entries: readonly LedgerEntry[],
  step: typeof forward,
  wanted: (entry: LedgerEntry) => string,
): Walked {
  let current = text
  for (const entry of entries) {
    const replacements = step(current, entry)
    const next = replacements && replaced(current, replacements)
    if (next === undefined || sha256(next) !== wanted(entry))
      return { problem: `Entry ${entry.entry} of the ledger was edited: it does not fit the text that it is about.` }
    current = next
  }
  return { text: current }
}
