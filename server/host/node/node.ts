/**
 * The language server as a Node process: connection, files, the frame of messages.
 * Nothing of the protocol is answered here.
 */

/**
 * Entry of `dist/server.js`, a language server for any client: `--stdio`, `--node-ipc`, `--socket=PORT` or
 * `--pipe=NAME`, as the client library starts it.
 */
import { createGate } from '../protocol/connection/gate.ts'
import { startServer } from '../protocol/server.ts'
import { nodeConnection } from './node-connection.ts'
import { nodeRuntime } from './node-runtime.ts'

const gate = createGate()
const connection = nodeConnection(process.argv.slice(2), gate.strategy)
if (connection) startServer(connection, gate, nodeRuntime())
