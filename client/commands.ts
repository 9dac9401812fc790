import { commands, type ExtensionContext } from 'vscode'
import type { LazyClient } from './connection/lazy-client.ts'

/** Commands that the server may name in code actions; it is told so when it is started. */
export const SERVER_COMMANDS = [
  'cable.setRuleLevel',
  'cable.openRulePage',
  'cable.ignoreHere',
  'cable.fixAllOfRule',
] as const

/** Registers what the user can ask for by name. What each does is loaded with its first use. */
export function registerCommands(context: ExtensionContext, client: LazyClient): void {
  const register = (name: string, run: (...given: unknown[]) => Promise<void>): void => {
    context.subscriptions.push(commands.registerCommand(`cable.${name}`, run))
  }
  const openPage = async (id: unknown): Promise<void> => {
    const { openRulePage } = await import('./rule-pages/open-rule-page.ts')
    await openRulePage(id)
  }
  const walk = async (step: 1 | -1): Promise<void> => {
    const { walkFindings } = await import('./findings/walk-findings.ts')
    await walkFindings(step)
  }
  register('openRulePage', openPage)
  register('showEffectiveRules', async () => {
    const { showEffectiveRules } = await import('./rule-levels/show-effective-rules.ts')
    await showEffectiveRules(client, openPage)
  })
  register('setRuleLevel', async (wish) => {
    const { setRuleLevel } = await import('./rule-levels/set-rule-level.ts')
    await setRuleLevel(wish as Parameters<typeof setRuleLevel>[0], client)
  })
  register('nextOfRule', () => walk(1))
  register('previousOfRule', () => walk(-1))
  register('fixAllOfRule', async (rule, uri) => {
    const { fixAllOfRule } = await import('./findings/fix-all-of-rule.ts')
    await fixAllOfRule(client, rule, uri)
  })
  register('ignoreHere', async (wish) => {
    const { ignoreHere } = await import('./findings/ignore-here.ts')
    await ignoreHere(wish, client)
  })
  register('explainHere', async () => {
    const { explainHere } = await import('./reading/explain-here.ts')
    await explainHere()
  })
  register('readFile', async () => {
    const { readFileAsCable } = await import('./reading/read-as-cable.ts')
    await readFileAsCable()
  })
  register('readFolder', async (folder) => {
    const { readFolderAsCables } = await import('./reading/read-as-cable.ts')
    await readFolderAsCables(folder)
  })
}
