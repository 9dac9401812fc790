import { window, workspace } from 'vscode'
import type { WorkspaceEdit } from 'vscode-languageclient'
import type { LazyClient } from '../connection/lazy-client.ts'

/** Lays out a copy of what was sent, in the editor's own preview: nothing is changed before it was looked at. */
export async function formatRecord(client: LazyClient): Promise<void> {
  const document = window.activeTextEditor?.document
  if (document?.languageId !== 'cable') {
    await window.showInformationMessage('Open a cable to lay it out.')
    return
  }
  const edit = await client.request<WorkspaceEdit | null>('cable/formatRecord', {
    textDocument: { uri: document.uri.toString() },
  })
  if (!edit) await window.showInformationMessage('This cable is laid out already.')
  else await workspace.applyEdit(await client.editorEdit(edit))
}
