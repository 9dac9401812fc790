/**
 * The protocol server, whatever it runs on: the answer to `initialize`, and the session that follows.
 * No Node and no browser: what they give comes as a `Runtime`.
 */

import { type Connection, ErrorCodes, type InitializeError, ResponseError } from 'vscode-languageserver'
import type { Runtime } from '../runtime/runtime.ts'
import { inNextTurn } from '../runtime/turn.ts'
import { VERSION } from '../runtime/version.ts'
import { clientAbilities, initialFolders } from './connection/client-abilities.ts'
import { createFence, outOfOrder, type Phase } from './connection/fence.ts'
import type { Gate } from './connection/gate.ts'
import { serverCapabilities } from './connection/server-capabilities.ts'
import { createPositions, positionEncoding } from './positions/positions.ts'

/**
 * Serves one client over a connection that does not listen yet, for as long as the connection lives. The answer
 * to `initialize` needs little: all else is loaded behind it, while the client is busy with the answer, and the
 * gate, through which the messages of the connection have to pass, keeps for so long what comes in.
 */
export function startServer(connection: Connection, gate: Gate, runtime: Runtime): void {
  let phase: Phase = 'waiting'
  const fence = createFence(
    (text) => connection.console.error(text),
    () => phase,
  )
  // Comes to what has no handler: before `initialize` that is everything.
  connection.onRequest(
    (method) => outOfOrder(phase) ?? new ResponseError(ErrorCodes.MethodNotFound, `There is no method ${method}`),
  )
  connection.onInitialize((params) => {
    if (phase !== 'waiting') {
      return new ResponseError<InitializeError>(ErrorCodes.InvalidRequest, 'The server is initialized already')
    }
    const abilities = clientAbilities(params)
    const encoding = positionEncoding(abilities.positionEncodings)
    const hasCollection = runtime.openCollection !== undefined && initialFolders(params).length > 0
    phase = 'running'
    gate.shut()
    // Fails where the files of the server have gone, or the client: then the process ends, and who is there begins it anew.
    void answered()
      .then(() => import('./session.ts'))
      .then(({ openSession }) => {
        openSession({ connection, runtime, fence, params, abilities, positions: createPositions(encoding) })
        gate.open()
      })
      .catch(runtime.fail)
    return {
      capabilities: serverCapabilities(abilities, encoding, hasCollection),
      serverInfo: { name: 'Cable', version: VERSION },
    }
  })
  connection.onShutdown(() => {
    phase = 'shutdown'
  })
  connection.listen()
}

/** The answer is written before the next turn of the event loop. */
function answered(): Promise<void> {
  return new Promise((resolve) => inNextTurn(resolve))
}
