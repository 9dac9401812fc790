import { commands } from 'vscode'
import { rulePageUri } from './rule-pages.ts'

/** Opens the page of a rule, or with README the list of all; anything else opens nothing. */
export async function openRulePage(id: unknown): Promise<void> {
  if (typeof id !== 'string' || !/^(?:[a-z0-9-]+|README)$/.test(id)) return
  await commands.executeCommand('vscode.open', rulePageUri(id))
}
