import { PassThrough } from 'node:stream'
import {
  type CancellationToken,
  type ClientCapabilities,
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  type InitializeResult,
  ProposedFeatures,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Registration,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver/node'
import { nodeRuntime } from '../../server/host/node/node-runtime.ts'
import { createGate } from '../../server/host/protocol/connection/gate.ts'
import { startServer } from '../../server/host/protocol/server.ts'
import type { FileText, Runtime } from '../../server/host/runtime/runtime.ts'

/** A client of a server in the same process, over streams in memory. */
export interface TestClient extends RecordingClient {
  /** Files that the server can read, by URI; a word stands for a refusal. */
  readonly files: Map<string, string | { readonly refused: string }>
  /** What the client answers when it is asked for its settings, by the folder asked about. */
  readonly settings: Map<string | undefined, unknown>
}

/** What came from the server besides answers, and the few messages that tests send. */
export interface RecordingClient {
  readonly connection: ProtocolConnection
  readonly result: InitializeResult
  readonly published: readonly PublishDiagnosticsParams[]
  readonly shown: readonly string[]
  readonly logged: readonly string[]
  readonly registrations: readonly Registration[]
  /** How often the client was told to pull anew, and asked for settings. */
  readonly counts: { readonly refreshes: number; readonly settingsAsked: number }
  open(uri: string, text: string, version?: number, languageId?: string): Promise<void>
  change(uri: string, version: number, ...changes: TextDocumentContentChangeEvent[]): Promise<void>
  save(uri: string): Promise<void>
  close(uri: string): Promise<void>
  request<R>(method: string, uri: string, parameters?: object, token?: CancellationToken): Promise<R>
  /** Waits until something that holds only later holds. */
  until(holds: () => boolean): Promise<void>
  /** Findings of the latest publish for a text; waits for the first. */
  findings(uri: string): Promise<readonly Diagnostic[]>
  /** Waits until the server has nothing left to say. */
  quiet(): Promise<void>
}

export interface ClientOptions {
  readonly capabilities?: ClientCapabilities
  readonly folders?: readonly string[]
  readonly initializationOptions?: unknown
  readonly runtime?: Partial<Runtime>
}

/** Capabilities of an editor that asks for findings, and of one that only takes them. */
export const PULLING: ClientCapabilities = {
  textDocument: {
    diagnostic: { relatedInformation: true, codeDescriptionSupport: true, tagSupport: { valueSet: [1, 2] } },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    definition: { linkSupport: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source'] } } },
  },
  workspace: {
    configuration: true,
    workspaceFolders: true,
    workspaceEdit: { documentChanges: true },
    diagnostics: { refreshSupport: true },
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
  },
}

export const PUSHED: ClientCapabilities = {
  ...PULLING,
  textDocument: {
    ...withoutPull(PULLING.textDocument ?? {}),
    publishDiagnostics: {
      versionSupport: true,
      relatedInformation: true,
      codeDescriptionSupport: true,
      tagSupport: { valueSet: [1, 2] },
    },
  },
}

function withoutPull({ diagnostic: _, ...others }: NonNullable<ClientCapabilities['textDocument']>): typeof others {
  return others
}

/** Starts a server and initializes it. */
export async function startClient(options: ClientOptions = {}): Promise<TestClient> {
  const files: TestClient['files'] = new Map()
  const settings: TestClient['settings'] = new Map()
  const read = async (uri: string): Promise<FileText> => {
    const file = files.get(uri)
    if (file === undefined) return { kind: 'missing' }
    return typeof file === 'string' ? { kind: 'text', text: file } : { kind: 'refused', reason: file.refused }
  }
  const connection = connectToServer({ ...nodeRuntime(), files: { read }, ...options.runtime })
  const client = await initialize(connection, (folder) => settings.get(folder), options)
  return { ...client, files, settings }
}

/** A connection, not yet listening, to a server in the same process that nobody has initialized. */
export function connectToServer(runtime: Runtime): ProtocolConnection {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()]
  const gate = createGate()
  const server = createConnection(
    ProposedFeatures.all,
    new StreamMessageReader(toServer),
    new StreamMessageWriter(toClient),
    { messageStrategy: gate.strategy },
  )
  startServer(server, gate, runtime)
  return createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer))
}

/** Initializes whatever server is behind a connection. */
export async function initialize(
  connection: ProtocolConnection,
  settingsOf: (folder: string | undefined) => unknown,
  { capabilities = PULLING, folders = [], initializationOptions }: ClientOptions = {},
): Promise<RecordingClient> {
  const published: PublishDiagnosticsParams[] = []
  const shown: string[] = []
  const logged: string[] = []
  const registrations: Registration[] = []
  const counts = { refreshes: 0, settingsAsked: 0 }
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    published.push(params)
  })
  connection.onNotification('window/showMessage', ({ message }: { message: string }) => void shown.push(message))
  connection.onNotification('window/logMessage', ({ message }: { message: string }) => void logged.push(message))
  connection.onRequest('client/registerCapability', (params: { registrations: Registration[] }) => {
    registrations.push(...params.registrations)
    return null
  })
  connection.onRequest('workspace/diagnostic/refresh', () => {
    counts.refreshes++
    return null
  })
  connection.onRequest('workspace/configuration', ({ items }: { items: { scopeUri?: string }[] }) => {
    counts.settingsAsked++
    return items.map(({ scopeUri }) => settingsOf(scopeUri) ?? null)
  })
  connection.listen()
  const result: InitializeResult = await connection.sendRequest('initialize', {
    processId: null,
    rootUri: null,
    capabilities,
    workspaceFolders: folders.map((uri) => ({ uri, name: uri })),
    initializationOptions,
  })
  await connection.sendNotification('initialized', {})

  const until = async (holds: () => boolean): Promise<void> => {
    const end = Date.now() + 4000
    while (!holds()) {
      if (Date.now() > end) throw new Error(`waited in vain for ${holds}`)
      await new Promise((resolve) => setTimeout(resolve, 1))
    }
  }
  return {
    connection,
    result,
    published,
    shown,
    logged,
    registrations,
    counts,
    until,
    open: (uri, text, version = 1, languageId = 'cable') =>
      connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId, version, text },
      }),
    change: (uri, version, ...contentChanges) =>
      connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges }),
    save: (uri) => connection.sendNotification('textDocument/didSave', { textDocument: { uri } }),
    close: (uri) => connection.sendNotification('textDocument/didClose', { textDocument: { uri } }),
    request(method, uri, parameters = {}, token) {
      const all = { textDocument: { uri }, ...parameters }
      return token ? connection.sendRequest(method, all, token) : connection.sendRequest(method, all)
    },
    async findings(uri) {
      await until(() => published.some((each) => each.uri === uri))
      return published.findLast((each) => each.uri === uri)?.diagnostics ?? []
    },
    async quiet() {
      // Two rounds: the answer to the first may have set more going.
      for (let round = 0; round < 2; round++) {
        await connection.sendRequest('textDocument/hover', {
          textDocument: { uri: 'test:nothing' },
          position: { line: 0, character: 0 },
        })
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
    },
  }
}
