import {
  type Connection,
  type Diagnostic,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
} from 'vscode-languageserver'
import { collectionRules } from '../../language/collection/reports/collection-rules.ts'
import { BASELINE_NAME } from '../../language/rules/linter/baseline.ts'
import type { LintConfig } from '../../language/rules/linter/lint.ts'
import { families, rules } from '../../language/rules/registry/registry.ts'
import { createLanguageService } from '../../language/service.ts'
import { lazy } from '../../language/text/lazy.ts'
import { defaultVocabulary } from '../../language/vocabulary/vocabulary.ts'
import { createBaselineFiles } from '../cablerc/baseline-files.ts'
import { CABLERC_NAME } from '../cablerc/cablerc.ts'
import { outdatedDiagnostic } from '../cablerc/cablerc-diagnostics.ts'
import { createCablercFiles } from '../cablerc/cablerc-files.ts'
import type { Runtime } from '../runtime/runtime.ts'
import { citableProvider } from './collection/citable-provider.ts'
import { collectionDiagnostics } from './collection/collection-diagnostics.ts'
import { createCollectionHost, type OpenedCollection } from './collection/collection-host.ts'
import { answerCollectionRequests } from './collection/collection-requests.ts'
import { WATCHED } from './collection/files-of-cables.ts'
import { createWorkspaceDiagnostics } from './collection/workspace-diagnostics.ts'
import { answerCompletion } from './completion/completion-requests.ts'
import { createConfigurations } from './configuration/configurations.ts'
import { createWorkspaceSettings } from './configuration/workspace-settings.ts'
import { type ClientAbilities, initialFolders, stringsOf } from './connection/client-abilities.ts'
import { filesOf } from './connection/client-files.ts'
import type { Fence } from './connection/fence.ts'
import { showWarning } from './connection/show-warning.ts'
import { shapeDiagnostics } from './diagnostics/diagnostic-shape.ts'
import { createDiagnostics } from './diagnostics/diagnostics.ts'
import { begunByHand } from './documents/begun-by-hand.ts'
import { listenToDocuments } from './documents/documents.ts'
import { tellOfLargeTexts } from './documents/tell-of-large-texts.ts'
import type { Positions } from './positions/positions.ts'
import { answerRequests } from './requests/requests.ts'
import { answerWriting } from './writing/writing-requests.ts'

export interface SessionOptions {
  readonly connection: Connection
  readonly runtime: Runtime
  readonly fence: Fence
  readonly params: InitializeParams
  readonly abilities: ClientAbilities
  readonly positions: Positions
}

/**
 * Puts the parts together for an initialized client. Nothing is computed here: the vocabulary is read, the
 * settings are asked for and files are looked for when the first text needs them.
 */
