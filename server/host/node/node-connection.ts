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
import { VERSION } from '../runtime/version.ts'
import { frameGuard } from './frame-guard.ts'

const USAGE = `Cable's language server is started by an editor: server.js --stdio | --node-ipc | --socket=PORT | --pipe=NAME`

/**
 * The connection that the words of a command line ask for; without any, that of a Node parent process.
 * Undefined, with a word to the user and an exit code, when there is no one to talk to.
 */
export function nodeConnection(words: readonly string[], strategy: MessageStrategy): Connection | undefined {
  if (words.includes('--version') || words.includes('--help')) {
    console.log(words.includes('--version') ? VERSION : USAGE)
    return undefined
  }
  const options: ConnectionOptions = { messageStrategy: knowsItsParent(strategy) }
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

/**
 * The library looks every few seconds whether the process that the client names as its own is alive, and ends
 * the server without a word where it is not. In a container, or behind ssh, the number is one of another machine:
 * then it says nothing, and the end of the input alone ends the server.
 */
function knowsItsParent(strategy: MessageStrategy): MessageStrategy {
  return {
    handleMessage(message, next) {
      const { method, params } = message as { method?: string; params?: { processId?: unknown } }
      const parent = method === 'initialize' ? params?.processId : undefined
      if (params && typeof parent === 'number' && !isAlive(parent)) {
        console.error(
          `There is no process ${parent} here, which the client says it is: Cable runs until its input ends.`,
        )
        params.processId = null
      }
      strategy.handleMessage(message, next)
    },
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    // It is there, and somebody else's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
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
