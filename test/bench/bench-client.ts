import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import {
  createProtocolConnection,
  type Diagnostic,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
  TextDocumentSyncKind,
} from 'vscode-languageserver/node'
import type { BenchDocument } from './documents.ts'
import type { BenchServer } from './servers.ts'

/** A client that does what an editor does on a keystroke, and measures it. Times are milliseconds. */
export interface BenchClient {
  /** From the start of the process to the answer. */
  readonly initialized: number
  /** From didOpen to the first findings. */
  open(document: BenchDocument): Promise<number>
  /** From didChange to its findings. A server that takes whole texts only is sent the whole text. */
  change(insert: boolean): Promise<number>
  /** The findings that came last, as JSON. */
  findings(): string
  /** Sends a change and waits for nothing. */
  type(text: string): void
  /** Waits for the findings of the last change. */
  settled(): Promise<void>
  request(method: string, parameters: object): Promise<number>
  residentMegabytes(): number
  close(): Promise<void>
}

const LATE = 120_000

export interface ClientManner {
  /** Asks for findings where the server lets it; else they are pushed. */
  readonly pulls?: boolean
  /** Variables of the server's environment, beside those of this process. */
  readonly environment?: Readonly<Record<string, string>>
}

export async function startClient(
  server: BenchServer,
  { pulls = true, environment = {} }: ClientManner = {},
): Promise<BenchClient> {
  const started = performance.now()
  const [program, ...programArguments] = server.command
  const env = { ...process.env, ...environment }
  const child = spawn(program, programArguments, { stdio: ['pipe', 'pipe', 'pipe'], env })
  child.stderr?.resume()
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  )
  let text = (): string => ''
  const parser: MarkdownParser | undefined = server.parser && createRequire(import.meta.url)(server.parser)()
  const published = listen(connection, () => parser?.parse(text(), {}) ?? [])
  connection.listen()
  const result: InitializeResult = await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: null,
    capabilities: pulls ? CAPABILITIES : { ...CAPABILITIES, textDocument: PUSHED },
  })
  const initialized = performance.now() - started
  await connection.sendNotification('initialized', {})
  if (server.settings)
    await connection.sendNotification('workspace/didChangeConfiguration', { settings: server.settings })
  const made = client(child, connection, published, initialized, {
    pulls: pulls && result.capabilities.diagnosticProvider !== undefined,
    wholeTexts: syncKind(result) !== TextDocumentSyncKind.Incremental,
    keepsText: parser !== undefined,
  })
  text = made.text
  return made
}

/** As far as it is needed: https://github.com/markdown-it/markdown-it */
interface MarkdownParser {
  parse(text: string, environment: object): unknown
}

function syncKind({ capabilities: { textDocumentSync } }: InitializeResult): TextDocumentSyncKind | undefined {
  return typeof textDocumentSync === 'object' ? textDocumentSync.change : textDocumentSync
}

const CAPABILITIES = {
  workspace: { configuration: true, workspaceFolders: true, didChangeConfiguration: {} },
  textDocument: {
    synchronization: {},
    publishDiagnostics: { versionSupport: true },
    diagnostic: {},
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    foldingRange: { lineFoldingOnly: true },
    hover: { contentFormat: ['markdown', 'plaintext'] },
  },
}
const { diagnostic: _, ...PUSHED } = CAPABILITIES.textDocument

interface Published {
  /** Resolves with the next findings for the document; where the server says so, those of this version. */
  next(version: number): Promise<Diagnostic[]>
}

