import { type Connection, ErrorCodes, type InitializeError, ResponseError } from 'vscode-languageserver'
import { clientAbilities } from './client-abilities.ts'
import { createFence, outOfOrder, type Phase } from './fence.ts'
import type { Runtime } from './runtime.ts'
import { serverCapabilities } from './server-capabilities.ts'
import { openSession } from './session.ts'
import { VERSION } from './version.ts'

/** Serves one client over a connection that does not listen yet, for as long as the connection lives. */
export function startServer(connection: Connection, runtime: Runtime): void {
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
    phase = 'running'
    const abilities = clientAbilities(params)
    openSession({ connection, runtime, fence, params, abilities })
    return { capabilities: serverCapabilities(abilities), serverInfo: { name: 'Cable', version: VERSION } }
  })
  connection.onShutdown(() => {
    phase = 'shutdown'
  })
  connection.listen()
}
