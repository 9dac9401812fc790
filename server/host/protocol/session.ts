import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
} from 'vscode-languageserver'
import { families, rules } from '../../language/rules/registry/registry.ts'
import { createLanguageService } from '../../language/service.ts'
import { lazy } from '../../language/text/lazy.ts'
import { defaultVocabulary } from '../../language/vocabulary/vocabulary.ts'
import { CABLERC_NAME } from '../cablerc/cablerc.ts'
import { outdatedDiagnostic } from '../cablerc/cablerc-diagnostics.ts'
import { createCablercFiles } from '../cablerc/cablerc-files.ts'
import type { Runtime } from '../runtime/runtime.ts'
import { createConfigurations } from './configuration/configurations.ts'
import { createWorkspaceSettings } from './configuration/workspace-settings.ts'
import { type ClientAbilities, initialFolders } from './connection/client-abilities.ts'
import type { Fence } from './connection/fence.ts'
import { createDiagnostics } from './diagnostics/diagnostics.ts'
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
  const ruleIds = new Set(rules.map(({ id }) => id))
  const service = lazy(() =>
    createLanguageService({
      vocabulary: defaultVocabulary(),
      rules,
      docsBase: abilities.rulePages ?? runtime.docsBase,
    }),
  )
  const documents = listenToDocuments(connection, fence, positions, runtime.largestText)
  const files = createCablercFiles(runtime.files, ruleIds, (uri, diagnostics) =>
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
  const folders = initialFolders(params)
  const configurations = createConfigurations({ settings, files, documents, fence, folders })
  const diagnostics = createDiagnostics({
    connection,
    abilities,
    documents,
    configurations,
    fence,
    runtime,
    find: (document, { lint, file }) => [
      ...(file?.mistake ? [outdatedDiagnostic(file.uri, file.mistake)] : []),
      ...positions.toClient(document, service().diagnostics(document, lint)),
    ],
  })
  const reconfigure = (): void => {
    configurations.drop()
    diagnostics.refresh()
  }

  answerRequests({ connection, abilities, positions, documents, configurations, diagnostics, fence, families, service })
  const writing = lazy(async () => {
    const { createWritingService } = await import('../../language/writing/service.ts')
    return createWritingService({ vocabulary: defaultVocabulary(), rules })
  })
  answerWriting({ connection, abilities, positions, documents, configurations, fence, writing })
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
    const changed = changes.filter(({ uri }) => uri.endsWith(`/${CABLERC_NAME}`))
    for (const { uri } of changed) files.forget(uri)
    if (changed.length > 0) reconfigure()
  })
  connection.onInitialized(() => {
    if (abilities.registersConfiguration) {
      fence.runAsync('registering for settings', async () => {
        await connection.client.register(DidChangeConfigurationNotification.type, { section: 'cable' })
      })
    }
    if (abilities.registersWatchers && runtime.files) {
      fence.runAsync('registering for files', async () => {
        const watchers = [{ globPattern: `**/${CABLERC_NAME}` }]
        await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers })
      })
    }
    if (abilities.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        configurations.changeFolders(uris(added), uris(removed))
        files.forget()
        reconfigure()
      })
    }
  })
  // Watchers miss what happens before they are up, may fail, and not every client has them: the files are looked
  // at when a cable is opened or saved and when the user comes back to the editor, perhaps from writing one.
  const lookAgain = (): void =>
    fence.runAsync('looking at configurations', async () => {
      if (await files.haveChanged()) reconfigure()
    })
  connection.onNotification('cable/lookAgain', lookAgain)
  documents.onSave(lookAgain)
  if (!abilities.registersWatchers) documents.onOpen(lookAgain)
}

function uris(folders: readonly { readonly uri: string }[]): readonly string[] {
  return folders.map(({ uri }) => uri)
}
