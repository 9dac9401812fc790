import { type ExtensionContext, window, workspace } from 'vscode'
import {
  DocumentDiagnosticRequest,
  LanguageClient,
  RevealOutputChannelOn,
  TransportKind,
} from 'vscode-languageclient/node'
import { calmMiddleware } from './calm-findings/calm-middleware.ts'
import { namedFixAll } from './code-actions/named-fix-all.ts'
import { SERVER_COMMANDS } from './commands.ts'
import { crashHandler } from './connection/crash-handler.ts'
import { colourLevels } from './level-colours/level-colours.ts'
import { ownTokenTypes } from './level-colours/own-token-types.ts'
import { RULE_PAGES } from './rule-pages/rule-pages.ts'
import { writingMiddleware } from './writing/writing-middleware.ts'

/** The client of `dist/server.js`, over IPC, not yet started. It serves cables wherever they come from. */
export function createClient(context: ExtensionContext, onCollectionChanged: () => void): LanguageClient {
  const module = context.asAbsolutePath('dist/server.js')
  const middleware = calmMiddleware((document) => {
    client.getFeature(DocumentDiagnosticRequest.method).getProvider(document)?.onDidChangeDiagnosticsEmitter.fire()
  })
  context.subscriptions.push(
    middleware,
    // Configuration files may have been written in another program, and not every watcher notices.
    window.onDidChangeWindowState(({ focused }) => {
      if (focused && client.isRunning()) void client.sendNotification('cable/lookAgain')
    }),
  )
  const client: LanguageClient = new LanguageClient(
    'cable',
    'Cable',
    {
      run: { module, transport: TransportKind.ipc },
      debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--inspect=6009'] } },
    },
    {
      documentSelector: [{ language: 'cable' }],
      diagnosticPullOptions: { onChange: true },
      middleware: { ...middleware, ...namedFixAll, ...writingMiddleware },
      initializationOptions: {
        commands: SERVER_COMMANDS,
        rulePages: `${RULE_PAGES}:`,
        // Never in the user's folder.
        storage: (context.storageUri ?? context.globalStorageUri).fsPath,
        excluded: excludedFiles(),
        // The server may run on another machine than the one that the user sits at.
        timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
      },
      // A request that a stopping server leaves unanswered is logged; the crash handler tells what matters.
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      errorHandler: crashHandler(() => client.outputChannel.show()),
      // A server that stops before it is ready is told by the crash handler, not once more here.
      initializationFailedHandler: () => false,
    },
  )
  client.onNotification('cable/collectionChanged', onCollectionChanged)
  client.registerFeature(ownTokenTypes)
  context.subscriptions.push(colourLevels(client))
  return client
}

/** What the user wants to see in no list of files. */
function excludedFiles(): string[] {
  const globs = workspace.getConfiguration('files').get<Record<string, unknown>>('exclude', {})
  return Object.keys(globs).flatMap((glob) => (globs[glob] === true ? [glob, `${glob}/**`] : []))
}
