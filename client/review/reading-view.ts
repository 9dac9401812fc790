import {
  type ExtensionContext,
  env,
  Position,
  Range,
  type TextDocument,
  type TextEditor,
  TextEditorRevealType,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode'
import type { LazyClient } from '../connection/lazy-client.ts'
import { openCited } from './open-cited.ts'
import { openPages } from './open-pages.ts'
import { shellHtml } from './page-shell.ts'
import { READING_SCRIPT, READING_TOOLS } from './reading-tools.ts'
import { SCROLLINGS, type Scrolling, scrollGuard } from './scroll-guard.ts'

interface Page {
  readonly title: string
  readonly style: string
  readonly read: string
  readonly found: string
  readonly lineCount: number
  /** Where the cables are that its links lead to. */
  readonly cables: readonly string[]
  readonly page?: string
}

/** What the reader has chosen, kept over windows. */
interface Options {
  readonly contents: boolean
  readonly found: boolean
  readonly size: number
  readonly width: number
  readonly scrolling: Scrolling
}

const OPTIONS = 'cable.readingView'
const DEFAULTS: Options = { contents: false, found: false, size: 0, width: 0, scrolling: 'both' }
/** Milliseconds without a change after which the page is made anew. */
const PAUSE = 300

const panels = new Map<string, WebviewPanel>()

/** Opens the cable of the active editor as a page beside it, or shows the page that is open. */
export async function openReadingView(context: ExtensionContext, client: LazyClient): Promise<void> {
  const editor = window.activeTextEditor
  if (editor?.document.languageId !== 'cable') {
    await window.showInformationMessage('Open a cable to read it as a page.')
    return
  }
  await openPage(editor.document, context, client)
}

async function openPage(document: TextDocument, context: ExtensionContext, client: LazyClient): Promise<void> {
  const known = panels.get(document.uri.toString())
  if (known) {
    known.reveal()
    return
  }
  const first = await pageOf(document, client)
  if (!first) {
    await window.showInformationMessage('This text is too large to be read as a page.')
    return
  }
  show(document, first, context, client)
}

async function pageOf(document: TextDocument, client: LazyClient, page = false): Promise<Page | null> {
  return client.request<Page | null>('cable/readingView', { textDocument: { uri: document.uri.toString() }, page })
}

function show(document: TextDocument, first: Page, context: ExtensionContext, client: LazyClient): void {
  const key = document.uri.toString()
  const panel = window.createWebviewPanel(
    'cable.readingView',
    `Reading ${workspace.asRelativePath(document.uri).split('/').at(-1)}`,
    { viewColumn: ViewColumn.Beside, preserveFocus: false },
    { enableScripts: true, localResourceRoots: [], enableFindWidget: true, retainContextWhenHidden: true },
  )
  panels.set(key, panel)
  let { cables } = first
  let options = readOptions(context.globalState.get(OPTIONS))
  const guard = scrollGuard(() => options.scrolling)
  const editors = (): readonly TextEditor[] => window.visibleTextEditors.filter((each) => each.document === document)
  const send = (message: object): void => void panel.webview.postMessage(message)

  const update = async (): Promise<void> => {
    const content = await pageOf(document, client)
    if (!content || panels.get(key) !== panel) return
    cables = content.cables
    send({ kind: 'content', content })
  }
  let timer: ReturnType<typeof setTimeout> | undefined
  const later = (): void => {
    clearTimeout(timer)
    timer = setTimeout(() => void update(), PAUSE)
  }
  const scrolled = (line: number): void => {
    if (!guard.follows('view', Date.now())) return
    const at = new Position(Math.max(0, Math.min(document.lineCount - 1, Math.round(line))), 0)
    for (const editor of editors()) editor.revealRange(new Range(at, at), TextEditorRevealType.AtTop)
  }
  const handlers: Readonly<Record<string, (message: Message) => void>> = {
    ready() {
      send({ kind: 'options', options })
      send({ kind: 'content', content: first })
      const line = editors()[0]?.visibleRanges[0]?.start.line ?? 0
      if (line > 0) send({ kind: 'reveal', line })
    },
    options(message) {
      options = readOptions(message.options)
      void context.globalState.update(OPTIONS, options)
    },
    scrolled: ({ line }) => scrolled(Number(line) || 0),
    cable({ index }) {
      const target = cables[Number(index)]
      if (target !== undefined) void openCited(target, (cited) => openPage(cited, context, client))
    },
    save: () => void saveAsHtml(document, client),
    print: () => void print(document, client, context),
  }
  openPages.add(later)
  const listeners = [
    panel.webview.onDidReceiveMessage((message: Message) => handlers[message.kind]?.(message)),
    workspace.onDidChangeTextDocument((event) => {
      if (event.document === document) later()
    }),
    workspace.onDidCloseTextDocument((closed) => {
      if (closed === document) panel.dispose()
    }),
    window.onDidChangeTextEditorVisibleRanges(({ textEditor, visibleRanges }) => {
      const [range] = visibleRanges
      if (textEditor.document !== document || !range || !guard.follows('editor', Date.now())) return
      const atEnd = range.end.line >= document.lineCount - 1 && range.start.line > 0
      send({ kind: 'reveal', line: atEnd ? document.lineCount - 1 : range.start.line })
    }),
  ]
  panel.onDidDispose(() => {
    clearTimeout(timer)
    panels.delete(key)
    openPages.delete(later)
    for (const listener of listeners) listener.dispose()
  })
  panel.webview.html = shellHtml({
    title: first.title,
    style: first.style,
    tools: READING_TOOLS,
    script: READING_SCRIPT,
  })
}

interface Message {
  readonly kind: string
  readonly line?: unknown
  readonly index?: unknown
  readonly options?: unknown
}

function readOptions(raw: unknown): Options {
  const { contents, found, size, width, scrolling } = (raw ?? {}) as Partial<Options>
  return {
    contents: contents === true,
    found: found === true,
    size: typeof size === 'number' ? size : DEFAULTS.size,
    width: typeof width === 'number' ? width : DEFAULTS.width,
    scrolling: SCROLLINGS.find((each) => each === scrolling) ?? DEFAULTS.scrolling,
  }
}

async function saveAsHtml(document: TextDocument, client: LazyClient): Promise<void> {
  const content = await pageOf(document, client, true)
  if (!content?.page) return
  const path = document.uri.path.replace(/\.[^./]*$/, '')
  const target = await window.showSaveDialog({
    defaultUri: document.uri.with({ path: `${path}.html` }),
    filters: { HTML: ['html'] },
    title: 'Save the Reading View',
  })
  if (!target) return
  await workspace.fs.writeFile(target, new TextEncoder().encode(content.page))
  const open = 'Open'
  const said = await window.showInformationMessage(`Saved as ${workspace.asRelativePath(target)}.`, open)
  if (said === open) await env.openExternal(target)
}

/** A panel cannot print; the browser can, and the page is one file. */
async function print(document: TextDocument, client: LazyClient, context: ExtensionContext): Promise<void> {
  const content = await pageOf(document, client, true)
  if (!content?.page) return
  const folder = context.globalStorageUri
  await workspace.fs.createDirectory(folder)
  const target = Uri.joinPath(folder, 'print.html')
  await workspace.fs.writeFile(target, new TextEncoder().encode(content.page))
  if (await env.openExternal(target)) return
  await window.showInformationMessage('No browser could be opened to print from: save the page as HTML and print that.')
}
