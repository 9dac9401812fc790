import {
  type CancellationToken,
  env,
  ProgressLocation,
  type TextDocument,
  Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode'
import type { LazyClient } from '../connection/lazy-client.ts'
import { type ComparisonAnswer, type ComparisonPage, isLong, pageOf } from './comparison-answer.ts'
import { gitOf } from './git-revisions.ts'
import { openPlace } from './open-cited.ts'
import { shellHtml } from './page-shell.ts'

/** The other side of a comparison: what it is called, and its text. */
export interface Other {
  readonly name: string
  readonly text: string
  /** Where it can be opened; else its text alone is shown. */
  readonly uri?: Uri
}

/** Asks with what the cable of the active editor is to be compared, and shows what differs in one column. */
export async function compareWith(client: LazyClient, given?: unknown): Promise<void> {
  const document = window.activeTextEditor?.document
  if (document?.languageId !== 'cable') {
    await window.showInformationMessage('Open a cable to compare it with another text.')
    return
  }
  const other = given instanceof Uri ? await ofFile(given) : await choose(document)
  if (!other) return
  const answer = await compared(document, other, client)
  if (answer === undefined) return
  const page = pageOf(answer, nameOf(document.uri))
  if ('html' in page) show(document, other, page)
  else await window.showInformationMessage(page.problem)
}

/** Asks the server; a long comparison is shown while it goes on, and can be called off: undefined then. */
async function compared(
  document: TextDocument,
  other: Other,
  client: LazyClient,
): Promise<ComparisonAnswer | undefined> {
  const params = {
    textDocument: { uri: document.uri.toString() },
    name: nameOf(document.uri),
    other: { name: other.name, text: other.text },
  }
  const request = (token?: CancellationToken): Promise<ComparisonAnswer> =>
    client.request('cable/compare', params, token)
  if (!isLong(other.text, document.getText())) return request()
  const title = `Comparing with ${other.name}`
  return window.withProgress({ location: ProgressLocation.Notification, title, cancellable: true }, (_, token) =>
    request(token).catch((error: unknown) => {
      if (token.isCancellationRequested) return undefined
      throw error
    }),
  )
}

async function choose(document: TextDocument): Promise<Other | undefined> {
  const git = await gitOf(document.uri)
  const items = [
    { label: 'Another File…', take: () => chooseFile(document.uri) },
    ...(document.uri.scheme === 'untitled' ? [] : [{ label: 'Saved Version', take: () => savedVersion(document) }]),
    ...(git ? [{ label: 'Git Revision…', take: git }] : []),
    { label: 'Clipboard', take: clipboard },
  ]
  const chosen = await window.showQuickPick(items, { title: 'Compare With What?' })
  return chosen?.take()
}

/** Another copy is most often in the same folder. */
async function chooseFile(beside: Uri): Promise<Other | undefined> {
  const place = beside.scheme === 'untitled' ? {} : { defaultUri: Uri.joinPath(beside, '..') }
  const [uri] =
    (await window.showOpenDialog({ title: 'Compare With Which File?', openLabel: 'Compare', ...place })) ?? []
  return uri && ofFile(uri)
}

async function ofFile(uri: Uri): Promise<Other | undefined> {
  try {
    const document = await workspace.openTextDocument(uri)
    return { name: nameOf(uri), text: document.getText(), uri }
  } catch {
    await window.showInformationMessage(`${nameOf(uri)} cannot be read as text.`)
    return undefined
  }
}

/** What the disk has, in the encoding that the editor reads it in. */
async function savedVersion(document: TextDocument): Promise<Other | undefined> {
  try {
    const bytes = await workspace.fs.readFile(document.uri)
    const { decode } = workspace as unknown as {
      decode?: (bytes: Uint8Array, options: { uri: Uri }) => Thenable<string>
    }
    const text = decode ? await decode.call(workspace, bytes, { uri: document.uri }) : decoded(bytes)
    return { name: `${nameOf(document.uri)} as saved`, text }
  } catch {
    await window.showInformationMessage('There is no saved version of this text.')
    return undefined
  }
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

async function clipboard(): Promise<Other | undefined> {
  const text = await env.clipboard.readText()
  if (text.trim() !== '') return { name: 'the clipboard', text }
  await window.showInformationMessage('There is no text in the clipboard.')
  return undefined
}

function nameOf(uri: Uri): string {
  return workspace.asRelativePath(uri)
}

function show(document: TextDocument, other: Other, { style, html }: ComparisonPage): void {
  const panel = window.createWebviewPanel(
    'cable.comparison',
    `${nameOf(document.uri).split('/').at(-1)}: What Differs`,
    { viewColumn: ViewColumn.Beside, preserveFocus: false },
    { enableScripts: true, localResourceRoots: [], enableFindWidget: true },
  )
  panel.webview.onDidReceiveMessage(
    async (message: { kind: string; side?: string; line?: number; column?: number }) => {
      if (message.kind === 'ready') await panel.webview.postMessage({ html })
      if (message.kind !== 'open') return
      const target = message.side === 'after' ? document : await otherDocument(other)
      const line = Math.max(0, Math.min(target.lineCount - 1, Number(message.line) || 0))
      await openPlace(target, line, Math.max(0, Number(message.column) || 0))
    },
  )
  panel.webview.html = shellHtml({ title: 'What differs', style, tools: '', script: COMPARISON_SCRIPT })
}

/** The text of the other side as a document; one that was in no file is shown once, and asks for no saving. */
async function otherDocument(other: Other): Promise<TextDocument> {
  if (other.uri) return workspace.openTextDocument(other.uri)
  opened.set(other, opened.get(other) ?? (await showAsFound(other.name, other.text)))
  return opened.get(other) as TextDocument
}

const opened = new WeakMap<Other, TextDocument>()
const READ_ONLY = 'cable-text'
const texts = new Map<string, string>()
let provided = false

/** A text as a document that can only be read. */
export async function showAsFound(name: string, text: string): Promise<TextDocument> {
  if (!provided) {
    provided = true
    workspace.registerTextDocumentContentProvider(READ_ONLY, {
      provideTextDocumentContent: ({ query }) => texts.get(query) ?? '',
    })
  }
  const key = String(texts.size + 1)
  texts.set(key, text)
  return workspace.openTextDocument(Uri.from({ scheme: READ_ONLY, path: `/${name}`, query: key }))
}

const COMPARISON_SCRIPT = `
addEventListener('message', ({ data }) => { page.innerHTML = data.html; });
send({ kind: 'ready' });
`
