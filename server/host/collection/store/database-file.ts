/**
 * The file of a database: whose it is, whether it is sound, and how it is opened, by several programs at a time.
 * What is kept in it is the matter of `database-store.ts`.
 */

import { closeSync, existsSync, mkdirSync, openSync, readSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { pathToFileURL } from 'node:url'
import { APPLICATION_ID, SCHEMA } from './schema.ts'
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

/**
 * What the file at a path is: nothing yet, surely an index of ours of whatever version, or somebody's own.
 * It is not written to, and nothing is made beside it.
 */
export function databaseAt(path: string): 'none' | 'index' | 'other' {
  const head = headOf(path)
  if (head.length === 0) return 'none'
  if (head.toString('latin1', 0, DATABASE_HEAD.length) !== DATABASE_HEAD) return 'other'
  // By the head alone a damaged one is known as well; what was not yet taken over from the log is in no head.
  const id = head.length < HEAD_LENGTH ? 0 : head.readInt32BE(PLACE_OF_ID)
  if (id !== 0) return id === APPLICATION_ID ? 'index' : 'other'
  const module = sqlite()
  if (!module) return 'other'
  try {
    const database = openQuietly(module, path)
    try {
      return kindOf(database)
    } finally {
      database.close()
    }
  } catch {
    return 'other'
  }
}

/** The first bytes of a database, and the place of the number of the program in them: file format of SQLite, 1.3. */
const [DATABASE_HEAD, HEAD_LENGTH, PLACE_OF_ID] = ['SQLite format 3\0', 100, 68]

/** The first bytes of a file; none where there is no file. */
function headOf(path: string): Buffer {
  if (!existsSync(path)) return Buffer.alloc(0)
  const file = openSync(path, 'r')
  try {
    const bytes = Buffer.alloc(HEAD_LENGTH)
    return bytes.subarray(0, readSync(file, bytes))
  } finally {
    closeSync(file)
  }
}

/** Opened so that SQLite leaves no file beside it, where there is none yet. */
function openQuietly(module: typeof import('node:sqlite'), path: string): DatabaseSync {
  const url = pathToFileURL(path)
  if (existsSync(`${path}-wal`)) return new module.DatabaseSync(path, { readOnly: true })
  url.searchParams.set('immutable', '1')
  try {
    return new module.DatabaseSync(url, { readOnly: true })
  } catch (error) {
    // Node 22.13 and 22.14 know no addresses here.
    if ((error as NodeJS.ErrnoException).code !== 'ERR_INVALID_ARG_TYPE') throw error
    return new module.DatabaseSync(path, { readOnly: true })
  }
}

/** One without our number is ours where it is what the first version made, and nothing else is in it. */
function kindOf(database: DatabaseSync): 'none' | 'index' | 'other' {
  const id = numberOf(database, 'application_id')
  if (id !== 0) return id === APPLICATION_ID ? 'index' : 'other'
  const { made } =
    database.prepare('SELECT group_concat(name) AS made FROM (SELECT name FROM sqlite_master ORDER BY name)').get() ??
    {}
  if (made === null) return numberOf(database, 'user_version') === 0 ? 'none' : 'other'
  if (made !== MADE_BY_VERSION_1) return 'other'
  const { names } = database.prepare('SELECT group_concat(name) AS names FROM meta').get() ?? {}
  return names === 'version' && versionOf(database) === 1 ? 'index' : 'other'
}

function numberOf(database: DatabaseSync, pragma: 'application_id' | 'user_version'): number {
  return Number(database.prepare(`PRAGMA ${pragma}`).get()?.[pragma])
}

/** All that is in an index of version 1, which had no number of its own. */
const MADE_BY_VERSION_1 =
  'addressee,cable,caption,citation,file,finding,message,message_file,message_number,meta,sqlite_autoindex_file_1,sqlite_sequence,tag,words,words_config,words_data,words_docsize,words_idx'

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
