import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import {
  createProtocolConnection,
  type Diagnostic,
  type InitializeResult,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node'
import type { BenchDocument } from './documents.ts'
import type { BenchServer } from './servers.ts'

/** A client that does what an editor does on a keystroke, and measures it. Times are milliseconds. */
export interface BenchClient {
  /** From the start of the process to the answer. */
  readonly initialized: number
  /** From didOpen to the first findings. */
  open(document: BenchDocument): Promise<number>
  /** From didChange to its findings. */
  change(insert: boolean): Promise<number>
  /** Sends a change and waits for nothing. */
  type(text: string): void
  /** Waits for the findings of the last change. */
  settled(): Promise<void>
  request(method: string, parameters: object): Promise<number>
  residentMegabytes(): number
  close(): Promise<void>
}

const LATE = 120_000

export async function startClient(server: BenchServer): Promise<BenchClient> {
  const started = performance.now()
  const [program, ...programArguments] = server.command
  const child = spawn(program, programArguments, { stdio: ['pipe', 'pipe', 'pipe'] })
  child.stderr?.resume()
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  )
  const published = listen(connection)
  connection.listen()
  const result: InitializeResult = await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: null,
    capabilities: CAPABILITIES,
  })
  const initialized = performance.now() - started
  await connection.sendNotification('initialized', {})
  return client(child, connection, published, initialized, result.capabilities.diagnosticProvider !== undefined)
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

interface Published {
  /** Resolves with the next findings for the document. */
  next(): Promise<void>
}

/** Answers what servers ask of an editor, and keeps watch for pushed findings. */
function listen(connection: ProtocolConnection): Published {
  let waiting: (() => void)[] = []
  connection.onNotification('textDocument/publishDiagnostics', (_: { diagnostics: Diagnostic[] }) => {
    for (const wake of waiting.splice(0)) wake()
  })
  connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => null))
  connection.onRequest('client/registerCapability', () => null)
  connection.onRequest('workspace/workspaceFolders', () => null)
  connection.onRequest('workspace/diagnostic/refresh', () => null)
  connection.onRequest('window/workDoneProgress/create', () => null)
  // The Markdown server has no file system of its own.
  connection.onRequest('markdown/parse', () => [])
  connection.onRequest('markdown/fs/stat', () => null)
  connection.onRequest('markdown/fs/readFile', () => [])
  connection.onRequest('markdown/fs/readDirectory', () => [])
  connection.onRequest('markdown/findMarkdownFilesInWorkspace', () => [])
  connection.onError(() => undefined)
  return {
    next: () =>
      new Promise<void>((resolve, reject) => {
        const timer = setTimeout(() => {
          waiting = waiting.filter((wake) => wake !== done)
          reject(new Error('no findings in time'))
        }, LATE)
        const done = (): void => {
          clearTimeout(timer)
          resolve()
        }
        waiting.push(done)
      }),
  }
}

function client(
  child: ChildProcess,
  connection: ProtocolConnection,
  published: Published,
  initialized: number,
  pulls: boolean,
): BenchClient {
  let uri = ''
  let version = 1
  let edit: BenchDocument['edit'] = { line: 0, character: 0, text: '' }
  const pull = (): Promise<void> => connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } })
  const send = (start: number, end: number, text: string): void => {
    version++
    const range = { start: { line: edit.line, character: start }, end: { line: edit.line, character: end } }
    void connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ range, text }],
    })
  }
  let typed = 0
  return {
    initialized,
    async open(document) {
      uri = `file:///bench/document.${document.extension}`
      edit = document.edit
      const started = performance.now()
      const findings = pulls ? undefined : published.next()
      await connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: document.languageId, version, text: document.text },
      })
      await (findings ?? pull())
      return performance.now() - started
    },
    async change(insert) {
      const { character, text } = edit
      const started = performance.now()
      const findings = pulls ? undefined : published.next()
      if (insert) send(character, character, text)
      else send(character, character + text.length, '')
      await (findings ?? pull())
      return performance.now() - started
    },
    type(text) {
      send(edit.character + typed, edit.character + typed, text)
      typed += text.length
    },
    settled: () => (pulls ? pull() : published.next()),
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
