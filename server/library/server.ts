import { serve as serveOver } from '../host/browser/browser.ts'
import type { Port, ServeOptions } from './api.ts'

export type { Port, ServeOptions } from './api.ts'

/**
 * The language server behind a message port: a worker's own scope, an end of a `MessageChannel`. Each message of the port
 * is one of the Language Server Protocol, as `vscode-jsonrpc/browser` sends them.
 */
export function serve(port: Port, options?: ServeOptions): void {
  serveOver(port, options)
}
