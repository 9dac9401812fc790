import type { DatabaseSync } from 'node:sqlite'
import type { CableRecord } from '../../../language/collection/record/cable-record.ts'
import { dropDatabase, isBrokenIndex, openDatabase, openDatabaseToRead, sqlite } from './database-file.ts'
import type { IndexedFile, Stamp } from './indexed-file.ts'
import { type Store, UnfitIndex } from './store.ts'

/**
 * An index in a database of SQLite; see `schema.ts`. A broken one, or one of another version, is made anew.
 * Throws where the place cannot be read or written, or another program holds it too long: then nothing is wrong with it.
 *
 * @param onNotice told in one sentence that it was, and why
 */
export function databaseStore(path: string, onNotice: (notice: string) => void): Store | undefined {
  const module = sqlite()
  if (!module) return undefined
  const database = openDatabase(module, path, onNotice)
  try {
    return storeOver(database)
  } catch (error) {
    database.close()
    if (!isBrokenIndex(error)) throw error
    onNotice('The index could not be read, and is made anew.')
    dropDatabase(path)
    return storeOver(openDatabase(module, path, onNotice))
  }
}

/** An index that is asked and never changed. Throws an `UnfitIndex` where it is none that can be asked. */
export function databaseToRead(path: string): Store | undefined {
  const module = sqlite()
  if (!module) return undefined
  const database = openDatabaseToRead(module, path)
  try {
    return storeOver(database)
  } catch (error) {
    database.close()
    throw isBrokenIndex(error) ? new UnfitIndex('broken') : error
  }
}

function storeOver(database: DatabaseSync): Store {
  const addFile = database.prepare(
    'INSERT INTO file (path, size, modified, changed, inode, hash) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const addMessage = database.prepare('INSERT INTO message (file, position, number, record) VALUES (?, ?, ?, ?)')
  const addWords = database.prepare('INSERT INTO words (rowid, text) VALUES (?, ?)')
  const findFile = database.prepare('SELECT id FROM file WHERE path = ?')
  const dropFile = database.prepare('DELETE FROM file WHERE id = ?')
  const dropWords = database.prepare('DELETE FROM words WHERE rowid IN (SELECT id FROM message WHERE file = ?)')
  const dropMessages = database.prepare('DELETE FROM message WHERE file = ?')
  const moveFile = database.prepare(
    'UPDATE file SET path = ?, size = ?, modified = ?, changed = ?, inode = ?, hash = ? WHERE id = ?',
  )

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
    dropWords.run(id)
    dropMessages.run(id)
    dropFile.run(id)
  }
  const add = ({ name, size, modified, changed, inode, hash, messages }: IndexedFile): void => {
    drop(name)
    const id = addFile.run(name, size, modified, changed, inode, hash).lastInsertRowid
    messages.forEach(({ number, record, words }, position) => {
      addWords.run(addMessage.run(id, position, number, record).lastInsertRowid, words)
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
        moveFile.run(to, stamp.size, stamp.modified, stamp.changed, stamp.inode, stamp.hash, id)
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
      try {
        if (isLoose(database)) database.exec("INSERT INTO words (words) VALUES ('optimize'); VACUUM")
        database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
        // One file, which may be read where nothing can be written.
        database.exec('PRAGMA journal_mode = DELETE')
      } catch {
        // It is read by another program, or only to be read here, or damaged: whoever opens it next takes what was committed.
      }
      database.close()
    },
    verify() {
      for (const table of tablesOf(database)) {
        const [found] = database.prepare(`PRAGMA quick_check("${table}")`).all()
        if (found?.['quick_check'] !== 'ok') throw new UnfitIndex('broken')
      }
    },
    abandon: () => database.close(),
  }
}

/** Whether an eighth of the room was that of what is gone: of a quarter of a million files little is loose after a day. */
function isLoose(database: DatabaseSync): boolean {
  const [free, all] = ['freelist_count', 'page_count'].map((name) =>
    Number(database.prepare(`PRAGMA ${name}`).get()?.[name]),
  )
  return (free ?? 0) * 8 > (all ?? 0)
}

/** Those that hold rows. Asked of all at once, SQLite reads the index of words whole, which takes five times as long. */
function tablesOf(database: DatabaseSync): string[] {
  return database
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'")
    .all()
    .map((row) => String(row['name']))
}

/** Read anew each time, and kept by nobody here: of a quarter of a million files they would fill the memory of a run. */
function stampsIn(database: DatabaseSync): ReadonlyMap<string, Stamp> {
  const stamps = new Map<string, Stamp>()
  for (const row of database.prepare('SELECT path, size, modified, changed, inode, hash FROM file').iterate())
    stamps.set(String(row['path']), {
      size: Number(row['size']),
      modified: Number(row['modified']),
      changed: Number(row['changed']),
      inode: Number(row['inode']),
      hash: String(row['hash']),
    })
  return stamps
}
