import { asRestored, stateOf } from './chain.ts'
import type { LedgerEdit, LedgerEntry } from './ledger.ts'
import { offsetsOf } from './offsets.ts'
import { replaced, type TextReplacement } from './text-edit.ts'

export interface Replayed {
  readonly text: string
  /** Entries that were made. */
  readonly made: readonly LedgerEntry[]
  /** Those that do not fit, each with a sentence. */
  readonly left: readonly { readonly entry: LedgerEntry; readonly reason: string }[]
}

/**
 * Applies a ledger to a text: exactly, where it is the text that the ledger is about; to another copy as far as each
 * place is found there once. A text in which fewer than half are found, or all of them by a few letters that many
 * texts share, is another text, and is refused.
 */
export function replay(entries: readonly LedgerEntry[], text: string): Replayed | { readonly problem: string } {
  if (entries.length === 0) return { problem: 'The ledger has no entry for this file.' }
  const { known, ahead } = stateOf(entries, text)
  if (known) {
    const restored = asRestored(entries, text)
    return restored.problem === undefined ? { text: restored.text, made: ahead, left: [] } : restored
  }
  return replayOnCopy(entries, text)
}

function replayOnCopy(entries: readonly LedgerEntry[], text: string): Replayed | { readonly problem: string } {
  const made: LedgerEntry[] = []
  const left: { entry: LedgerEntry; reason: string }[] = []
  let current = text
  let isSure = false
  for (const entry of entries) {
    const found = foundAgain(current, entry.edits)
    if (typeof found === 'string') left.push({ entry, reason: found })
    else {
      current = replaced(current, found.replacements)
      made.push(entry)
      isSure ||= found.isSure
    }
  }
  if (made.length * 2 < entries.length || !isSure) {
    return {
      problem: `This ledger is about another text: of its ${entries.length} entries ${made.length} ${made.length === 1 ? 'fits' : 'fit'} here. Nothing was changed.`,
    }
  }
  return { text: current, made, left }
}

/** Places of edits in another copy. */
interface FoundAgain {
  readonly replacements: readonly TextReplacement[]
  /** One of them was found by more than the few letters around it. */
  readonly isSure: boolean
}

/** Where the edits of an entry go in another copy; in words, why not all of them do. */
function foundAgain(text: string, edits: readonly LedgerEdit[]): FoundAgain | string {
  const eol = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n'
  const found: TextReplacement[] = []
  let isSure = false
  for (const edit of edits) {
    const own = (part: string): string => part.replace(/\r\n|\r|\n/g, eol)
    const place = placeOf(text, edit, own)
    const line = `line ${edit.at.line}`
    if (place === undefined) return `what stood in ${line} is not found here`
    if (place === 'many') return `what stood in ${line} is found here more than once`
    const { start } = place
    isSure ||= place.isSure
    found.push({ start, end: start + own(edit.before).length, text: own(edit.after) })
  }
  found.sort((a, b) => a.start - b.start)
  const overlaps = found.some(({ start }, index) => start < (found[index - 1]?.end ?? 0))
  return overlaps ? 'its places lie within each other here' : { replacements: found, isSure }
}

/** With as much of its surroundings as it takes to be the only one; the same place counts where it fits. */
function placeOf(
  text: string,
  edit: LedgerEdit,
  own: (part: string) => string,
): { readonly start: number; readonly isSure: boolean } | 'many' | undefined {
  const { at, before, between } = edit
  const [head, tail] = [own(between[0]), own(between[1])]
  let many = false
  for (const [inFront, behind] of SURROUNDINGS) {
    const [left, right] = [inFront === 0 ? '' : head.slice(-inFront), tail.slice(0, behind)]
    if (left.length + before.length + right.length < SHORTEST) continue
    const wanted = left + own(before) + right
    const isSure = wanted.replace(/\s+/g, '').length >= SURE
    const first = text.indexOf(wanted)
    if (first < 0) continue
    if (text.indexOf(wanted, first + 1) < 0) return { start: first + left.length, isSure }
    const same = offsetsOf(text).offsetOf(at)
    if (same !== undefined && text.startsWith(wanted, same - left.length)) return { start: same, isSure }
    many = true
  }
  return many ? 'many' : undefined
}

/** How many characters in front and behind are asked for: all that are known first. */
const SURROUNDINGS = [
  [24, 24],
  [12, 12],
  [16, 0],
  [0, 16],
  [6, 6],
] as const
/** Fewer characters stand in any text. */
const SHORTEST = 8
/** So many letters and signs in a row are no chance, as `opera season` is. */
const SURE = 14
