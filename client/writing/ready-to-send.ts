import {
  commands,
  DocumentLink,
  languages,
  Range,
  Selection,
  TextEditorRevealType,
  Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode'
import type { LazyClient } from '../connection/lazy-client.ts'

/** Scheme of the page that says what stands between a draft and its sending. */
const READY = 'cable-ready'
/** What a link of the page runs: no command of the palette. */
const SHOW = 'cable.showPlace'

/** What the server answers; see server/host/protocol/writing/ready.ts. */
interface ReadyPage {
  readonly text: string
  readonly links: readonly {
    readonly onLine: number
    readonly from: number
    readonly to: number
    readonly target: { readonly line: number; readonly character: number }
  }[]
}

/** The pages that are open, by their address: what is asked for anew does not change what another page says. */
const pages = new Map<string, { readonly page: ReadyPage; readonly cable: Uri }>()
let provided = false

/**
 * Opens that page beside the cable: a document in which each line leads to its place, by mouse and by keyboard. An
 * open page, and no preview, since a preview may lead to files only, and a draft may have no file yet.
 */
export async function readyToSend(client: LazyClient): Promise<void> {
  const cable = window.activeTextEditor?.document
  if (cable?.languageId !== 'cable') {
    await window.showInformationMessage('Open the cable that is to be sent.')
    return
  }
  const page = await client.request<ReadyPage | null>('cable/ready', { textDocument: { uri: cable.uri.toString() } })
  if (page === null) {
    await window.showInformationMessage('This text is too large to be looked through here: try cable check --gate.')
    return
  }
  provide()
  const name = cable.uri.path.slice(cable.uri.path.lastIndexOf('/') + 1)
  const uri = Uri.from({ scheme: READY, path: `/Ready to Send ${name}.md`, query: String(Date.now()) })
  pages.set(uri.toString(), { page, cable: cable.uri })
  const document = await workspace.openTextDocument(uri)
  await window.showTextDocument(document, { viewColumn: ViewColumn.Beside, preview: true })
}

function provide(): void {
  if (provided) return
  provided = true
  workspace.registerTextDocumentContentProvider(READY, {
    provideTextDocumentContent: (uri) => pages.get(uri.toString())?.page.text ?? '',
  })
  workspace.onDidCloseTextDocument(({ uri }) => pages.delete(uri.toString()))
  languages.registerDocumentLinkProvider({ scheme: READY }, { provideDocumentLinks: ({ uri }) => linksOf(uri) })
  commands.registerCommand(SHOW, show)
}

function linksOf(uri: Uri): DocumentLink[] {
  const { page, cable } = pages.get(uri.toString()) ?? {}
  return (page?.links ?? []).map(({ onLine, from, to, target }) => {
    const place = encodeURIComponent(JSON.stringify([cable?.toString(), target.line, target.character]))
    const link = new DocumentLink(new Range(onLine, from, onLine, to), Uri.parse(`command:${SHOW}?${place}`))
    link.tooltip = `Go to line ${target.line + 1}`
    return link
  })
}

async function show(cable: unknown, line: unknown, character: unknown): Promise<void> {
  if (typeof cable !== 'string' || typeof line !== 'number' || typeof character !== 'number') return
  const uri = Uri.parse(cable, true)
  // Where it is shown already, that is the place.
  const viewColumn = window.visibleTextEditors.find(({ document }) => document.uri.toString() === cable)?.viewColumn
  const editor = await window.showTextDocument(uri, viewColumn === undefined ? {} : { viewColumn })
  editor.selection = new Selection(line, character, line, character)
  editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport)
}
