import type { ExtensionContext } from 'vscode'
import { LanguageClient, RevealOutputChannelOn, TransportKind } from 'vscode-languageclient/node'
import { crashHandler } from './crash-handler.ts'

/** The client of `dist/server.js`, over IPC, not yet started. It serves cables wherever they come from. */
export function createClient(context: ExtensionContext): LanguageClient {
  const module = context.asAbsolutePath('dist/server.js')
  const client: LanguageClient = new LanguageClient(
    'cable',
    'Cable',
    {
      run: { module, transport: TransportKind.ipc },
      debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--inspect=6009'] } },
    },
    {
      documentSelector: [{ language: 'cable' }],
      // A request that a stopping server leaves unanswered is logged; the crash handler tells what matters.
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      errorHandler: crashHandler(() => client.outputChannel.show()),
      // A server that stops before it is ready is told by the crash handler, not once more here.
      initializationFailedHandler: () => false,
    },
  )
  return client
}
