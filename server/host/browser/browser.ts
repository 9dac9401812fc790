/**
 * The language server where there is no Node: in a worker of a browser, or behind any pair of message ports.
 * Nothing of the protocol is answered here.
 */

import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser'
import { createGate } from '../protocol/connection/gate.ts'
import { startServer } from '../protocol/server.ts'
import type { FileAccess, Runtime } from '../runtime/runtime.ts'
import { inNextTurn } from '../runtime/turn.ts'

/** A worker's own scope, a port of a channel: whatever sends and gets messages. */
export interface Port {
  postMessage(message: unknown): void
  addEventListener(type: 'message', listener: (event: { readonly type: string; readonly data?: unknown }) => void): void
  /** A port of a channel lets no message through before. */
  start?(): void
}

export interface ServeOptions {
  /** Gives `.cablerc.json` files where there are any. */
  readonly files?: FileAccess
  /** Address of the folder with the pages of the rules. */
  readonly docsBase?: string
  /** Told when the server cannot go on. */
  readonly onFailure?: (error: unknown) => void
}

/** Serves one client of the Language Server Protocol, a message of the port for each of the protocol, for as long as the port lives. */
export function serve(port: Port, { files, docsBase, onFailure }: ServeOptions = {}): void {
  const gate = createGate()
  const connection = createConnection(
    new BrowserMessageReader(port as never),
    new BrowserMessageWriter(port as never),
    {
      messageStrategy: gate.strategy,
    },
  )
  const runtime: Runtime = {
    files,
    docsBase,
    fail: (error) => onFailure?.(error),
    largestText: 20 * 1024 * 1024,
    // The first turn comes before the message that is next in the queue, the second after it.
    nextMessage: () => new Promise((resolve) => inNextTurn(() => inNextTurn(resolve))),
    delay: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  }
  startServer(connection, gate, runtime)
  port.start?.()
}
