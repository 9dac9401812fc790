/**
 * The language client over its life: started late, restarted after a crash, given up in the end.
 * What it is asked is the matter of the features beside.
 */

import type { CancellationToken, WorkspaceEdit as EditorEdit } from 'vscode'
import type { BaseLanguageClient, WorkspaceEdit } from 'vscode-languageclient'

/** The language client as the extension uses it: started by the first cable, and only then loaded. */
export interface LazyClient {
  /** Starts the server unless it was started before. */
  start(): Promise<void>
  /** Starts the server anew, also one that has been given up. */
  restart(): Promise<void>
  /** Asks the server, which is started if it was not. */
  request<R>(method: string, parameters: object, token?: CancellationToken): Promise<R>
  /** Tells the server, which is started if it was not. */
  notify(method: string, parameters: object): Promise<void>
  /** Has configuration files looked at now that one was written: watchers may come late, or not at all. */
  lookAgain(): Promise<void>
  /** An edit of the protocol as the editor has it, notes and confirmations included. */
  editorEdit(edit: WorkspaceEdit): Promise<EditorEdit>
  stop(): Promise<void>
}

/**
 * Loads nothing of the protocol library yet, so that a window of plain-text files pays nothing for it.
 *
 * @param create loads and makes the client; called once
 */
export function lazyClient(create: () => Promise<BaseLanguageClient>): LazyClient {
  let creating: Promise<BaseLanguageClient> | undefined
  const start = async (): Promise<void> => {
    if (creating !== undefined) return
    creating = create()
    // The protocol library has logged the reason and the crash handler deals with it.
    await (await creating).start().catch(() => undefined)
  }
  return {
    start,
    async restart() {
      if (creating === undefined) return start()
      const client = await creating
      await client.stop()
      await client.start()
    },
    async request(method, parameters, token) {
      await start()
      const client = await creating
      if (client === undefined) throw new Error('There is no language server')
      return token ? client.sendRequest(method, parameters, token) : client.sendRequest(method, parameters)
    },
    async notify(method, parameters) {
      await start()
      await (await creating)?.sendNotification(method, parameters)
    },
    async lookAgain() {
      const client = await creating
      if (client?.isRunning()) await client.sendNotification('cable/lookAgain')
    },
    async editorEdit(edit) {
      const client = await creating
      if (client === undefined) throw new Error('There is no language server')
      return client.protocol2CodeConverter.asWorkspaceEdit(edit)
    },
    async stop() {
      await (await creating)?.dispose()
    },
  }
}
