import { rmSync } from 'node:fs'
import { databaseAt, dropDatabase, sqlite } from './database-file.ts'
import { databaseStore, databaseToRead } from './database-store.ts'
import { memoryStore, snapshotAt, snapshotToRead } from './memory-store.ts'
import type { Store } from './store.ts'

/**
 * The store of a path: a database where Node has one, else a snapshot.
 *
 * @param path without an ending, which tells the one from the other
 */
export function openStore(path: string, onNotice: (notice: string) => void): Store {
  return namedStore(ownFile(path), onNotice) as Store
}

/** The file in which the store of a path is kept. */
export function ownFile(path: string): string {
  return `${path}.${sqlite() ? 'sqlite' : 'ndjson'}`
}

/** The store of a file that the user names: a database, unless its name ends in `.ndjson`. Undefined where there is none. */
export function namedStore(path: string, onNotice: (notice: string) => void): Store | undefined {
  return isSnapshot(path) ? memoryStore(path, onNotice) : databaseStore(path, onNotice)
}

/** The same, to be asked alone. Throws an `UnfitIndex` where the file is none that can be asked. */
export function namedStoreToRead(path: string): Store | undefined {
  return isSnapshot(path) ? snapshotToRead(path) : databaseToRead(path)
}

/** Whether the file is somebody's own, which is never written over. */
export function isSomethingElse(path: string): boolean {
  return (isSnapshot(path) ? snapshotAt(path) : databaseAt(path)) === 'other'
}

/** Takes the file of an index away. */
export function dropStore(path: string): void {
  if (isSnapshot(path)) rmSync(path, { force: true })
  else dropDatabase(path)
}

function isSnapshot(path: string): boolean {
  return path.endsWith('.ndjson')
}
