/**
 * The file of a database: whose it is, whether it is sound, and how it is opened, by several programs at a time.
 * What is kept in it is the matter of `database-store.ts`.
 */

import { closeSync, existsSync, mkdirSync, openSync, readSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { SCHEMA } from './schema.ts'
import { STORE_VERSION, UnfitIndex } from './store.ts'

/** The module of Node's own database with full-text search; undefined before Node 22.13. */
export function sqlite(): typeof import('node:sqlite') | undefined {
  try {
    return process.getBuiltinModule?.('node:sqlite')
  } catch {
    return undefined
  }
}

/** Opened to be asked alone. */
export function openDatabaseToRead(module: typeof import('node:sqlite'), path: string): DatabaseSync {
  try {
    const database = new module.DatabaseSync(path, { readOnly: true })
    database.exec('PRAGMA busy_timeout = 5000')
    if (versionOf(database) === STORE_VERSION) return database
    database.close()
  } catch (error) {
    if (isBrokenIndex(error)) throw new UnfitIndex('broken')
    throw error
  }
  throw new UnfitIndex('version')
}

/** What the file at a path is, by its own word: nothing yet, an index of whatever version, or somebody's own database. */
export function databaseAt(path: string): 'none' | 'index' | 'other' {
  const head = headOf(path)
  if (head === '') return 'none'
  if (head !== DATABASE_HEAD) return 'other'
  const module = sqlite()
  if (!module) return 'index'
  try {
    const database = new module.DatabaseSync(path, { readOnly: true })
    try {
      return Number.isNaN(versionOf(database)) ? 'other' : 'index'
    } finally {
      database.close()
    }
  } catch {
    // A damaged one does not tell whose it was; that it was called an index has to do.
    return 'index'
  }
}

const DATABASE_HEAD = 'SQLite format 3\0'

/** The first characters of a file; none where there is no file. */
function headOf(path: string): string {
  if (!existsSync(path)) return ''
  const file = openSync(path, 'r')
  try {
    const bytes = Buffer.alloc(DATABASE_HEAD.length)
    return bytes.toString('latin1', 0, readSync(file, bytes))
  } finally {
    closeSync(file)
  }
}

/** Whether an error says that what is kept is damaged: not that it is in use, or out of reach. */
export function isBrokenIndex(error: unknown): boolean {
  const { code, errcode = 0 } = error as { readonly code?: unknown; readonly errcode?: number }
  // A record that cannot be parsed is damaged too.
  if (code !== 'ERR_SQLITE_ERROR') return error instanceof SyntaxError || error instanceof UnfitIndex
  return [ERROR, CORRUPT, NOT_A_DATABASE].includes(errcode & 0xff) || errcode === SHORT_READ
}

/** Result codes of SQLite. */
const [ERROR, CORRUPT, NOT_A_DATABASE, SHORT_READ] = [1, 11, 26, 522]

/** Opened for changes, with the tables of this version; what is broken or of another version is made anew. */
export function openDatabase(
  module: typeof import('node:sqlite'),
  path: string,
  onNotice: (notice: string) => void,
): DatabaseSync {
  mkdirSync(dirname(path), { recursive: true })
  try {
    const database = new module.DatabaseSync(path)
    prepare(database)
    const known = madeVersion(database)
    if (known === STORE_VERSION) return database
    database.close()
    onNotice('The index was made by another version of Cable, and is made anew.')
  } catch (error) {
    if (!isBrokenIndex(error)) throw error
    onNotice('The index could not be read, and is made anew.')
  }
  dropDatabase(path)
  const database = new module.DatabaseSync(path)
  prepare(database)
  madeVersion(database)
  return database
}

/** Takes a database away, with all that SQLite keeps beside it. */
export function dropDatabase(path: string): void {
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${path}${end}`, { force: true })
}

/** The version of an index, of which the tables are made where there are none. Two programs may do so at a time. */
function madeVersion(database: DatabaseSync): number {
  database.exec('BEGIN IMMEDIATE')
  try {
    const known = versionOf(database)
    if (known === undefined) database.exec(SCHEMA)
    database.exec('COMMIT')
    return known ?? STORE_VERSION
  } catch (error) {
    database.exec('ROLLBACK')
    throw error
  }
}

/** Undefined for an empty file; NaN for a database that is no index. */
function versionOf(database: DatabaseSync): number | undefined {
  const tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all()
  if (tables.length === 0) return undefined
  if (!['meta', 'file', 'message'].every((wanted) => tables.some(({ name }) => name === wanted))) return Number.NaN
  return Number(database.prepare("SELECT value FROM meta WHERE name = 'version'").get()?.['value'])
}

/** What was committed is there after a crash of the program; of the machine, all but the last moments. */
function prepare(database: DatabaseSync): void {
  database.exec('PRAGMA busy_timeout = 5000; PRAGMA synchronous = NORMAL')
  try {
    database.exec('PRAGMA journal_mode = WAL')
  } catch (error) {
    // Another program is at it, and has written the mode down or will.
    if (isBrokenIndex(error)) throw error
  }
}
