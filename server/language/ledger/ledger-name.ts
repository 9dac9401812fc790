/** How the ledger of a folder is called, and how that of one file ends: `a.txt.cable-ledger.jsonl`. */
export const LEDGER_NAME = '.cable-ledger.jsonl'

/** Whether a name is that of a ledger: no record, and never read as one. */
export function isLedger(name: string): boolean {
  return name.endsWith(LEDGER_NAME)
}
