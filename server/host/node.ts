/**
 * Entry of `dist/server.js`, a language server for any client: `--stdio`, `--node-ipc`, `--socket=PORT` or
 * `--pipe=NAME`, as the client library starts it.
 */
import { nodeConnection } from './node-connection.ts'
import { nodeRuntime } from './node-runtime.ts'
import { startServer } from './server.ts'

const connection = nodeConnection(process.argv.slice(2))
if (connection) startServer(connection, nodeRuntime())
