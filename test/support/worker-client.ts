import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createContext, runInContext } from 'node:vm'
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  createProtocolConnection,
  type DataCallback,
  type Disposable,
  type Message,
} from 'vscode-languageserver/node'
import { projectRoot } from '../../server/tools/project-root.ts'
import { type ClientOptions, initialize, type RecordingClient } from './client.ts'

/** What a worker of a browser has besides the language itself, as far as a server has use for it. */
const WEB = {
  ...{ TextDecoder, TextEncoder, URL, performance, console, structuredClone, queueMicrotask, AbortController, crypto },
  ...{ setTimeout, clearTimeout, setInterval, clearInterval },
}

/**
 * A client of `dist/web/server.js`, run where there is nothing of Node: the scope of a worker, whose messages are
 * copied as between threads.
 */
export async function inWorker(options?: ClientOptions): Promise<RecordingClient> {
  const scope = createScope()
  runInContext(readFileSync(join(projectRoot, 'dist/web/server.js'), 'utf8'), scope.context, { filename: 'server.js' })
  const connection = createProtocolConnection(new ScopeReader(scope), new ScopeWriter(scope))
  return initialize(connection, () => null, options)
}

interface Scope {
  readonly context: object
  /** Called with what the worker says. */
  hear: (message: Message) => void
  say(message: Message): void
}

function createScope(): Scope {
  const listeners: ((event: { data: unknown }) => void)[] = []
  const global: Record<string, unknown> = {
    ...WEB,
    postMessage: (message: Message) => {
      const copy = structuredClone(message)
      setImmediate(() => scope.hear(copy))
    },
    addEventListener: (type: string, listener: (event: { data: unknown }) => void) => {
      if (type === 'message') listeners.push(listener)
    },
  }
  global['self'] = global
  const scope: Scope = {
    context: createContext(global),
    hear: () => undefined,
    say(message) {
      const data = structuredClone(message)
      setImmediate(() => {
        for (const listener of [...listeners, global['onmessage']])
          if (typeof listener === 'function') listener({ data })
      })
    },
  }
  return scope
}

class ScopeReader extends AbstractMessageReader {
  readonly #scope: Scope
  constructor(scope: Scope) {
    super()
    this.#scope = scope
  }
  listen(callback: DataCallback): Disposable {
    this.#scope.hear = callback
    return { dispose: () => undefined }
  }
}

class ScopeWriter extends AbstractMessageWriter {
  readonly #scope: Scope
  constructor(scope: Scope) {
    super()
    this.#scope = scope
  }
  async write(message: Message): Promise<void> {
    this.#scope.say(message)
  }
  end(): void {}
}
