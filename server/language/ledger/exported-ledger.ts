import { asFound, stateOf } from './chain.ts'
import { ledgerCsv } from './export-csv.ts'
import { ledgerProv } from './export-prov.ts'
import { ledgerTei } from './export-tei.ts'
import type { LedgerEntry } from './ledger.ts'
import type { LedgerFormat } from './ledger-formats.ts'

export type ExportedLedger = { readonly text: string } | { readonly problem: string }

/**
 * The entries of a text in a form that other programs read.
 *
 * @param name of the file, without its folder
 * @param text as it is now
 */
export function exportedLedger(
  name: string,
  text: string,
  entries: readonly LedgerEntry[],
  format: LedgerFormat,
): ExportedLedger {
  switch (format) {
    case 'csv':
      return { text: ledgerCsv(entries) }
    case 'prov':
      return { text: `${JSON.stringify(ledgerProv(name, entries), null, 2)}\n` }
    case 'json':
      return { text: `${JSON.stringify(entries)}\n` }
    case 'tei': {
      const back = asFound(entries, text)
      if (back.problem !== undefined) return { problem: back.problem }
      const tei = ledgerTei(name, back.text, stateOf(entries, text).made)
      return tei === undefined
        ? { problem: 'The ledger was edited: its entries do not fit the text that they are about.' }
        : { text: tei }
    }
  }
}
