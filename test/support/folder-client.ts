import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ClientCapabilities, Diagnostic } from 'vscode-languageserver'
import { nodeFiles } from '../../server/host/node/node-files.ts'
import type { Runtime } from '../../server/host/runtime/runtime.ts'
import { startClient, type TestClient } from './client.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** A client of a server that has read a folder of cables. */
export interface FolderClient {
  readonly client: TestClient
  readonly path: string
  uriOf(name: string): string
  /** Messages that a query means, by file and line. */
  find(query: string): Promise<readonly { readonly uri: string; readonly line: number; readonly name: string }[]>
  /** Asks until the answer is as it should be, for what is read in the background; fails with the last answer. */
  eventually<T>(ask: () => Promise<T>, isSo: (answer: T) => boolean): Promise<T>
  /** What the client would show of an open text when it asks. */
  findings(name: string): Promise<readonly Diagnostic[]>
  stop(): void
}

export interface FolderClientOptions {
  readonly capabilities?: ClientCapabilities
  readonly runtime?: Partial<Runtime>
  readonly excluded?: readonly string[]
  /** Folders of the client, below the one that is made; that one itself where none are named. */
  readonly folders?: readonly string[]
}

/** @param files texts by name; a client that has seen how many messages there are */
export async function startInFolder(
  files: Readonly<Record<string, string>>,
  { capabilities, runtime, excluded = [], folders = ['.'] }: FolderClientOptions = {},
): Promise<FolderClient> {
  const folder = temporaryFolder(files)
  const uriOf = (name: string): string => pathToFileURL(join(folder.path, name)).href
  const client = await startClient({
    folders: folders.map(uriOf),
    runtime: { files: nodeFiles, ...runtime },
    ...(capabilities ? { capabilities } : {}),
    initializationOptions: { storage: join(folder.path, '.storage'), excluded },
  })
  const eventually = async <T>(ask: () => Promise<T>, isSo: (answer: T) => boolean): Promise<T> => {
    for (let round = 0; ; round++) {
      const answer = await ask()
      if (isSo(answer)) return answer
      if (round === 250) throw new Error(`waited in vain; the last answer was ${JSON.stringify(answer)}`)
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }
  const find: FolderClient['find'] = async (query) =>
    (
      await client.connection.sendRequest<{ items?: Awaited<ReturnType<FolderClient['find']>> }>('cable/find', {
        query,
      })
    ).items ?? []
  return {
    client,
    path: folder.path,
    uriOf,
    find,
    eventually,
    async findings(name) {
      const { items } = await client.request<{ items: Diagnostic[] }>('textDocument/diagnostic', uriOf(name))
      return items
    },
    stop() {
      client.connection.dispose()
      folder.remove()
    },
  }
}
