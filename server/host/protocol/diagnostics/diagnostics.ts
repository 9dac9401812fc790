/**
 * When findings are made and how they get to the client: pushed or pulled, never both.
 * What is found is the matter of the core.
 */

import {
  type CancellationToken,
  type Connection,
  type Diagnostic,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver'
import type { CableDocument } from '../../../language/syntax/document/document.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import type { Configuration, Configurations } from '../configuration/configurations.ts'
import type { ClientAbilities } from '../connection/client-abilities.ts'
import type { Fence } from '../connection/fence.ts'
import type { Documents, SyncedText } from '../documents/documents.ts'
import { failureDiagnostic, sameDiagnostics, shapeDiagnostics } from './diagnostic-shape.ts'

/**
 * Findings on their way to the client: sent to one that only takes them, given to one that asks for them.
 * Never both, and never those of a text that has changed since.
 */
export interface Diagnostics {
  /** Answers a client that asks. Throws the answer for one whose question has been overtaken by a change. */
  pull(params: DocumentDiagnosticParams, token: CancellationToken): Promise<DocumentDiagnosticReport>
  /** Makes the findings of all texts anew, because what they rest on has changed. */
  refresh(): void
}

export interface DiagnosticsOptions {
  readonly connection: Connection
  readonly abilities: ClientAbilities
  readonly documents: Documents
  readonly configurations: Configurations
  readonly fence: Fence
  readonly runtime: Runtime
  readonly find: (document: CableDocument, configuration: Configuration) => readonly Diagnostic[]
}

/** What is remembered of an open text. */
interface State {
  found: Found | undefined
  /** Opened, saved, or under a new configuration: to be looked at in every mode but `off`. */
  isDue: boolean
  isScheduled: boolean
}

/** What was found last, by a name that the client can give back. */
interface Found {
  readonly resultId: string
  readonly items: Diagnostic[]
  readonly document: CableDocument | undefined
}

export function createDiagnostics(options: DiagnosticsOptions): Diagnostics {
  const { connection, abilities, documents, configurations, fence, runtime } = options
  const states = new Map<string, State>()
  // An id that another process gave out must not be taken for one of this.
  const session = Date.now().toString(36)
  let count = 0

  const check = (state: State, text: SyncedText, configuration: Configuration): Found => {
    const before = state.found
    const items = itemsOf(text.cable, configuration)
    const isSame = before && sameDiagnostics(before, { items, document: text.cable })
    const found: Found = isSame
      ? { ...before, document: text.cable }
      : { resultId: `${session}.${++count}`, items, document: text.cable }
    state.found = found
    state.isDue = false
    return found
  }

  const itemsOf = (document: CableDocument | undefined, configuration: Configuration): Diagnostic[] => {
    if (!document || configuration.run === 'off') return []
    try {
      return shapeDiagnostics(options.find(document, configuration), abilities)
    } catch (error) {
      fence.report('findings', error)
      return [failureDiagnostic(error)]
    }
  }

  const publish = async (uri: string, state: State): Promise<void> => {
    const text = await latest(uri)
    state.isScheduled = false
    if (!text) return
    const configuration = configurations.known(uri) ?? (await configurations.resolve(uri))
    // Closed meanwhile, or changed; a change has been scheduled for itself.
    if (documents.get(uri) !== text) return
    if (configuration.run === 'onSave' && !state.isDue) return
    const { items } = check(state, text, configuration)
    await connection.sendDiagnostics({ uri, version: text.version, diagnostics: items })
  }

  /** The text once no change to it is waiting, so that of many only the last is answered. */
  const latest = async (uri: string): Promise<SyncedText | undefined> => {
    for (let round = 0; ; round++) {
      const text = documents.get(uri)
      await runtime.nextMessage()
      if (documents.get(uri) === text || round === MOST_ROUNDS) return documents.get(uri)
    }
  }

  const schedule = (uri: string): void => {
    const state = states.get(uri)
    if (!state || state.isScheduled) return
    state.isScheduled = true
    fence.runAsync('publishing findings', () => publish(uri, state))
  }

  const askToPull = (): void => {
    if (abilities.refreshesDiagnostics) {
      fence.runAsync('workspace/diagnostic/refresh', async () => connection.languages.diagnostics.refresh())
    }
  }

  documents.onOpen(({ document: { uri } }) => {
    states.set(uri, { found: undefined, isDue: true, isScheduled: false })
  })
  documents.onChange(({ document: { uri } }) => {
    if (!abilities.pullsDiagnostics) schedule(uri)
  })
  documents.onSave(({ document: { uri } }) => {
    const state = states.get(uri)
    if (!state || configurations.known(uri)?.run !== 'onSave') return
    state.isDue = true
    if (abilities.pullsDiagnostics) askToPull()
    else schedule(uri)
  })
  documents.onClose(({ document: { uri } }) => {
    states.delete(uri)
    if (!abilities.pullsDiagnostics) {
      fence.runAsync('clearing findings', () => connection.sendDiagnostics({ uri, diagnostics: [] }))
    }
  })

  return {
    async pull({ textDocument: { uri }, previousResultId }, token) {
      const state = states.get(uri)
      const text = documents.get(uri)
      if (!state || !text) return { kind: 'full', items: [] }
      const configuration = configurations.known(uri) ?? (await configurations.resolve(uri))
      await runtime.nextMessage()
      if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled')
      if (documents.get(uri) !== text) throw overtaken(documents.get(uri) !== undefined)
      const known = state.found?.resultId === previousResultId ? state.found : undefined
      const found = known && configuration.run === 'onSave' && !state.isDue ? known : check(state, text, configuration)
      const { resultId, items } = found
      return resultId === previousResultId ? { kind: 'unchanged', resultId } : { kind: 'full', resultId, items }
    },
    refresh() {
      for (const [uri, state] of states) {
        state.isDue = true
        if (!abilities.pullsDiagnostics) schedule(uri)
      }
      if (abilities.pullsDiagnostics && states.size > 0) askToPull()
    },
  }
}

/** A client that changes a text without a pause gets findings all the same. */
const MOST_ROUNDS = 50

function overtaken(retriggerRequest: boolean): ResponseError<unknown> {
  return new ResponseError(LSPErrorCodes.ServerCancelled, 'The text has changed', { retriggerRequest })
}
