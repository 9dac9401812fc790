/**
 * The VS Code side: what is registered with the editor, and the client of the server.
 * Nothing of `server` is imported: the two know each other by the protocol.
 */

import { commands, type ExtensionContext, languages, type TextDocument, window, workspace } from 'vscode'
import { offerMcpServer } from './assistants/offer-mcp-server.ts'
import { collectionViews } from './collection/collection-views.ts'
import { registerCommands } from './commands.ts'
import { type LazyClient, lazyClient } from './connection/lazy-client.ts'
import { detectInPlainText } from './detection/detect-in-plain-text.ts'
import type { Ledgers } from './ledger/keep-ledgers.ts'
import { provideRulePages } from './rule-pages/rule-pages.ts'
import { showPlainText } from './status/plain-text.ts'

let client: LazyClient | undefined

/** Called by the editor when the first cable or plain-text document is opened. */
export function activate(context: ExtensionContext): void {
  const lazy = lazyClient(async () => {
    const { createClient } = await import('./create-client.ts')
    const { showStatus } = await import('./status/status-item.ts')
    context.subscriptions.push(showStatus(lazy))
    return createClient(context, () => views.changed())
  })
  client = lazy
  let keeping: Promise<Ledgers> | undefined
  const ledgers = (): Promise<Ledgers> => {
    keeping ??= import('./ledger/keep-ledgers.ts').then(({ keepLedgers }) => {
      const made = keepLedgers(lazy)
      context.subscriptions.push(made)
      return made
    })
    return keeping
  }
  const views = collectionViews(lazy)
  const startForCable = ({ languageId }: TextDocument): void => {
    if (languageId !== 'cable') return
    void lazy.start()
    void ledgers()
  }
  context.subscriptions.push(
    workspace.onDidOpenTextDocument(startForCable),
    commands.registerCommand('cable.restartServer', async () => {
      await lazy.restart()
      window.setStatusBarMessage('The language server of Cable was started again.', 4000)
    }),
    showPlainText(),
    ...detectInPlainText(context.workspaceState),
    provideRulePages(lazy),
    views,
    // `#0123/01` is a number: where an extension names the colours of a text, the editor guesses none itself.
    languages.registerColorProvider('cable', {
      provideDocumentColors: () => [],
      provideColorPresentations: () => [],
    }),
  )
  registerCommands(context, lazy, ledgers)
  void offerMcpServer(context)
  // In a turn of its own: loading the client is no part of the activation that other extensions wait for.
  setTimeout(() => workspace.textDocuments.forEach(startForCable))
}

/** Called by the editor before it ends; the server is stopped with it. */
export async function deactivate(): Promise<void> {
  await client?.stop()
}