/** Answers what servers ask of an editor, and keeps watch for pushed findings. */
function listen(connection: ProtocolConnection, parse: () => unknown): Published {
  let waiting: ((version: number | undefined, diagnostics: Diagnostic[]) => void)[] = []
  connection.onNotification('textDocument/publishDiagnostics', (found: PublishDiagnosticsParams) => {
    for (const hear of [...waiting]) hear(found.version, found.diagnostics)
  })
  connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => null))
  connection.onRequest('client/registerCapability', () => null)
  connection.onRequest('workspace/workspaceFolders', () => null)
  connection.onRequest('workspace/diagnostic/refresh', () => null)
  connection.onRequest('window/workDoneProgress/create', () => null)
  // The Markdown server has neither a parser nor a file system of its own.
  connection.onRequest('markdown/parse', () => parse())
  connection.onRequest('markdown/fs/watcher/create', () => null)
  connection.onRequest('markdown/fs/watcher/delete', () => null)
  connection.onRequest('markdown/fs/stat', () => null)
  connection.onRequest('markdown/fs/readFile', () => [])
  connection.onRequest('markdown/fs/readDirectory', () => [])
  connection.onRequest('markdown/findMarkdownFilesInWorkspace', () => [])
  connection.onError(() => undefined)
  return {
    next: (wanted) =>
      new Promise((resolve, reject) => {
        const end = (): void => {
          clearTimeout(timer)
          waiting = waiting.filter((each) => each !== hear)
        }
        const hear = (version: number | undefined, diagnostics: Diagnostic[]): void => {
          if (version !== undefined && version < wanted) return
          end()
          resolve(diagnostics)
        }
        const timer = setTimeout(() => {
          end()
          reject(new Error('no findings in time'))
        }, LATE)
        waiting.push(hear)
      }),
  }
}

interface Manner {
  /** It is asked for findings; else it sends them. */
  readonly pulls: boolean
  readonly wholeTexts: boolean
  /** The text after each change has to be at hand. */
  readonly keepsText: boolean
}

function client(
  child: ChildProcess,
  connection: ProtocolConnection,
  published: Published,
  initialized: number,
  { pulls, wholeTexts, keepsText }: Manner,
): BenchClient & { text(): string } {
  let uri = ''
  let whole = ''
  let last = ''
  let version = 1
  let edit: BenchDocument['edit'] = { line: 0, character: 0, text: '' }
  const pull = async (): Promise<Diagnostic[]> => {
    const report: { items?: Diagnostic[] } = await connection.sendRequest('textDocument/diagnostic', {
      textDocument: { uri },
    })
    return report.items ?? []
  }
  const hear = async (findings: Promise<Diagnostic[]>): Promise<void> => {
    last = JSON.stringify(await findings)
  }
  const send = (start: number, end: number, text: string): void => {
    version++
    const range = { start: { line: edit.line, character: start }, end: { line: edit.line, character: end } }
    if (wholeTexts || keepsText) whole = whole.slice(0, lineStart + start) + text + whole.slice(lineStart + end)
    void connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [wholeTexts ? { text: whole } : { range, text }],
    })
  }
  let lineStart = 0
  let typed = 0
  return {
    text: () => whole,
    initialized,
    async open(document) {
      uri = `file:///bench/document.${document.extension}`
      edit = document.edit
      whole = document.text
      lineStart = whole.split('\n', edit.line).reduce((sum, line) => sum + line.length + 1, 0)
      const started = performance.now()
      const findings = pulls ? undefined : published.next(version)
      await connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: document.languageId, version, text: document.text },
      })
      await hear(findings ?? pull())
      return performance.now() - started
    },
    findings: () => last,
    async change(insert) {
      const { character, text } = edit
      const started = performance.now()
      const findings = pulls ? undefined : published.next(version + 1)
      if (insert) send(character, character, text)
      else send(character, character + text.length, '')
      await hear(findings ?? pull())
      return performance.now() - started
    },
    type(text) {
      send(edit.character + typed, edit.character + typed, text)
      typed += text.length
    },
    settled: () => hear(pulls ? pull() : published.next(version)),
    async request(method, parameters) {
      const started = performance.now()
      await connection.sendRequest(method, { textDocument: { uri }, ...parameters })
      return performance.now() - started
    },
    residentMegabytes: () => residentMegabytes(child.pid ?? 0),
    async close() {
      const gone = new Promise((resolve) => child.once('exit', resolve))
      await connection.sendRequest('shutdown').catch(() => undefined)
      await connection.sendNotification('exit').catch(() => undefined)
      const timer = setTimeout(() => child.kill('SIGKILL'), 2000)
      await gone
      clearTimeout(timer)
      connection.dispose()
    },
  }
}

/** Resident memory of a process as Linux tells it; 0 elsewhere. */
function residentMegabytes(pid: number): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}
