import { env, extensions, type TextDocument, Uri, ViewColumn, window, workspace } from 'vscode'
import type { LazyClient } from '../connection/lazy-client.ts'
import { openPlace } from './open-cited.ts'
import { shellHtml } from './page-shell.ts'

/** The other side of a comparison: what it is called, and its text. */
interface Other {
  readonly name: string
  readonly text: string
  /** Where it can be opened; else its text alone is shown. */
  readonly uri?: Uri
}

interface Answer {
  readonly summary: string
  readonly style: string
  readonly html: string
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
  const name = nameOf(document.uri)
  const answer = await client.request<Answer | null>('cable/compare', {
    textDocument: { uri: document.uri.toString() },
    name,
    other: { name: other.name, text: other.text },
  })
  if (!answer) {
    await window.showInformationMessage(
      'Texts of more than 3 million characters are not compared here; `cable diff` on the command line takes longer files.',
    )
    return
  }
  show(document, other, answer)
}

async function choose(document: TextDocument): Promise<Other | undefined> {
  const git = await gitOf(document.uri)
  const items = [
    { label: 'Another File…', take: chooseFile },
    ...(document.uri.scheme === 'untitled' ? [] : [{ label: 'Saved Version', take: () => savedVersion(document) }]),
    ...(git ? [{ label: 'Git Revision…', take: git }] : []),
    { label: 'Clipboard', take: clipboard },
  ]
  const chosen = await window.showQuickPick(items, { title: 'Compare With What?' })
  return chosen?.take()
}

async function chooseFile(): Promise<Other | undefined> {
  const [uri] = (await window.showOpenDialog({ title: 'Compare With Which File?', openLabel: 'Compare' })) ?? []
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

/** What the built-in extension for git offers, as far as it is used here. */
interface GitApi {
  getRepository(uri: Uri): GitRepository | null
}
interface GitRepository {
  log(options: { readonly maxEntries: number; readonly path: string }): Promise<readonly GitCommit[]>
  show(ref: string, path: string): Promise<string>
}
interface GitCommit {
  readonly hash: string
  readonly message: string
  readonly authorDate?: Date
}

/** How to choose among the revisions of a file; undefined where git knows nothing of it. */
async function gitOf(uri: Uri): Promise<(() => Promise<Other | undefined>) | undefined> {
  const extension = extensions.getExtension<{ getAPI(version: 1): GitApi }>('vscode.git')
  if (!extension || uri.scheme !== 'file') return undefined
  try {
    const repository = (await extension.activate()).getAPI(1).getRepository(uri)
    if (!repository) return undefined
    return () => chooseRevision(repository, uri)
  } catch {
    // Git is turned off, or not installed.
    return undefined
  }
}

async function chooseRevision(repository: GitRepository, uri: Uri): Promise<Other | undefined> {
  const commits = await repository.log({ maxEntries: 100, path: uri.fsPath })
  if (commits.length === 0) {
    await window.showInformationMessage('Git has no earlier version of this file.')
    return undefined
  }
  const items = commits.map(({ hash, message, authorDate }) => ({
    label: message.split('\n')[0] ?? '',
    description: `${hash.slice(0, 8)}${authorDate ? `, ${authorDate.toLocaleDateString()}` : ''}`,
    hash,
  }))
  const chosen = await window.showQuickPick(items, { title: 'Compare With Which Revision?', matchOnDescription: true })
  if (!chosen) return undefined
  return { name: `${nameOf(uri)} at ${chosen.hash.slice(0, 8)}`, text: await repository.show(chosen.hash, uri.fsPath) }
}

function nameOf(uri: Uri): string {
  return workspace.asRelativePath(uri)
}

function show(document: TextDocument, other: Other, { style, html }: Answer): void {
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
