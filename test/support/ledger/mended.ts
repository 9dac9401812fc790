import { enterRepair } from '../../../server/language/ledger/entry-edits.ts'
import type { LedgerEntry } from '../../../server/language/ledger/ledger.ts'
import { CONTEXT } from './repaired.ts'

/** A text with an entry for each pair of words. */
export function mended(
  text: string,
  changes: readonly (readonly [string, string])[],
): { text: string; entries: LedgerEntry[] } {
  let current = text
  const entries = changes.map(([from, to], index) => {
    const start = current.indexOf(from)
    const repair = {
      rule: 'test',
      what: `${from} to ${to}`,
      why: '',
      replacements: [{ start, end: start + from.length, text: to }],
    }
    const entered = enterRepair(current, repair, CONTEXT, index + 1)
    current = entered.text
    return entered.entry
  })
  return { text: current, entries }
}
