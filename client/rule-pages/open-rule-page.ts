import { commands } from 'vscode'
import { rulePageUri } from './rule-pages.ts'

/** Opens the page of a rule; anything but the id of a rule opens nothing. */
export async function openRulePage(id: unknown): Promise<void> {
  if (typeof id !== 'string' || !/^[a-z0-9-]+$/.test(id)) return
  await commands.executeCommand('vscode.open', rulePageUri(id))
}
