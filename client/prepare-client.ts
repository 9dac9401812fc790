import { commands, type ExtensionContext, window, workspace } from 'vscode'
import {
  type BaseLanguageClient,
  DocumentDiagnosticRequest,
  type LanguageClientOptions,
  RevealOutputChannelOn,
} from 'vscode-languageclient'
import { calmMiddleware } from './calm-findings/calm-middleware.ts'
import { createLastingCommands } from './code-actions/lasting-commands.ts'
import { namedFixAll } from './code-actions/named-fix-all.ts'
import { SERVER_COMMANDS } from './commands.ts'
import { crashHandler } from './connection/crash-handler.ts'
import { type FileText, readForServer } from './documents/read-for-server.ts'
import { colourLevels } from './level-colours/level-colours.ts'
import { ownTokenTypes } from './level-colours/own-token-types.ts'
import { forgetBeingWritten, isBeingWritten, noteBeingWritten, passOn } from './new-cable/being-written.ts'
import { RULE_PAGES } from './rule-pages/rule-pages.ts'
import { writingMiddleware } from './writing/writing-middleware.ts'

/** What differs between the hosts of the server. */
export interface Surroundings {
  /** Folder in which the server may keep what it knows; undefined where it can keep nothing. */
  readonly storage: string | undefined
  readonly onCollectionChanged: () => void
}

/**
 * A client with all that the extension adds to one, not yet started, whatever its server runs on. It serves cables
 * wherever they come from.
 *
 * @param make gives the client with these options and a server of its host
 */
export function prepareClient<Client extends BaseLanguageClient>(
  context: ExtensionContext,
  { storage, onCollectionChanged }: Surroundings,
  make: (options: LanguageClientOptions) => Client,
): Client {
  const lasting = createLastingCommands(commands)
  const middleware = calmMiddleware((document) => {
    client.getFeature(DocumentDiagnosticRequest.method).getProvider(document)?.onDidChangeDiagnosticsEmitter.fire()
  })
  context.subscriptions.push(
    middleware,
    lasting,
    // Configuration files may have been written in another program, and not every watcher notices.
    window.onDidChangeWindowState(({ focused }) => {
      if (focused && client.isRunning()) void client.sendNotification('cable/lookAgain')
    }),
  )
  const tellBeingWritten = (uri: string): void => void client.sendNotification('cable/beingWritten', { uri })
  const client: Client = make({
    documentSelector: [{ language: 'cable' }],
    diagnosticPullOptions: { onChange: true },
    middleware: {
      ...middleware,
      async provideCodeActions(document, range, actionContext, token, next) {
        const offered = await (namedFixAll.provideCodeActions?.(document, range, actionContext, token, next) ??
          next(document, range, actionContext, token))
        return offered && lasting.keep(offered)
      },
      ...writingMiddleware,
      // Said first, so that nothing is told of it as of a copy.
      didOpen(document, next) {
        if (isBeingWritten(context.workspaceState, document)) tellBeingWritten(document.uri.toString())
        return next(document)
      },
      didClose(document, next) {
        const saved = passOn(context.workspaceState, document)
        if (saved !== undefined) tellBeingWritten(saved)
        return next(document)
      },
    },
    // Asked with each start of a server.
    initializationOptions: () => ({
      commands: SERVER_COMMANDS,
      rulePages: `${RULE_PAGES}:`,
      storage,
      readsFiles: true,
      remembersBegun: true,
      excluded: excludedFiles(),
      // The server may run on another machine than the one that the user sits at.
      timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
    }),
    // A request that a stopping server leaves unanswered is logged; the crash handler tells what matters.
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    errorHandler: crashHandler(() => client.outputChannel.show()),
    // A server that stops before it is ready is told by the crash handler, not once more here.
    initializationFailedHandler: () => false,
  })
  client.onNotification('cable/collectionChanged', onCollectionChanged)
  client.onNotification(
    'cable/begunByHand',
    ({ uri, isBegun }: { readonly uri: string; readonly isBegun: boolean }) => {
      if (isBegun) noteBeingWritten(context.workspaceState, uri)
      else forgetBeingWritten(context.workspaceState, uri)
    },
  )
  client.onRequest<FileText, void>('cable/readFile', readForServer)
  client.registerFeature(ownTokenTypes)
  context.subscriptions.push(
    colourLevels(client),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('files.exclude') && client.needsStop())
        void client.sendNotification('cable/excludedFiles', { excluded: excludedFiles() })
    }),
  )
  return client
}

/** What the user wants to see in no list of files. */
function excludedFiles(): string[] {
  const globs = workspace.getConfiguration('files').get<Record<string, unknown>>('exclude', {})
  return Object.keys(globs).flatMap((glob) => (globs[glob] === true ? [glob, `${glob}/**`] : []))
}
