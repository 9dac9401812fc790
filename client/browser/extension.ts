/**
 * The extension where the editor runs in a browser: the same, with the server in a worker.
 * What needs a disk or a program is not here, and says so.
 */

import { commands, type ExtensionContext } from 'vscode'
import type { LazyClient } from '../connection/lazy-client.ts'
import { register } from '../register.ts'

let client: LazyClient | undefined

/** Called by the editor when the first cable or plain-text document is opened. */
export function activate(context: ExtensionContext): void {
  // The index of a folder needs a disk: its views and commands are hidden.
  void commands.executeCommand('setContext', 'cable.inBrowser', true)
  client = register(context, async (...given) => {
    const { createClient } = await import('./create-client.ts')
    return createClient(...given)
  })
}

/** Called by the editor before it ends; the worker ends with it. */
export async function deactivate(): Promise<void> {
  await client?.stop()
}
