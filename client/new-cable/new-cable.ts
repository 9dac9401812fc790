/**
 * A cable made of a few answers, opened to be written on.
 * What can be answered, and what the cable says, is told by the server.
 */

import { type Memento, type QuickPickItem, SnippetString, Uri, window, workspace } from 'vscode'
import type { LazyClient } from '../connection/lazy-client.ts'
import { noteBeingWritten } from './being-written.ts'

interface Choices {
  readonly levels: readonly { readonly code: string; readonly title: string; readonly inSmart: boolean }[]
  readonly senders: readonly string[]
  readonly addressees: readonly string[]
}

const TITLE = 'New Cable'
const FORMS: readonly (QuickPickItem & { readonly form: string })[] = [
  { form: 'draft', label: 'Draft', detail: 'Level, fields and text, as a drafter writes them' },
  { form: 'message', label: 'Full Message', detail: 'With date-time group, addresses and the number' },
  { form: 'smart', label: 'Message with Labels', detail: 'MRN, Date/DTG, From: the layout of SMART' },
]

/** Asks form, level, from, to and subject, one after the other, and opens a cable made of them, to be written on. */
export async function newCable(client: LazyClient, memory: Memento): Promise<void> {
  const folder = workspace.workspaceFolders?.[0]?.uri
  const uri = (folder ? Uri.joinPath(folder, 'new.cable') : Uri.parse('untitled:new.cable')).toString()
  const form = await window.showQuickPick(FORMS, { title: TITLE, placeHolder: 'What is it to be?' })
  if (!form) return
  const choices = await client.request<Choices | null>('cable/newCable', { uri })
  if (!choices) return
  const level = await window.showQuickPick(
    choices.levels
      .filter(({ inSmart }) => inSmart || form.form !== 'smart')
      .map(({ code, title }) => ({ label: title, code })),
    { title: TITLE, placeHolder: 'At which level?' },
  )
  if (!level) return
  const from = await window.showQuickPick([...choices.senders], { title: TITLE, placeHolder: 'From which post?' })
  if (from === undefined) return
  const to = await window.showQuickPick([...choices.addressees], {
    title: TITLE,
    placeHolder: 'To whom?',
    canPickMany: true,
  })
  if (to === undefined) return
  const subject = await window.showInputBox({ title: TITLE, prompt: 'The subject; it can be left empty for now.' })
  if (subject === undefined) return
  const made = await client.request<{ readonly snippet: string } | null>('cable/newCable', {
    uri,
    wish: { form: form.form, level: level.code, from, to, subject },
  })
  if (!made) return
  const document = await workspace.openTextDocument({ language: 'cable' })
  noteBeingWritten(memory, document.uri.toString())
  await client.notify('cable/beingWritten', { uri: document.uri.toString() })
  const editor = await window.showTextDocument(document)
  await editor.insertSnippet(new SnippetString(made.snippet))
}
