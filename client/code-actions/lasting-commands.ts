/**
 * Commands behind the edits of code actions that are run whatever becomes of the list that they were offered in.
 * The editor forgets a command with arguments as soon as it asks for the next list, which it does on the edit itself.
 */

import { CodeAction, type Command, commands, Disposable } from 'vscode'

/** What the editor keeps by itself no longer than the list. */
const ENTER_REPAIR = 'cable.enterRepair'
/** Lists whose commands are kept: the cursor moves on while one of them is open. */
const MOST_LISTS = 8

export interface LastingCommands extends Disposable {
  /** The same actions; where one enters a repair behind its edit, under a command of its own without arguments. */
  keep(offered: (CodeAction | Command)[]): (CodeAction | Command)[]
}

export function createLastingCommands(): LastingCommands {
  const lists: Disposable[][] = []
  let count = 0
  return {
    keep(offered) {
      const own: Disposable[] = []
      for (const action of offered) {
        if (!(action instanceof CodeAction) || action.command?.command !== ENTER_REPAIR) continue
        const given: readonly unknown[] = action.command.arguments ?? []
        const command = `${ENTER_REPAIR}.${++count}`
        own.push(commands.registerCommand(command, () => commands.executeCommand(ENTER_REPAIR, ...given)))
        action.command = { title: action.command.title, command }
      }
      if (own.length > 0) lists.push(own)
      if (lists.length > MOST_LISTS) Disposable.from(...(lists.shift() ?? [])).dispose()
      return offered
    },
    dispose: () => Disposable.from(...lists.flat()).dispose(),
  }
}
