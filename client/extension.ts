/**
 * The VS Code side: what is registered with the editor, and the client of the server.
 * Nothing of `server` is imported: the two know each other by the protocol.
 */

import type { ExtensionContext } from 'vscode'
import { offerMcpServer } from './assistants/offer-mcp-server.ts'
import type { LazyClient } from './connection/lazy-client.ts'
import { register } from './register.ts'

let client: LazyClient | undefined

/** Called by the editor when the first cable or plain-text document is opened. */
export function activate(context: ExtensionContext): void {
  client = register(context, async (...given) => {
    const { createClient } = await import('./create-client.ts')
    return createClient(...given)
  })
  void offerMcpServer(context)
}

/** Called by the editor before it ends; the server is stopped with it. */
export async function deactivate(): Promise<void> {
  await client?.stop()
}
