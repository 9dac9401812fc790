/**
 * Commands behind the edits of code actions that are run whatever becomes of the list that they were offered in.
 * The editor forgets a command with arguments as soon as it asks for the next list, which it does on the edit itself.
 */

import type { CodeAction, Command, Disposable } from 'vscode'

/** What of the editor's commands is needed here. */
export interface CommandHost {
  registerCommand(command: string, run: () => unknown): Disposable
  executeCommand(command: string, ...given: readonly unknown[]): unknown
}

/** What the editor keeps by itself no longer than the list. */
const ENTER_REPAIR = 'cable.enterRepair'
/** Lists whose commands are kept: the cursor moves on while one of them is open. */
const MOST_LISTS = 8

export interface LastingCommands extends Disposable {
  /** The same actions; where one enters a repair behind its edit, under a command of its own without arguments. */
  keep(offered: (CodeAction | Command)[]): (CodeAction | Command)[]
}

export function createLastingCommands({ registerCommand, executeCommand }: CommandHost): LastingCommands {
  const lists: Disposable[][] = []
  const forget = (list: readonly Disposable[] | undefined): void => list?.forEach((each) => void each.dispose())
  let count = 0
  return {
    keep(offered) {
      const own: Disposable[] = []
      for (const action of offered) {
        if (typeof action.command !== 'object' || action.command.command !== ENTER_REPAIR) continue
        const { title, arguments: given = [] } = action.command
        const command = `${ENTER_REPAIR}.${++count}`
        own.push(registerCommand(command, () => executeCommand(ENTER_REPAIR, ...given)))
        ;(action as CodeAction).command = { title, command }
      }
      if (own.length > 0) lists.push(own)
      if (lists.length > MOST_LISTS) forget(lists.shift())
      return offered
    },
    dispose: () => lists.splice(0).forEach(forget),
  }
}
