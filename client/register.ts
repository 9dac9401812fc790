import { commands, type ExtensionContext, languages, type TextDocument, window, workspace } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { collectionViews } from './collection/collection-views.ts'
import { registerCommands } from './commands.ts'
import { type LazyClient, lazyClient } from './connection/lazy-client.ts'
import { detectInPlainText } from './detection/detect-in-plain-text.ts'
import type { Ledgers } from './ledger/keep-ledgers.ts'
import { openPages } from './review/open-pages.ts'
import { provideRulePages } from './rule-pages/rule-pages.ts'
import { showPlainText } from './status/plain-text.ts'

/** Makes the client of the server, not yet started, with what is told when the folder of cables has changed. */
export type CreateClient = (context: ExtensionContext, onCollectionChanged: () => void) => Promise<BaseLanguageClient>

/** Registers what the extension gives on every host. What is not needed at once is loaded with its first use. */
export function register(context: ExtensionContext, createClient: CreateClient): LazyClient {
  const client = lazyClient(async () => {
    const { showStatus } = await import('./status/status-item.ts')
    const created = await createClient(context, () => {
      views.changed()
      for (const readAgain of openPages) readAgain()
    })
    context.subscriptions.push(showStatus(client))
    return created
  })
  let keeping: Promise<Ledgers> | undefined
  const ledgers = (): Promise<Ledgers> => {
    keeping ??= import('./ledger/keep-ledgers.ts').then(({ keepLedgers }) => {
      const made = keepLedgers(client)
      context.subscriptions.push(made)
      return made
    })
    return keeping
  }
  const views = collectionViews(client)
  const startForCable = ({ languageId }: TextDocument): void => {
    if (languageId !== 'cable') return
    void client.start()
    void ledgers()
  }
  context.subscriptions.push(
    workspace.onDidOpenTextDocument(startForCable),
    commands.registerCommand('cable.restartServer', async () => {
      await client.restart()
      window.setStatusBarMessage('The language server of Cable was started again.', 4000)
    }),
    showPlainText(),
    ...detectInPlainText(context.workspaceState),
    provideRulePages(client),
    views,
    // `#0123/01` is a number: where an extension names the colours of a text, the editor guesses none itself.
    languages.registerColorProvider('cable', {
      provideDocumentColors: () => [],
      provideColorPresentations: () => [],
    }),
  )
  registerCommands(context, client, ledgers)
  // In a turn of its own: loading the client is no part of the activation that other extensions wait for.
  setTimeout(() => workspace.textDocuments.forEach(startForCable))
  return client
}
