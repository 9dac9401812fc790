import { mismatch, stateOf } from '../../../language/ledger/chain.ts'
import type { LedgerEntry } from '../../../language/ledger/ledger.ts'
import type { LintConfig } from '../../../language/rules/linter/lint.ts'
import { VERSION } from '../../runtime/version.ts'
import { encode } from '../inputs/decode.ts'
import type { ReadFile } from '../inputs/read-text.ts'
import type { CheckOptions } from './job-options.ts'
import { type LedgerFile, ledgerOf, nextNumber } from './ledger-files.ts'
import { fixAndRecord, fixSafely } from './reported.ts'

export interface FixedFile {
  /** The ledger with what is to be added to it, where one is kept. */
  readonly entered?: { readonly ledger: LedgerFile; readonly entries: readonly LedgerEntry[] }
  readonly text: string
  /** What the file has to hold for that; undefined where no fix changes it. */
  readonly bytes: Uint8Array | undefined
  /** Number of fixes. */
  readonly applied: number
}

/** A file after its safe fixes, in the encoding that it has; or in words why it cannot be written so. */
export function fixFile(
  path: string,
  { text, encoding, bytes }: ReadFile,
  config: LintConfig,
  keeps?: CheckOptions['ledger'],
): FixedFile | string {
  const ledger = keeps && ledgerOf(path, keeps.place)
  if (typeof ledger === 'string') return `its ledger: ${ledger}`
  const problem = ledger && (ledger.problems[0] ?? unfit(ledger.entries, text))
  if (problem) return `${problem} Nothing is entered before that is settled`
  const context = ledger && {
    file: ledger.file,
    version: VERSION,
    who: keeps?.who,
    when: new Date().toISOString(),
  }
  const fixed =
    ledger && context
      ? fixAndRecord(path, text, config, context, nextNumber(ledger.entries))
      : { ...fixSafely(path, text, config), entries: undefined }
  if (fixed.text === text) return { text, bytes: undefined, applied: 0 }
  // What cannot be given back byte for byte is not touched: torn UTF-8, half a character at the end of UTF-16.
  const same = encode({ text, encoding })
  const next = encode({ text: fixed.text, encoding })
  if (!same || !next || Buffer.compare(same, bytes) !== 0) return `its ${encoding} text has bytes that would be lost`
  const entered = ledger && fixed.entries ? { entered: { ledger, entries: fixed.entries } } : {}
  return { text: fixed.text, bytes: next, applied: fixed.applied, ...entered }
}

/** What was changed before the first of the entries is told when it is asked for; it does not stand in the way of more. */
function unfit(entries: readonly LedgerEntry[], text: string): string | undefined {
  return stateOf(entries, text).broken ? undefined : mismatch(entries, text)
}
