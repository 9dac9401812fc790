import {
  type Connection,
  type ConnectionOptions,
  createConnection,
  IPCMessageReader,
  IPCMessageWriter,
  type MessageStrategy,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node'
import { frameGuard } from './frame-guard.ts'

const USAGE = `Cable's language server is started by an editor: server.js --stdio | --node-ipc | --socket=PORT | --pipe=NAME`

/**
 * The connection that the words of a command line ask for; without any, that of a Node parent process.
 * Undefined, with a word to the user and an exit code, when there is no one to talk to.
 */
export function nodeConnection(words: readonly string[], messageStrategy: MessageStrategy): Connection | undefined {
  const options: ConnectionOptions = { messageStrategy }
  if (words.includes('--stdio')) return stdioConnection(options)
  // These two the library reads itself, and fails without a word at what is no port or name.
  if (words.some((word) => /^--(?:socket=\d{1,5}|pipe=.+)$/.test(word)))
    return createConnection(ProposedFeatures.all, options)
  const named = words.some((word) => /^--(?:socket|pipe)(?:=|$)/.test(word))
  if (process.send && !named) {
    return createConnection(ProposedFeatures.all, new IPCMessageReader(process), new IPCMessageWriter(process), options)
  }
  console.error(USAGE)
  process.exitCode = 1
  return undefined
}

/** The library would wait for ever for the end of what is no message; here that is an end with a word about it. */
function stdioConnection(options: ConnectionOptions): Connection {
  const leave = (reason: string): void => {
    console.error(`${reason}\n${USAGE}`)
    process.exit(1)
  }
  const reader = new StreamMessageReader(process.stdin)
  process.stdin.on('data', frameGuard(leave))
  process.stdin.once('end', () => process.exit(1))
  process.stdin.once('close', () => process.exit(1))
  return createConnection(ProposedFeatures.all, reader, new StreamMessageWriter(process.stdout), options)
}
