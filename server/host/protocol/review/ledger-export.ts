import { entriesOf, mismatch } from '../../../language/ledger/chain.ts'
import { exportedLedger } from '../../../language/ledger/exported-ledger.ts'
import { LEDGER_FORMATS, type LedgerFormat } from '../../../language/ledger/ledger-formats.ts'
import { readLedger } from '../../../language/ledger/read-ledger.ts'
import type { LedgerExportAnswer, LedgerParams } from './review-types.ts'

/** The ledger of an open text for other programs, or in a sentence why there is none. */
export function ledgerExport({
  ledger,
  file,
  text,
  format,
}: LedgerParams & { readonly format: LedgerFormat }): LedgerExportAnswer {
  const entries = entriesOf(readLedger(ledger).entries, file)
  if (entries.length === 0) return { problem: 'The ledger has no entry for this file.' }
  if (!LEDGER_FORMATS.includes(format)) return { problem: `A ledger is not exported as ${format}.` }
  const exported = exportedLedger(file, text, entries, format)
  const warning = mismatch(entries, text)
  return 'problem' in exported || warning === undefined ? exported : { ...exported, warning }
}
