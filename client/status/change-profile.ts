import { type QuickPickItem, Uri, window, workspace } from 'vscode'
import type { LazyClient } from '../connection/lazy-client.ts'
import { changeCablerc, newFile } from '../rule-levels/write-cablerc.ts'
import type { Status } from './status-item.ts'

const PROFILES: readonly (QuickPickItem & { readonly profile: string })[] = [
  { profile: 'auto', label: 'Detect It', description: 'from the text of each message' },
  { profile: 'draft', label: 'Draft', description: 'a text on its way: style is looked at as well' },
  {
    profile: 'transmitted',
    label: 'Transmitted Copy',
    description: 'a whole copy of what was sent, with header and ending',
  },
  { profile: 'archival', label: 'Archival Copy', description: 'a copy from an archive, where parts may be absent' },
]

/** Asks what kind of copy a text is, and notes it in the `.cablerc.json` of its folder: for the file alone, or for all. */
export async function changeProfile(client: LazyClient): Promise<void> {
  const document = window.activeTextEditor?.document
  if (document?.languageId !== 'cable') {
    await window.showInformationMessage('Open a cable to say what kind of copy it is.')
    return
  }
  const uri = document.uri.toString()
  const status = await client.request<Status | null>('cable/status', { textDocument: { uri } })
  const file = status?.file ? Uri.parse(status.file.uri, true) : newFile(uri)
  if (!file) {
    await window.showInformationMessage(
      'Save the cable in a folder that is open here: what kind of copy it is, is noted there.',
    )
    return
  }
  const title = 'What Kind of Copy Is This?'
  const chosen = await window.showQuickPick(
    PROFILES.map((item) =>
      item.profile === now(status) ? { ...item, picked: true, detail: status?.reason ?? '' } : item,
    ),
    { title, placeHolder: status?.reason ?? '' },
  )
  if (!chosen) return
  const folder = file.path.slice(0, file.path.lastIndexOf('/') + 1)
  const path = status?.file?.path ?? document.uri.path.slice(folder.length)
  const one = { label: 'This File', description: path }
  const all = { label: 'All Files of the Folder', description: workspace.asRelativePath(file) }
  const where = await window.showQuickPick([one, all], { title: `${chosen.label}: For What?` })
  if (!where) return
  const parameters = { profile: chosen.profile, ...(where === one ? { path } : {}) }
  const undo = await changeCablerc(file, 'cable/profileEdits', parameters, client)
  if (!undo) return
  const takeBack = 'Undo'
  const said = `${where === one ? path : 'The folder'}: ${chosen.label}. It is noted in ${workspace.asRelativePath(file)}.`
  void window.showInformationMessage(said, takeBack).then((answer) => (answer === takeBack ? undo() : undefined))
}

function now(status: Status | null): string {
  return status?.isChosen ? status.profile : 'auto'
}
