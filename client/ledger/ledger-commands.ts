import { commands, languages, Range, type TextDocument, WorkspaceEdit, window, workspace } from 'vscode'
import type { LazyClient } from '../connection/lazy-client.ts'
import { showAsFound } from '../review/compare-with.ts'
import { about, type Ledgers } from './keep-ledgers.ts'
import { type LedgerFile, ledgerOf, read } from './ledger-files.ts'

interface State {
  readonly problems: readonly string[]
  readonly found: string | null
  readonly repairs: readonly {
    readonly entry: number
    readonly rule: string
    readonly what: string
    readonly why: string
    readonly when: string
    readonly line: number
  }[]
}

/** The document of the active editor with its ledger; says what is missing. */
export async function withLedger(
  ledgers: Ledgers,
): Promise<{ document: TextDocument; ledger: LedgerFile } | undefined> {
  const document = window.activeTextEditor?.document
  if (document?.languageId !== 'cable') {
    await window.showInformationMessage('Open a cable that has a ledger of its repairs.')
    return undefined
  }
  if (document.isDirty) {
    await window.showInformationMessage('Save the cable first: repairs are entered in its ledger when it is saved.')
    return undefined
  }
  await ledgers.settled(document.uri)
  const ledger = await ledgerOf(document.uri, 'file')
  if (ledger?.exists) return { document, ledger }
  const begin = 'Keep a Ledger'
  const said = 'This cable has no ledger. One begins with the next repair that is saved, if you wish.'
  if ((await window.showInformationMessage(said, begin)) === begin) ledgers.begin(document, 'file')
  return undefined
}

/** Enters the repairs of the active cable from now on. */
export async function keepLedger(ledgers: Ledgers): Promise<void> {
  const document = window.activeTextEditor?.document
  if (document?.languageId !== 'cable' || document.isUntitled) {
    await window.showInformationMessage('Open a cable that is saved in a file to keep a ledger of its repairs.')
    return
  }
  const beside = { label: 'Beside the File', place: 'file' as const }
  const items = [beside, { label: 'One for the Folder', place: 'folder' as const }]
  const chosen = await window.showQuickPick(items, { title: 'Keep the Ledger Where?' })
  if (!chosen) return
  ledgers.begin(document, chosen.place)
  window.setStatusBarMessage('Repairs of this cable are entered in a ledger from now on.', 5000)
}

/** Shows the text as it was found, beside the text as restored; it can only be read. */
export async function showFound(client: LazyClient, ledgers: Ledgers): Promise<void> {
  const own = await withLedger(ledgers)
  if (!own) return
  const { document, ledger } = own
  const state = await client.request<State | null>('cable/ledgerState', about(ledger, document.getText()))
  if (!state || state.found === null) {
    await window.showWarningMessage(state?.problems.join(' ') ?? 'The text cannot be given back as it was found.')
    return
  }
  const name = ledger.file
  const found = await showAsFound(`${name} (as found)`, state.found)
  await languages.setTextDocumentLanguage(found, 'cable')
  await commands.executeCommand('vscode.diff', found.uri, document.uri, `${name}: As Found ↔ As Restored`)
}

/** Takes one repair back and leaves the others. */
export async function undoRepair(client: LazyClient, ledgers: Ledgers): Promise<void> {
  const own = await withLedger(ledgers)
  if (!own) return
  const { document, ledger } = own
  const state = await client.request<State | null>('cable/ledgerState', about(ledger, document.getText()))
  if (!state || state.repairs.length === 0) {
    await window.showInformationMessage(state?.problems.join(' ') || 'There is no repair to take back.')
    return
  }
  const line = (window.activeTextEditor?.selection.active.line ?? 0) + 1
  const items = state.repairs
    .map(({ entry, rule, what, why, line: at }) => ({
      label: what,
      description: `${rule}, line ${at}`,
      detail: why,
      entry,
      far: Math.abs(at - line),
    }))
    // The one under the cursor first.
    .sort((a, b) => a.far - b.far || b.entry - a.entry)
  const chosen = await window.showQuickPick(items, { title: 'Take Which Repair Back?', matchOnDescription: true })
  if (!chosen) return
  const taken = await client.request<TakenBack | null>('cable/ledgerTakeBack', {
    ...about(ledger, document.getText()),
    entry: chosen.entry,
  })
  if (!taken || 'problem' in taken) {
    await window.showWarningMessage(taken?.problem ?? 'The repair cannot be taken back.')
    return
  }
  const edit = new WorkspaceEdit()
  for (const { start, end, newText } of taken.edits)
    edit.replace(document.uri, new Range(start.line, start.character, end.line, end.character), newText)
  const { version } = document
  if (!(await workspace.applyEdit(edit)) || document.version === version) return
  ledgers.accept(document.uri.toString(), taken)
  await document.save()
}

type TakenBack =
  | { readonly problem: string }
  | {
      readonly rule: string
      readonly what: string
      readonly why: string
      readonly takesBack: number
      readonly edits: readonly {
        readonly start: { line: number; character: number }
        readonly end: { line: number; character: number }
        readonly newText: string
        readonly oldText: string
      }[]
    }

/** Applies a ledger that the user chooses to the active cable, another copy of the text. */
export async function replayLedger(client: LazyClient): Promise<void> {
  const document = window.activeTextEditor?.document
  if (document?.languageId !== 'cable') {
    await window.showInformationMessage('Open the copy that a ledger is to be applied to.')
    return
  }
  const [uri] =
    (await window.showOpenDialog({
      title: 'Apply Which Ledger?',
      openLabel: 'Apply',
      filters: { Ledgers: ['jsonl'] },
    })) ?? []
  const text = uri && (await read(uri))
  if (!uri || text === undefined) return
  const done = await client.request<Replayed | null>('cable/ledgerReplay', {
    ledger: text,
    file: document.uri.path.split('/').at(-1) ?? '',
    text: document.getText(),
  })
  if (!done || 'problem' in done) {
    await window.showWarningMessage(done?.problem ?? 'The ledger cannot be applied.')
    return
  }
  const edit = new WorkspaceEdit()
  const end = document.lineAt(document.lineCount - 1).range.end
  edit.replace(document.uri, new Range(0, 0, end.line, end.character), done.text)
  if (done.made > 0 && !(await workspace.applyEdit(edit))) return
  const made = `${done.made} ${done.made === 1 ? 'repair' : 'repairs'} made`
  if (done.left.length === 0) await window.showInformationMessage(`${made}.`)
  else await window.showWarningMessage(`${made}; ${done.left.length} not: ${done.left.slice(0, 3).join('; ')}.`)
}

type Replayed =
  | { readonly problem: string }
  | { readonly text: string; readonly made: number; readonly left: readonly string[] }
