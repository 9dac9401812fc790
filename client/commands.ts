import { commands, type ExtensionContext } from 'vscode'
import type { LazyClient } from './connection/lazy-client.ts'

/** Commands that the server may name in code actions; it is told so when it is started. */
export const SERVER_COMMANDS = ['cable.setRuleLevel', 'cable.openRulePage'] as const

/** Registers the commands about rules. What each does is loaded with its first use. */
export function registerCommands(context: ExtensionContext, client: LazyClient): void {
  const openPage = async (id: unknown): Promise<void> => {
    const { openRulePage } = await import('./rule-pages/open-rule-page.ts')
    await openRulePage(id)
  }
  context.subscriptions.push(
    commands.registerCommand('cable.showEffectiveRules', async () => {
      const { showEffectiveRules } = await import('./rule-levels/show-effective-rules.ts')
      await showEffectiveRules(client, openPage)
    }),
    commands.registerCommand('cable.setRuleLevel', async (wish) => {
      const { setRuleLevel } = await import('./rule-levels/set-rule-level.ts')
      await setRuleLevel(wish, client)
    }),
    commands.registerCommand('cable.openRulePage', openPage),
  )
}
