import { BrowserMessageReader, BrowserMessageWriter } from 'vscode-languageclient/browser'

/** A server in a worker, as the client library talks to it. */
export interface WorkerServer {
  readonly reader: BrowserMessageReader
  readonly writer: BrowserMessageWriter
  end(): void
}

/** What is used of a worker; the editor's types are those of Node. */
interface Worker {
  postMessage(message: unknown): void
  addEventListener(type: 'error', listener: (event: { readonly message?: string }) => void): void
  terminate(): void
}

declare const Worker: new (address: string, options: { readonly name: string }) => Worker

/** A worker that fails is at its end, as a process is: the client is told, and starts another. */
class WorkerReader extends BrowserMessageReader {
  close(): void {
    this.fireClose()
  }
}

/**
 * Starts the server from its code. A worker cannot be started by the address of a file of another origin, and the page
 * of an editor is seldom of the origin of its extensions: it is started from a text of the page's own.
 */
export function startWorker(code: Uint8Array): WorkerServer {
  const address = URL.createObjectURL(new Blob([code as never], { type: 'text/javascript' }))
  const worker = new Worker(address, { name: 'Cable' })
  const reader = new WorkerReader(worker as never)
  const writer = new BrowserMessageWriter(worker as never)
  worker.addEventListener('error', () => {
    worker.terminate()
    reader.close()
  })
  return {
    reader,
    writer,
    end() {
      worker.terminate()
      URL.revokeObjectURL(address)
    },
  }
}
