/**
 * The ledgers of the open cables: what was accepted since the last saving, and its entry when the text is saved.
 * What an entry says, and how it is taken back, the server knows.
 */

import { type Disposable, type TextDocument, type Uri, window, workspace } from 'vscode'
import type { LazyClient } from '../connection/lazy-client.ts'
import { appendLines, type LedgerFile, ledgerName, ledgerOf, ledgerSetting } from './ledger-files.ts'

/** A repair as the server names it behind its edit, with the text that it left. */
export interface AcceptedRepair {
  readonly rule: string
  readonly what: string
  readonly why: string
  readonly takesBack?: number
  readonly edits: readonly object[]
  readonly before?: string
  readonly after: string
}

/** An open document that may have a ledger. */
interface Kept {
  /** The text when it was opened or last saved. */
  base: string
  repairs: AcceptedRepair[]
  /** Set when the user asked for a ledger. */
  begins?: 'file' | 'folder'
  /** Savings are entered one behind the other. */
  entering: Promise<void>
}

export interface Ledgers extends Disposable {
  /** Enters a repair that an edit has just made, at the next saving. */
  accept(uri: string, repair: unknown): void
  /** Begins a ledger for a document, if it has none. */
  begin(document: TextDocument, place: 'file' | 'folder'): void
  /** Waits until what was saved is entered. */
  settled(uri: Uri): Promise<void>
}

export function keepLedgers(client: LazyClient): Ledgers {
  const kept = new Map<string, Kept>()
  const keep = (document: TextDocument): void => {
    if (document.languageId !== 'cable' || document.isUntitled || kept.has(keyOf(document))) return
    if (ledgerSetting(document.uri) === 'off') return
    kept.set(keyOf(document), { base: document.getText(), repairs: [], entering: Promise.resolve() })
    void tell(document, client)
  }
  const enter = async (document: TextDocument, own: Kept, text: string): Promise<void> => {
    const { base, repairs, begins } = own
    own.base = text
    own.repairs = []
    if (base === text) return
    const ledger = await ledgerOf(document.uri, begins)
    if (!ledger) return
    const answer = await client.request<{ lines: string } | null>('cable/ledgerEnter', {
      ...about(ledger, text),
      base,
      repairs,
      who: ledgerName(document.uri),
      begins: !ledger.exists && begins === undefined,
    })
    if (answer && answer.lines !== '') await appendLines(ledger, answer.lines)
  }
  const listeners = [
    workspace.onDidOpenTextDocument(keep),
    workspace.onDidCloseTextDocument((document) => kept.delete(keyOf(document))),
    workspace.onDidSaveTextDocument((document) => {
      const own = kept.get(keyOf(document))
      if (!own) return
      const text = document.getText()
      own.entering = own.entering
        .then(() => enter(document, own, text))
        .catch(async (error: unknown) => {
          const reason = error instanceof Error ? error.message : String(error)
          await window.showErrorMessage(`The ledger of ${nameOf(document.uri)} was not written: ${reason}`)
        })
    }),
  ]
  workspace.textDocuments.forEach(keep)
  return {
    accept(uri, repair) {
      const document = workspace.textDocuments.find((each) => each.uri.toString() === uri || keyOf(each) === uri)
      const own = document && kept.get(keyOf(document))
      if (!own || !isRepair(repair)) return
      own.repairs.push({ ...repair, after: document.getText() })
    },
    begin(document, place) {
      const own = kept.get(keyOf(document)) ?? { base: document.getText(), repairs: [], entering: Promise.resolve() }
      kept.set(keyOf(document), { ...own, begins: place })
    },
    settled: async (uri) => kept.get(uri.toString())?.entering,
    dispose() {
      for (const listener of listeners) listener.dispose()
    },
  }
}

/** What a request about a ledger says. */
export function about(
  { text: ledger, file }: LedgerFile,
  text: string,
): { ledger: string; file: string; text: string } {
  return { ledger, file, text }
}

/** Says what is wrong between a text and the ledger that it has, once when it is opened. */
async function tell(document: TextDocument, client: LazyClient): Promise<void> {
  const ledger = await ledgerOf(document.uri)
  if (!ledger?.exists) return
  const state = await client.request<{ problems: readonly string[] } | null>(
    'cable/ledgerState',
    about(ledger, document.getText()),
  )
  if (state && state.problems.length > 0)
    await window.showWarningMessage(`Ledger of ${nameOf(document.uri)}: ${state.problems.slice(0, 3).join(' ')}`)
}

function isRepair(value: unknown): value is Omit<AcceptedRepair, 'after'> {
  const { rule, what, why, edits } = (value ?? {}) as Partial<AcceptedRepair>
  return [rule, what, why].every((part) => typeof part === 'string') && Array.isArray(edits)
}

function keyOf(document: TextDocument): string {
  return document.uri.toString()
}

function nameOf(uri: Uri): string {
  return uri.path.split('/').at(-1) ?? ''
}
