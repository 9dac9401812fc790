import { type ExtensionContext, Uri, workspace } from 'vscode'
import { LanguageClient } from 'vscode-languageclient/browser'
import { prepareClient } from '../prepare-client.ts'
import { startWorker, type WorkerServer } from './start-worker.ts'

/** The client of `dist/web/server.js` in a worker, not yet started. It keeps nothing. */
export async function createClient(
  context: ExtensionContext,
  onCollectionChanged: () => void,
): Promise<LanguageClient> {
  let running: WorkerServer | undefined
  context.subscriptions.push({ dispose: () => running?.end() })
  const start = async (): Promise<WorkerServer> => {
    running?.end()
    const code = await workspace.fs.readFile(Uri.joinPath(context.extensionUri, 'dist/web/server.js'))
    running = startWorker(code)
    return running
  }
  return prepareClient(
    context,
    { storage: undefined, onCollectionChanged },
    (options) => new LanguageClient('cable', 'Cable', start, options),
  )
}
