import type { ExtensionContext } from 'vscode'
import { LanguageClient, TransportKind } from 'vscode-languageclient/node'
import { prepareClient } from './prepare-client.ts'

/** The client of `dist/server.js`, over IPC, not yet started. */
export function createClient(context: ExtensionContext, onCollectionChanged: () => void): LanguageClient {
  const module = context.asAbsolutePath('dist/server.js')
  // Never in the user's folder.
  const storage = (context.storageUri ?? context.globalStorageUri).fsPath
  return prepareClient(context, { storage, onCollectionChanged }, (options) => {
    const debug = { module, transport: TransportKind.ipc, options: { execArgv: ['--inspect=6009'] } }
    return new LanguageClient('cable', 'Cable', { run: { module, transport: TransportKind.ipc }, debug }, options)
  })
}
