import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { IndexedFile } from './indexed-file.ts'
import { STORE_VERSION, type Store } from './store.ts'

/**
 * An index in memory; with a path, one that is read from there and written there, whole or not at all, a line for
 * each file.
 *
 * @param onNotice told in one sentence why what was there could not be used
 */
export function memoryStore(path?: string, onNotice: (notice: string) => void = () => undefined): Store {
  const files = path === undefined ? new Map<string, IndexedFile>() : readSnapshot(path, onNotice)
  let isChanged = false
  const save = (): void => {
    if (path === undefined || !isChanged) return
    writeSnapshot(path, files.values())
    isChanged = false
  }
  return {
    kind: path === undefined ? 'memory' : 'snapshot',
    stamps: () => files,
    *records() {
      for (const { name, records } of files.values()) yield { path: name, records }
    },
    put(more) {
      for (const file of more) files.set(file.name, file)
      isChanged ||= more.length > 0
    },
    remove(paths) {
      for (const each of paths) files.delete(each)
      isChanged ||= paths.length > 0
    },
    rename(from, to, stamp) {
      const file = files.get(from)
      if (!file) return
      files.delete(from)
      files.set(to, { ...file, ...stamp, name: to })
      isChanged = true
    },
    search(words) {
      const wanted = ` ${words} `
      return (entry) => {
        const own = files.get(entry.path)?.words[entry.index]
        // The blanks at both ends are added only where the words are found without them.
        return own?.includes(words) === true && ` ${own} `.includes(wanted)
      }
    },
    save,
    close: save,
  }
}

function readSnapshot(path: string, onNotice: (notice: string) => void): Map<string, IndexedFile> {
  const files = new Map<string, IndexedFile>()
  try {
    const [head = '', ...lines] = readFileSync(path, 'utf8').split('\n')
    if (JSON.parse(head).version !== STORE_VERSION) {
      onNotice('The index was made by another version of Cable, and is made anew.')
      return files
    }
    for (const line of lines) {
      if (line === '') continue
      const file: IndexedFile = JSON.parse(line)
      files.set(file.name, file)
    }
    return files
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') onNotice('The index could not be read, and is made anew.')
    return new Map()
  }
}

/** Beside the file, then in its place: whoever is stopped meanwhile has the old one. */
function writeSnapshot(path: string, files: Iterable<IndexedFile>): void {
  const beside = `${path}.${process.pid}.new`
  mkdirSync(dirname(path), { recursive: true })
  try {
    writeFileSync(beside, `${JSON.stringify({ version: STORE_VERSION })}\n`)
    let piece = ''
    for (const file of files) {
      piece += `${JSON.stringify(file)}\n`
      if (piece.length < 1_000_000) continue
      writeFileSync(beside, piece, { flag: 'a' })
      piece = ''
    }
    writeFileSync(beside, piece, { flag: 'a', flush: true })
    renameSync(beside, path)
  } catch (error) {
    rmSync(beside, { force: true })
    throw error
  }
}
