import { mkdirSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { numberText } from '../../../language/collection/record/cable-number.ts'
import type { CableRecord } from '../../../language/collection/record/cable-record.ts'
import type { IndexedFile, Stamp } from './indexed-file.ts'
import { SCHEMA } from './schema.ts'
import { STORE_VERSION, type Store } from './store.ts'

/** The module of Node's own database with full-text search; undefined before Node 22.13. */
export function sqlite(): typeof import('node:sqlite') | undefined {
  try {
    return process.getBuiltinModule?.('node:sqlite')
  } catch {
    return undefined
  }
}

/**
 * An index in a database of SQLite; see `schema.ts`. A broken one, or one of another version, is made anew.
 *
 * @param onNotice told in one sentence that it was, and why
 */
export function databaseStore(path: string, onNotice: (notice: string) => void): Store | undefined {
  const module = sqlite()
  if (!module) return undefined
  mkdirSync(dirname(path), { recursive: true })
  return storeOver(opened(module, path, onNotice))
}

function opened(module: typeof import('node:sqlite'), path: string, onNotice: (notice: string) => void): DatabaseSync {
  try {
    const database = new module.DatabaseSync(path)
    const known = versionOf(database)
    if (known === STORE_VERSION) return prepared(database)
    if (known === undefined) {
      database.exec(`BEGIN; ${SCHEMA} COMMIT`)
      return prepared(database)
    }
    database.close()
    onNotice('The index was made by another version of Cable, and is made anew.')
  } catch {
    onNotice('The index could not be read, and is made anew.')
  }
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${path}${end}`, { force: true })
  const database = new module.DatabaseSync(path)
  database.exec(`BEGIN; ${SCHEMA} COMMIT`)
  return prepared(database)
}

/** Undefined for an empty file; NaN for a database that is no index. */
function versionOf(database: DatabaseSync): number | undefined {
  const tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all()
  if (tables.length === 0) return undefined
  if (!tables.some(({ name }) => name === 'meta')) return Number.NaN
  return Number(database.prepare("SELECT value FROM meta WHERE name = 'version'").get()?.['value'])
}

/** What was committed is there after a crash of the program; of the machine, all but the last moments. */
function prepared(database: DatabaseSync): DatabaseSync {
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 5000')
  return database
}

function storeOver(database: DatabaseSync): Store {
  const addFile = database.prepare('INSERT INTO file (path, size, modified, hash) VALUES (?, ?, ?, ?)')
  const addMessage = database.prepare('INSERT INTO message (file, position, number, record) VALUES (?, ?, ?, ?)')
  const addWords = database.prepare('INSERT INTO words (rowid, text) VALUES (?, ?)')
  const findFile = database.prepare('SELECT id FROM file WHERE path = ?')
  const dropFile = database.prepare('DELETE FROM file WHERE id = ?')
  // Its words stay in the index of words, under an id that is never given again, and so are found by nobody.
  const dropMessages = database.prepare('DELETE FROM message WHERE file = ?')
  const moveFile = database.prepare('UPDATE file SET path = ?, size = ?, modified = ?, hash = ? WHERE id = ?')

  const transaction = (work: () => void): void => {
    database.exec('BEGIN IMMEDIATE')
    try {
      work()
      database.exec('COMMIT')
    } catch (error) {
      database.exec('ROLLBACK')
      throw error
    }
  }
  const drop = (path: string): void => {
    const id = findFile.get(path)?.['id']
    if (id === undefined) return
    dropMessages.run(id)
    dropFile.run(id)
  }
  const add = ({ name, size, modified, hash, records, words }: IndexedFile): void => {
    drop(name)
    const id = addFile.run(name, size, modified, hash).lastInsertRowid
    records.forEach((record, position) => {
      const number = record.number && numberText(record.number)
      const message = addMessage.run(id, position, number, JSON.stringify(record)).lastInsertRowid
      addWords.run(message, words[position] ?? '')
    })
  }
  return {
    kind: 'database',
    stamps: () => stampsIn(database),
    *records() {
      let path: string | undefined
      let records: CableRecord[] = []
      const all = database
        .prepare('SELECT path, record FROM file LEFT JOIN message ON file.id = file ORDER BY file.id, position')
        .iterate()
      for (const row of all) {
        if (path !== undefined && path !== row['path']) {
          yield { path, records }
          records = []
        }
        path = String(row['path'])
        if (row['record'] !== null) records.push(JSON.parse(String(row['record'])))
      }
      if (path !== undefined) yield { path, records }
    },
    put: (files) => transaction(() => files.forEach(add)),
    remove: (paths) => transaction(() => paths.forEach(drop)),
    rename(from, to, stamp) {
      const id = findFile.get(from)?.['id']
      if (id === undefined) return
      transaction(() => {
        drop(to)
        moveFile.run(to, stamp.size, stamp.modified, stamp.hash, id)
      })
    },
    search(words) {
      const found = new Set<string>()
      if (words === '') return () => false
      const rows = database
        .prepare(
          'SELECT path, position FROM words JOIN message ON message.id = words.rowid JOIN file ON file.id = file WHERE words MATCH ?',
        )
        .iterate(`"${words}"`)
      for (const row of rows) found.add(`${row['path']}\0${row['position']}`)
      return ({ path, index }) => found.has(`${path}\0${index}`)
    },
    save: () => undefined,
    close() {
      database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
      database.close()
    },
  }
}

/** Read anew each time, and kept by nobody here: of a quarter of a million files they would fill the memory of a run. */
function stampsIn(database: DatabaseSync): ReadonlyMap<string, Stamp> {
  const stamps = new Map<string, Stamp>()
  for (const row of database.prepare('SELECT path, size, modified, hash FROM file').iterate())
    stamps.set(String(row['path']), {
      size: Number(row['size']),
      modified: Number(row['modified']),
      hash: String(row['hash']),
    })
  return stamps
}
