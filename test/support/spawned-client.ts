import { type ChildProcess, fork, spawn } from 'node:child_process'
import { join } from 'node:path'
import {
  createProtocolConnection,
  IPCMessageReader,
  IPCMessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node'
import { projectRoot } from '../../server/tools/project-root.ts'
import { type ClientOptions, initialize, type RecordingClient } from './client.ts'

const SERVER = join(projectRoot, 'dist/server.js')

/** How a server process ended, and what it had to say. */
export interface Ended {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly stderr: string
}

export interface ServerProcess {
  readonly child: ChildProcess
  readonly ended: Promise<Ended>
}

/** Starts the built server with the words of a command line. */
export function startProcess(...words: string[]): ServerProcess {
  return watch(spawn(process.execPath, [SERVER, ...words], { stdio: 'pipe' }))
}

/** A client of the built server over standard input and output. */
export async function overStdio(options?: ClientOptions, program = SERVER): Promise<RecordingClient & ServerProcess> {
  const server = watch(spawn(process.execPath, [program, '--stdio'], { stdio: 'pipe' }))
  const { stdin, stdout } = server.child
  if (!stdin || !stdout) throw new Error('the server has no streams')
  const connection = createProtocolConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin))
  return { ...(await initialize(connection, () => null, options)), ...server }
}

/** A client of the built server over Node's own channel, as VS Code starts it. */
export async function overIpc(...words: string[]): Promise<RecordingClient & ServerProcess> {
  const child = fork(SERVER, words, { stdio: ['ignore', 'pipe', 'pipe', 'ipc'], execArgv: [] })
  const connection = createProtocolConnection(new IPCMessageReader(child), new IPCMessageWriter(child))
  return { ...(await initialize(connection, () => null)), ...watch(child) }
}

const running = new Set<ChildProcess>()

/** Ends the servers that a failing test has left behind. */
export function endServers(): void {
  for (const child of running) child.kill('SIGKILL')
}

function watch(child: ChildProcess): ServerProcess {
  running.add(child)
  child.once('close', () => running.delete(child))
  let stderr = ''
  child.stderr?.on('data', (chunk) => {
    stderr += chunk
  })
  const ended = new Promise<Ended>((resolve) => {
    child.once('close', (code, signal) => resolve({ code, signal, stderr }))
  })
  return { child, ended }
}
