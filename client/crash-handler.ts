import { commands, window } from 'vscode'
import { CloseAction, type CloseHandlerResult, ErrorAction, type ErrorHandler } from 'vscode-languageclient/node'
import { restartDelay } from './restart-delay.ts'

/**
 * Starts a stopped server again, later each time, and tells the user once that it stopped and once that it
 * is given up. The protocol library logs the rest.
 */
export function crashHandler(showLog: () => void): ErrorHandler {
  const crashes: number[] = []
  let told = false

  const tell = async (text: string, actions: Readonly<Record<string, () => void>>): Promise<void> => {
    const chosen = await window.showWarningMessage(text, ...Object.keys(actions))
    if (chosen !== undefined) actions[chosen]?.()
  }

  return {
    // One failed write says no more than the stop that follows; only one that ends the service is shown.
    error: (_error, _message, count) =>
      count !== undefined && count <= 3
        ? { action: ErrorAction.Continue, handled: true }
        : { action: ErrorAction.Shutdown },
    async closed(): Promise<CloseHandlerResult> {
      const now = Date.now()
      crashes.push(now)
      const delay = restartDelay(crashes, now)
      if (delay === undefined) {
        crashes.length = 0
        told = false
        void tell('The Cable language server keeps stopping, so it is not started again.', {
          'Start Again': () => void commands.executeCommand('cable.restartServer'),
          'Show Log': showLog,
        })
        return { action: CloseAction.DoNotRestart, handled: true }
      }
      if (!told)
        void tell('The Cable language server stopped unexpectedly. It is being started again.', { 'Show Log': showLog })
      told = true
      await new Promise((later) => setTimeout(later, delay))
      return { action: CloseAction.Restart, handled: true }
    },
  }
}
