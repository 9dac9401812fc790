/**
 * Offers `cable mcp` to the assistants of the editor, once the user has asked for it; see `cable.assistants`.
 * What the server can do is not known here.
 */

import { type Disposable, EventEmitter, type ExtensionContext, lm, type Uri, workspace } from 'vscode'

/** The part of the editor's interface that is younger than the oldest editor this runs in. */
interface McpHost {
  registerMcpServerDefinitionProvider?(
    id: string,
    provider: {
      readonly onDidChangeMcpServerDefinitions: (listener: () => void) => Disposable
      provideMcpServerDefinitions(): readonly object[]
    },
  ): Disposable
}

type StdioServer = new (label: string, command: string, args: string[], env: object, version: string) => object

/** Does nothing in an editor that knows no such servers. */
export async function offerMcpServer(context: ExtensionContext): Promise<void> {
  const host = lm as typeof lm & McpHost
  if (host?.registerMcpServerDefinitionProvider === undefined) return
  const { McpStdioServerDefinition: Server } = (await import('vscode')) as unknown as {
    McpStdioServerDefinition: StdioServer
  }
  const changed = new EventEmitter<void>()
  context.subscriptions.push(
    changed,
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('cable.assistants')) changed.fire()
    }),
    workspace.onDidChangeWorkspaceFolders(() => changed.fire()),
    host.registerMcpServerDefinitionProvider('cable.assistants', {
      onDidChangeMcpServerDefinitions: changed.event,
      provideMcpServerDefinitions: () => {
        const folders = (workspace.workspaceFolders ?? []).map(({ uri }) => uri).filter(isLocal)
        if (folders.length === 0 || !workspace.getConfiguration('cable').get<boolean>('assistants', false)) return []
        const words = [context.asAbsolutePath('dist/cli.js'), 'mcp', ...folders.map(({ fsPath }) => fsPath)]
        const { version } = context.extension.packageJSON as { readonly version: string }
        // The editor's own program is a Node with this set.
        return [new Server('Cable', process.execPath, words, { ELECTRON_RUN_AS_NODE: '1' }, version)]
      },
    }),
  )
}

function isLocal({ scheme }: Uri): boolean {
  return scheme === 'file'
}
