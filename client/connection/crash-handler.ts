import { commands, window } from 'vscode'
import { CloseAction, ErrorAction, type ErrorHandler } from 'vscode-languageclient'
import { crashPolicy } from './crash-policy.ts'

/** The crash policy as the protocol library wants it, which logs the rest. */
export function crashHandler(showLog: () => void): ErrorHandler {
  const startsAgain = crashPolicy({
    warn: (text, actions) => void tell(text, actions),
    showLog,
    startAgain: () => void commands.executeCommand('cable.restartServer'),
    now: Date.now,
    wait: (milliseconds) => new Promise((later) => setTimeout(later, milliseconds)),
  })
  return {
    // One failed write says no more than the stop that follows; only one that ends the service is shown.
    error: (_error, _message, count) =>
      count !== undefined && count <= 3
        ? { action: ErrorAction.Continue, handled: true }
        : { action: ErrorAction.Shutdown },
    closed: async () => ({
      action: (await startsAgain()) ? CloseAction.Restart : CloseAction.DoNotRestart,
      handled: true,
    }),
  }
}

async function tell(text: string, actions: Readonly<Record<string, () => void>>): Promise<void> {
  const chosen = await window.showWarningMessage(text, ...Object.keys(actions))
  if (chosen !== undefined) actions[chosen]?.()
}
