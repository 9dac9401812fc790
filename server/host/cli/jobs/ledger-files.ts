import { appendFileSync, closeSync, existsSync, fsyncSync, openSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { entriesOf } from '../../../language/ledger/chain.ts'
import { entryLine, type LedgerEntry } from '../../../language/ledger/ledger.ts'
import { LEDGER_NAME } from '../../../language/ledger/ledger-name.ts'
import { readLedger } from '../../../language/ledger/read-ledger.ts'
import { systemReason } from '../results/file-result.ts'

/** Where the ledger of a file is: beside it, or one for all files of its folder. */
export type LedgerPlaceKind = 'file' | 'folder'

export interface LedgerFile {
  readonly path: string
  /** What its entries call the file. */
  readonly file: string
  readonly entries: readonly LedgerEntry[]
  readonly problems: readonly string[]
  readonly torn: boolean
}

/** The ledger that a file has; else an empty one in the place that is asked for. In words, why it cannot be read. */
export function ledgerOf(path: string, kind: LedgerPlaceKind): LedgerFile | string {
  const beside = `${path}${LEDGER_NAME}`
  const inFolder = join(dirname(path), LEDGER_NAME)
  const chosen = existsSync(beside) ? beside : kind === 'folder' || existsSync(inFolder) ? inFolder : beside
  return openLedger(chosen, path)
}

/** A ledger by its own name, as far as it is about the file. */
export function openLedger(ledger: string, path: string): LedgerFile | string {
  const file = basename(path)
  try {
    const { entries, problems, torn } = readLedger(existsSync(ledger) ? readFileSync(ledger, 'utf8') : '')
    return { path: ledger, file, entries: entriesOf(entries, file), problems, torn }
  } catch (error) {
    return systemReason(error)
  }
}

/** Adds entries and waits until they are on the disk; in words, why not. */
export function appendEntries({ path, torn }: LedgerFile, entries: readonly LedgerEntry[]): string | undefined {
  try {
    const descriptor = openSync(path, 'a')
    try {
      appendFileSync(descriptor, `${torn ? '\n' : ''}${entries.map(entryLine).join('')}`)
      fsyncSync(descriptor)
    } finally {
      closeSync(descriptor)
    }
    return undefined
  } catch (error) {
    return systemReason(error)
  }
}

export function nextNumber(entries: readonly LedgerEntry[]): number {
  return Math.max(0, ...entries.map(({ entry }) => entry)) + 1
}
