/**
 * Rules in force: the list of them, and their levels written where the user wants it.
 * Which are in force is told by the server.
 */

import { ConfigurationTarget, commands, Uri, type WorkspaceConfiguration, window, workspace } from 'vscode'
import type { LazyClient } from '../connection/lazy-client.ts'
import type { Level } from './effective-rules.ts'
import type { LevelWish } from './level-wish.ts'
import { writeCablerc } from './write-cablerc.ts'

/** Writes the level of a rule where the user wants it, and says when it has no effect there. */
export async function setRuleLevel(wish: LevelWish, client: LazyClient): Promise<void> {
  if (wish.target === 'file') {
    const undo = await writeCablerc(wish, client)
    if (undo) offerUndo(`${wish.rule} is ${wish.level} in .cablerc.json.`, undo)
    return
  }
  const scope = Uri.parse(wish.uri, true)
  const settings = workspace.getConfiguration('cable', scope)
  const place = placeOf(settings, wish)
  const before = saidAt(settings, place)
  await settings.update('rules', { ...before, [wish.rule]: wish.level }, place)
  if (await tellWhatHides(scope, wish)) return
  const where = place === ConfigurationTarget.Global ? 'in your settings' : 'in this workspace'
  offerUndo(`${wish.rule} is ${wish.level} ${where}.`, () => settings.update('rules', before, place))
}

/** Says what was done, and takes it back if the user wants it. Nobody waits for the answer. */
function offerUndo(message: string, undo: () => PromiseLike<unknown>): void {
  const label = 'Undo'
  void window.showInformationMessage(message, label).then((chosen) => (chosen === label ? undo() : undefined))
}

type Levels = Readonly<Record<string, Level>>

/** Settings of a folder hide those of the workspace, so a rule that a folder names is changed there. */
function placeOf(settings: WorkspaceConfiguration, { rule, target }: LevelWish): ConfigurationTarget {
  if (target === 'user') return ConfigurationTarget.Global
  const inFolder = settings.inspect<Levels>('rules')?.workspaceFolderValue?.[rule] !== undefined
  return inFolder ? ConfigurationTarget.WorkspaceFolder : ConfigurationTarget.Workspace
}

function saidAt(settings: WorkspaceConfiguration, place: ConfigurationTarget): Levels | undefined {
  const said = settings.inspect<Levels>('rules')
  switch (place) {
    case ConfigurationTarget.Global:
      return said?.globalValue
    case ConfigurationTarget.Workspace:
      return said?.workspaceValue
    case ConfigurationTarget.WorkspaceFolder:
      return said?.workspaceFolderValue
  }
}

/** Whether something else decides the level, which then has been said. */
async function tellWhatHides(scope: Uri, { rule, level }: LevelWish): Promise<boolean> {
  const now = workspace.getConfiguration('cable', scope).get<Levels>('rules')?.[rule]
  if (now === undefined || now === level) return false
  const open = 'Open Workspace Settings'
  const chosen = await window.showInformationMessage(
    `${rule} stays at ${now} here, because the settings of this workspace say so.`,
    open,
  )
  if (chosen === open) await commands.executeCommand('workbench.action.openWorkspaceSettings', 'cable.rules')
  return true
}