export function openSession({ connection, runtime, fence, params, abilities, positions }: SessionOptions): void {
  const ruleIds = new Set<string>([...rules, ...collectionRules].map(({ id }) => id))
  const service = lazy(() =>
    createLanguageService({
      vocabulary: defaultVocabulary(),
      rules,
      docsBase: abilities.rulePages ?? runtime.docsBase,
    }),
  )
  const documents = listenToDocuments(connection, fence, positions, runtime.largestText)
  const access = filesOf(runtime.files, connection, abilities)
  const files = createCablercFiles(access, ruleIds, (uri, diagnostics) =>
    fence.runAsync('findings of a configuration', () => connection.sendDiagnostics({ uri, diagnostics })),
  )
  const settings = createWorkspaceSettings({
    connection,
    abilities,
    runtime,
    fence,
    ruleIds,
    initial: params.initializationOptions?.settings,
    onLate: () => reconfigure(),
  })
  let folders = initialFolders(params)
  const baselines = createBaselineFiles(access, (problem) => showWarning(connection, `${BASELINE_NAME}: ${problem}`))
  const begun = new Set<string>()
  const byHand = begunByHand(documents, (uri, isBegun) => {
    if (abilities.remembersBegun) void connection.sendNotification('cable/begunByHand', { uri, isBegun })
    if (!begun.has(uri)) reconfigure()
  })
  const configurations = createConfigurations({
    settings,
    files,
    baselines,
    documents,
    fence,
    folders,
    isBeingWritten: (uri) => begun.has(uri) || byHand.has(uri),
  })
  const foundFirst = lazy(() => runtime.onFirstFindings?.())
  const diagnostics = createDiagnostics({
    connection,
    abilities,
    documents,
    configurations,
    fence,
    runtime,
    find(document, { lint, file }) {
      const found = [
        ...(file?.mistake ? [outdatedDiagnostic(file.uri, file.mistake)] : []),
        ...positions.toClient(document, [...service().diagnostics(document, lint), ...around(document.uri, lint)]),
      ]
      foundFirst()
      return found
    },
  })
  const host = createCollectionHost({
    connection,
    runtime,
    abilities,
    fence,
    folders,
    documents,
    positions,
    vocabulary: defaultVocabulary,
    count(message, uri) {
      const lint = configurations.known(uri)?.lint
      return (
        lint &&
        countOf(
          service()
            .linter.lint(message, lint)
            .map(({ rule }) => rule.id),
        )
      )
    },
    isWanted: async () => (await settings.of(folders[0])).collection,
  })
  const around = (uri: string, lint: LintConfig): readonly Diagnostic[] => {
    const opened = host.atKey()
    return opened ? shapeDiagnostics(collectionDiagnostics(opened, uri, lint), abilities) : []
  }
  const workspaceDiagnostics = createWorkspaceDiagnostics({
    runtime,
    documents,
    configurations,
    host,
    holds: abilities.storage !== undefined,
    find: (document, { lint }) =>
      shapeDiagnostics([...positions.toClient(document, service().diagnostics(document, lint))], abilities),
    around: (uri, { lint }) => around(uri, lint),
  })
  documents.onClose(({ document: { uri } }) => workspaceDiagnostics.closed(uri))
  const reconfigure = (): void => {
    configurations.drop()
    diagnostics.refresh()
    workspaceDiagnostics.refresh()
  }

  const collection = (): OpenedCollection | undefined => host.now()
  answerRequests({
    connection,
    abilities,
    positions,
    documents,
    configurations,
    diagnostics,
    fence,
    families,
    service,
    collection,
  })
  answerCollectionRequests({ connection, fence, documents, positions, host, vocabulary: defaultVocabulary })
  connection.languages.diagnostics.onWorkspace((pulled, token, _, reporter) =>
    workspaceDiagnostics.pull(pulled, token, reporter),
  )
  // Once the neighbours are known, an open cable may have findings that it had not.
  host.onChange(() => {
    if (host.now()?.isComplete()) diagnostics.refresh()
    if (abilities.storage !== undefined) {
      fence.runAsync('telling of the folder', () => connection.sendNotification('cable/collectionChanged'))
    }
  })
  documents.onOpen(({ document: { cable } }) => {
    if (cable) host.start()
  })
  documents.onSave(host.lookAgain)
  connection.onNotification('cable/excludedFiles', (said: { readonly excluded?: unknown } | undefined) => {
    host.changeExcluded(stringsOf(said?.excluded))
  })
  const writing = lazy(async () => {
    const { createWritingService } = await import('../../language/writing/service.ts')
    return createWritingService({ vocabulary: defaultVocabulary(), rules })
  })
  const onBeingWritten = (uri: string): void => {
    if (begun.has(uri)) return
    begun.add(uri)
    reconfigure()
  }
  answerWriting({ connection, abilities, positions, documents, configurations, fence, writing, onBeingWritten })
  answerCompletion({
    connection,
    abilities,
    positions,
    documents,
    fence,
    service,
    vocabulary: defaultVocabulary,
    houseOf: async (uri) => (await configurations.resolve(uri)).house,
    now: Date.now,
    citable: citableProvider(host),
  })
  // A new cable with header or labels looks like a copy, and is none while it is written: the client says which.
  connection.onNotification('cable/beingWritten', (said: { readonly uri?: unknown } | undefined) => {
    if (typeof said?.uri === 'string') onBeingWritten(said.uri)
  })
  tellOfLargeTexts(connection, documents)

  documents.onClose(({ document: { uri } }) => {
    configurations.drop(uri)
    if (documents.all().length === 0) files.clear()
  })
  connection.onDidChangeConfiguration(({ settings: raw }) => {
    settings.changed(raw?.cable)
    reconfigure()
  })
  connection.onDidChangeWatchedFiles(({ changes }) => {
    host.filesChanged(changes)
    const isBaseline = ({ uri }: { readonly uri: string }): boolean => uri.endsWith(`/${BASELINE_NAME}`)
    if (changes.some(isBaseline)) baselines.forget()
    const changed = changes.filter((each) => each.uri.endsWith(`/${CABLERC_NAME}`) || isBaseline(each))
    for (const { uri } of changed) files.forget(uri)
    if (changed.length > 0) reconfigure()
    // It says which files belong to the folder, too.
    if (changed.some(({ uri }) => uri.endsWith(`/${CABLERC_NAME}`))) host.lookAgain()
  })
  connection.onInitialized(() => {
    if (abilities.registersConfiguration) {
      fence.runAsync('registering for settings', async () => {
        await connection.client.register(DidChangeConfigurationNotification.type, { section: 'cable' })
      })
    }
    if (abilities.registersWatchers && access) {
      fence.runAsync('registering for files', async () => {
        const watchers = [{ globPattern: `**/${CABLERC_NAME}` }, { globPattern: `**/${BASELINE_NAME}` }, ...WATCHED]
        await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers })
      })
    }
    if (abilities.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        configurations.changeFolders(uris(added), uris(removed))
        folders = [...folders.filter((uri) => !uris(removed).includes(uri)), ...uris(added)]
        host.changeFolders(folders)
        files.forget()
        baselines.forget()
        reconfigure()
      })
    }
  })
  // Watchers miss what happens before they are up, may fail, and not every client has them: the files are looked
  // at when a cable is opened or saved and when the user comes back to the editor, perhaps from writing one.
  const lookAgain = (): void =>
    fence.runAsync('looking at configurations', async () => {
      const changes = await Promise.all([files.haveChanged(), baselines.haveChanged()])
      if (changes.includes(true)) reconfigure()
    })
  connection.onNotification('cable/lookAgain', lookAgain)
  documents.onSave(lookAgain)
  if (!abilities.registersWatchers) documents.onOpen(lookAgain)
}

function countOf(names: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1
  return counts
}

function uris(folders: readonly { readonly uri: string }[]): readonly string[] {
  return folders.map(({ uri }) => uri)
}
