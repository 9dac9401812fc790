/**
 * The connection to the client: what the client can do, what the server offers, what comes too early, what fails.
 * No request is answered here.
 */

import { type CancellationToken, ErrorCodes, LSPErrorCodes, ResponseError } from 'vscode-languageserver'

/** Keeps what goes wrong in one answer away from all others. */
export interface Fence {
  /**
   * A request handler that answers nothing once it is cancelled, refuses to work before `initialize` and
   * after `shutdown`, and answers `neutral` when `work` fails.
   */
  request<P, R, E = never>(
    name: string,
    neutral: R | ResponseError<E>,
    work: (params: P, token: CancellationToken) => R | Promise<R>,
  ): (params: P, token: CancellationToken) => Promise<R | ResponseError<E>>
  /** Runs work that nobody waits for; none is begun after `shutdown`. */
  runAsync(name: string, work: () => Promise<void>): void
  /** Logs an error, the same one of the same part only once. */
  report(name: string, error: unknown): void
}

/** How far the client has got: requests are out of order before `running` and after it. */
export type Phase = 'waiting' | 'running' | 'shutdown'

export function createFence(log: (text: string) => void, phase: () => Phase): Fence {
  const logged = new Set<string>()
  const report = (name: string, error: unknown): void => {
    const text = error instanceof Error ? error.message : String(error)
    const key = `${name}: ${text}`
    if (logged.has(key) || logged.size >= MOST_LOGGED) return
    logged.add(key)
    log(error instanceof Error && error.stack ? `${name}: ${error.stack}` : key)
  }
  return {
    report,
    request: (name, neutral, work) => async (params, token) => {
      const refused = outOfOrder(phase()) ?? cancelled(token)
      if (refused) return refused
      try {
        return await work(params, token)
      } catch (error) {
        // Thrown to be the answer: a cancellation.
        if (error instanceof ResponseError) return error
        report(name, error)
        return neutral
      }
    },
    runAsync(name, work) {
      if (phase() === 'shutdown') return
      work().catch((error: unknown) => report(name, error))
    },
  }
}

/** A server that fails in ever new ways does not fill the disk with its log. */
const MOST_LOGGED = 200

/** The answer to any request that comes before `initialize` or after `shutdown`. */
export function outOfOrder(phase: Phase): ResponseError<never> | undefined {
  switch (phase) {
    case 'waiting':
      return new ResponseError(ErrorCodes.ServerNotInitialized, 'The server has not been initialized')
    case 'shutdown':
      return new ResponseError(ErrorCodes.InvalidRequest, 'The server has been shut down')
    default:
      return undefined
  }
}

function cancelled(token: CancellationToken): ResponseError<never> | undefined {
  return token.isCancellationRequested ? new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled') : undefined
}
