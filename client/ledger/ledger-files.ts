import { Uri, workspace } from 'vscode'

/** How the ledger of a folder is called, and how that of one file ends. */
const LEDGER_NAME = '.cable-ledger.jsonl'

/** Where ledgers are kept: where there are some already, beside each file, one for a folder, nowhere. */
export type LedgerSetting = 'existing' | 'file' | 'folder' | 'off'

export interface LedgerFile {
  readonly uri: Uri
  /** What its entries call the document. */
  readonly file: string
  readonly text: string
  readonly exists: boolean
}

/** The ledger of a document: the one that there is, else where one would begin; undefined where none is kept. */
export async function ledgerOf(document: Uri, begins?: 'file' | 'folder'): Promise<LedgerFile | undefined> {
  const setting = ledgerSetting(document)
  if (setting === 'off' && !begins) return undefined
  if (document.scheme === 'untitled' || workspace.fs.isWritableFileSystem(document.scheme) === false) return undefined
  const file = document.path.split('/').at(-1) ?? ''
  const beside = document.with({ path: `${document.path}${LEDGER_NAME}` })
  const inFolder = Uri.joinPath(document, '..', LEDGER_NAME)
  for (const uri of [beside, inFolder]) {
    const text = await read(uri)
    if (text !== undefined) return { uri, file, text, exists: true }
  }
  const wanted = begins ?? (setting === 'existing' || setting === 'off' ? undefined : setting)
  return wanted && { uri: wanted === 'folder' ? inFolder : beside, file, text: '', exists: false }
}

export function ledgerSetting(document: Uri): LedgerSetting {
  return workspace.getConfiguration('cable', document).get<LedgerSetting>('ledger', 'existing')
}

/** In whose name repairs are entered; nobody's where the setting is empty. */
export function ledgerName(document: Uri): string | null {
  return workspace.getConfiguration('cable', document).get<string>('ledgerName', '').trim() || null
}

/** Adds lines behind what the ledger has now: another editor may have added some meanwhile. */
export async function appendLines({ uri }: LedgerFile, lines: string): Promise<void> {
  const now = (await read(uri)) ?? ''
  await workspace.fs.writeFile(uri, new TextEncoder().encode(now + lines))
}

export async function read(uri: Uri): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(uri))
  } catch {
    return undefined
  }
}
