import {
  type CancellationToken,
  type Diagnostic,
  LSPErrorCodes,
  ResponseError,
  type ResultProgressReporter,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceDiagnosticReportPartialResult,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver'
import type { Entry } from '../../../language/collection/neighbours/collection.ts'
import { type CableDocument, openDocument } from '../../../language/syntax/document/document.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import type { Configuration, Configurations } from '../configuration/configurations.ts'
import type { Documents } from '../documents/documents.ts'
import type { CollectionHost, OpenedCollection } from './collection-host.ts'

export interface WorkspaceDiagnosticsOptions {
  readonly runtime: Runtime
  readonly documents: Documents
  readonly configurations: Configurations
  readonly host: CollectionHost
  /** Whether the client lets a question wait until there is something to say. */
  readonly holds: boolean
  /** What a text shows by itself. */
  readonly find: (document: CableDocument, configuration: Configuration) => readonly Diagnostic[]
  /** What its neighbours show. */
  readonly around: (uri: string, configuration: Configuration) => readonly Diagnostic[]
}

export interface WorkspaceDiagnostics {
  pull(
    params: WorkspaceDiagnosticParams,
    token: CancellationToken,
    reporter: ResultProgressReporter<WorkspaceDiagnosticReportPartialResult> | undefined,
  ): Promise<WorkspaceDiagnosticReport>
  /** Levels or profiles are others: all is made anew. */
  refresh(): void
  /** A text is no longer open: what its client has of it may be of what was never saved, and is told anew. */
  closed(uri: string): void
}

/** No part of an answer is about more files. */
const FILES_IN_A_PART = 64

/** What was told of a file, and under which name. */
interface Told {
  readonly resultId: string
  readonly items: readonly Diagnostic[]
}

interface Made {
  readonly entries: readonly Entry[]
  readonly generation: number
  readonly items: readonly Diagnostic[]
}

/**
 * Findings of all files of the folder, for a client that asks for those. A question is held until there is something
 * new to say: clients ask again as soon as they are answered. What is open is left to the findings of open files.
 */
export function createWorkspaceDiagnostics(options: WorkspaceDiagnosticsOptions): WorkspaceDiagnostics {
  const { runtime, documents, configurations, host } = options
  const known = new Map<string, Told>()
  /** By the file: findings of its own text, and of which content and settings those are. */
  const made = new Map<string, Made>()
  const waiting = new Set<() => void>()
  const session = Date.now().toString(36)
  let count = 0
  let generation = 0
  /** Grows with each change: what comes while a question is being answered must not be slept through. */
  let changes = 0
  const wake = (): void => {
    changes++
    for (const each of waiting) each()
    waiting.clear()
  }
  host.onChange(wake)

  const reportOf = async (
    opened: OpenedCollection,
    path: string,
    previous: string | undefined,
  ): Promise<WorkspaceDocumentDiagnosticReport | undefined> => {
    const uri = opened.source.uriOf(path)
    // The text as it is in the editor is the matter of the findings of open files.
    if (opened.documentOf(path) || documents.get(uri)) return undefined
    const configuration = configurations.known(uri) ?? (await configurations.resolve(uri))
    if (configuration.settings.scope !== 'folder' || configuration.run === 'off')
      return previous === undefined ? undefined : { kind: 'full', uri, version: null, items: [] }
    const entries = opened.collection.entriesOf(path)
    let own = made.get(path)
    if (own?.entries !== entries || own.generation !== generation) {
      const text = opened.source.text(path)
      const items = text === undefined ? [] : options.find(openDocument(uri, 0, text), configuration)
      own = { entries, generation, items }
      made.set(path, own)
    }
    const around = options.around(uri, configuration)
    const all = [...own.items, ...(around.length > 0 ? opened.toClient(path, around) : around)]
    const before = known.get(path)
    if (!before || JSON.stringify(before.items) !== JSON.stringify(all))
      known.set(path, { resultId: `${session}.f${++count}`, items: all })
    const { resultId, items } = known.get(path) ?? { resultId: '', items: [] }
    if (resultId === previous) return undefined
    return { kind: 'full', uri, version: null, resultId, items: [...items] }
  }

  /** All that is not as the client has it, in parts. */
  const round = async (
    opened: OpenedCollection,
    previous: ReadonlyMap<string, string>,
    token: CancellationToken,
    send: (items: WorkspaceDocumentDiagnosticReport[]) => void,
  ): Promise<void> => {
    const part: WorkspaceDocumentDiagnosticReport[] = []
    const paths = [...opened.collection.paths()].filter((path) => opened.collection.entriesOf(path).length > 0)
    for (const path of paths) {
      const report = await reportOf(opened, path, previous.get(path))
      if (report) part.push(report)
      if (part.length >= FILES_IN_A_PART) send(part.splice(0))
      // A file at a time: whoever types is answered between two of them.
      await runtime.nextMessage()
      if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled')
    }
    const here = new Set(paths)
    for (const [path] of previous) {
      if (here.has(path)) continue
      made.delete(path)
      known.delete(path)
      part.push({ kind: 'full', uri: opened.source.uriOf(path), version: null, items: [] })
    }
    if (part.length > 0) send(part)
  }

  return {
    async pull({ previousResultIds }, token, reporter) {
      host.start()
      for (;;) {
        const before = changes
        const opened = host.now()
        const items: WorkspaceDocumentDiagnosticReport[] = []
        let sent = 0
        if (opened?.isComplete()) {
          // The same file may be written in several ways.
          const previous = new Map(
            previousResultIds.flatMap(({ uri, value }) => {
              const path = opened.source.pathOf(uri)
              return path === undefined ? [] : [[path, value] as const]
            }),
          )
          await round(opened, previous, token, (part) => {
            sent += part.length
            if (reporter) reporter.report({ items: part })
            else items.push(...part)
          })
        }
        if (sent > 0 || (!options.holds && opened?.isComplete())) return { items }
        if (before === changes) await nextChange(token)
        if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled')
      }
    },
    refresh() {
      generation++
      wake()
    },
    closed(uri) {
      const path = host.now()?.source.pathOf(uri)
      if (path === undefined || !known.delete(path)) return
      wake()
    },
  }

  function nextChange(token: CancellationToken): Promise<void> {
    return new Promise((resolve) => {
      const done = (): void => {
        cancelled.dispose()
        resolve()
      }
      const cancelled = token.onCancellationRequested(() => {
        waiting.delete(done)
        resolve()
      })
      waiting.add(done)
    })
  }
}
