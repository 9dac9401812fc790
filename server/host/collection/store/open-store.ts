import { databaseStore, sqlite } from './database-store.ts'
import { memoryStore } from './memory-store.ts'
import type { Store } from './store.ts'

/**
 * The store of a path: a database where Node has one, else a snapshot.
 *
 * @param path without an ending, which tells the one from the other
 */
export function openStore(path: string, onNotice: (notice: string) => void): Store {
  return sqlite() ? (databaseStore(`${path}.sqlite`, onNotice) as Store) : memoryStore(`${path}.ndjson`, onNotice)
}

/** The store of a file that the user names: a database, unless its name ends in `.ndjson`. Undefined where there is none. */
export function namedStore(path: string, onNotice: (notice: string) => void): Store | undefined {
  return path.endsWith('.ndjson') ? memoryStore(path, onNotice) : databaseStore(path, onNotice)
}
