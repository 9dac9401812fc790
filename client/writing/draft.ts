import { env, type Memento, type QuickPickItem, Selection, type TextEditor, window, workspace } from 'vscode'
import type { WorkspaceEdit } from 'vscode-languageclient'
import type { LazyClient } from '../connection/lazy-client.ts'
import { noteBeingWritten } from '../new-cable/being-written.ts'

/** What the server answers; see server/host/protocol/writing/draft.ts. */
interface DraftAnswer {
  readonly edit?: WorkspaceEdit
  readonly cursor?: { readonly line: number; readonly character: number }
  readonly sentence?: string
  readonly choices?: readonly { readonly value: string; readonly label: string; readonly description?: string }[]
  readonly text?: string
  readonly staysDraft?: true
}

/**
 * Has the server do a command of drafters at the selection: its edit is one step for Undo. Where there is something to
 * choose, the user is asked; where there is nothing to do, the sentence of the server says why.
 */
export async function draft(client: LazyClient, memory: Memento, command: string, title: string): Promise<void> {
  const editor = window.activeTextEditor
  if (editor?.document.languageId !== 'cable') {
    await window.showInformationMessage(`Open a cable for this: ${title}.`)
    return
  }
  const answer = await ask(client, editor, command)
  const { choices } = answer ?? {}
  if (!choices) return carryOut(client, memory, editor, answer)
  const items: (QuickPickItem & { readonly value: string })[] = [...choices]
  const chosen = await window.showQuickPick(items, { title, matchOnDescription: true })
  if (chosen) await carryOut(client, memory, editor, await ask(client, editor, command, chosen.value))
}

function ask(client: LazyClient, editor: TextEditor, command: string, value?: string): Promise<DraftAnswer | null> {
  const { document, selection } = editor
  const { start, end } = selection
  return client.request<DraftAnswer | null>('cable/draft', {
    textDocument: { uri: document.uri.toString() },
    range: {
      start: { line: start.line, character: start.character },
      end: { line: end.line, character: end.character },
    },
    command,
    ...(value === undefined ? {} : { value }),
  })
}

async function carryOut(
  client: LazyClient,
  memory: Memento,
  editor: TextEditor,
  answer: DraftAnswer | null,
): Promise<void> {
  if (answer?.sentence !== undefined) await window.showInformationMessage(answer.sentence)
  if (answer?.text !== undefined) {
    await env.clipboard.writeText(answer.text)
    window.setStatusBarMessage('Copied as plain text', 4000)
  }
  if (!answer?.edit || !(await workspace.applyEdit(await client.editorEdit(answer.edit)))) return
  // It will look like a copy, also when it is opened again.
  if (answer.staysDraft) noteBeingWritten(memory, editor.document.uri.toString())
  const { cursor } = answer
  if (!cursor) return
  editor.selection = new Selection(cursor.line, cursor.character, cursor.line, cursor.character)
  editor.revealRange(editor.selection)
}
