import { applyEdits, compatibleEdits, placedEdits } from '../rules/linter/fixes.ts'
import type { Fix } from '../rules/rule.ts'
import { enterRepair } from './entry-edits.ts'
import type { LedgerContext, LedgerEntry } from './ledger.ts'
import { sha256 } from './sha256.ts'
import { movedStretch, type TextReplacement } from './text-edit.ts'

/** A fix with the finding that it mends. */
export interface FoundFix {
  readonly rule: string
  readonly why: string
  readonly fix: Fix
}

export interface RecordedFixes {
  readonly text: string
  readonly entries: readonly LedgerEntry[]
  /** Number of fixes. */
  readonly applied: number
}

/**
 * Applies fixes as `fixText` does, round after round until nothing changes, and enters each. Of a very long text all
 * fixes of a rule in a round are one entry: each entry has a hash of the whole text.
 */
export function recordFixes(
  text: string,
  fixesOf: (text: string) => readonly FoundFix[],
  context: LedgerContext,
  first: number,
  rounds = 10,
): RecordedFixes {
  const entries: LedgerEntry[] = []
  const seen = new Set<string>()
  let current = text
  let applied = 0
  let hash = sha256(text)
  for (let round = 0; round < rounds && !seen.has(current); round++) {
    seen.add(current)
    const found = fixesOf(current)
    const byFix = new Map(found.map((each) => [each.fix, each]))
    const chosen = compatibleEdits(found.map(({ fix }) => fix))
    if (applyEdits(current, chosen.edits) === current) break
    applied += chosen.applied.length
    const base = current
    const done: TextReplacement[] = []
    for (const group of grouped(chosen.applied, byFix, base.length)) {
      const own = placedEdits(
        base,
        group.fixes.flatMap(({ edits }) => edits),
      )
      const replacements = own.flatMap((each) => {
        const moved = movedStretch(each, done)
        return moved ? [{ ...moved, text: each.text }] : []
      })
      const repair = { rule: group.rule, what: group.what, why: group.why, replacements }
      const entered = enterRepair(current, repair, context, first + entries.length, hash)
      done.push(...own)
      done.sort((a, b) => a.start - b.start || a.end - b.end)
      if (entered.text === current) continue
      entries.push(entered.entry)
      current = entered.text
      hash = entered.entry.textAfter
    }
  }
  return { text: current, entries, applied }
}

interface Group {
  readonly rule: string
  readonly what: string
  readonly why: string
  readonly fixes: readonly Fix[]
}

const LONG = 1_000_000

function grouped(fixes: readonly Fix[], byFix: ReadonlyMap<Fix, FoundFix>, length: number): readonly Group[] {
  const single = fixes.map((fix): Group => {
    const { rule = '', why = '' } = byFix.get(fix) ?? {}
    return { rule, what: fix.title, why, fixes: [fix] }
  })
  if (length < LONG) return single
  const groups = new Map<string, Group>()
  for (const each of single) {
    const known = groups.get(each.rule)
    groups.set(
      each.rule,
      known ? { ...known, what: `All fixes of ${each.rule}`, fixes: [...known.fixes, ...each.fixes] } : each,
    )
  }
  return [...groups.values()]
}
