import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname } from 'node:path'
import type { CableRecord } from '../../../language/collection/record/cable-record.ts'
import { type IndexedFile, recordsOf, type Stamp } from './indexed-file.ts'
import { STORE_VERSION, type Store, UnfitIndex } from './store.ts'

/** A file in memory, and a line of a snapshot. Records and words run parallel. */
interface KnownFile extends Stamp {
  readonly name: string
  readonly records: readonly CableRecord[]
  readonly words: readonly string[]
}

/**
 * An index in memory; with a path, one that is read from there and written there, whole or not at all, a line for
 * each file.
 *
 * @param onNotice told in one sentence why what was there could not be used
 */
export function memoryStore(path?: string, onNotice: (notice: string) => void = () => undefined): Store {
  const files = path === undefined ? new Map<string, KnownFile>() : readSnapshot(path, onNotice)
  return storeOf(files, path)
}

/** A snapshot that is asked and never changed. Throws an `UnfitIndex` where it is none that can be asked. */
export function snapshotToRead(path: string): Store {
  return storeOf(filesIn(path), path)
}

function storeOf(files: Map<string, KnownFile>, path: string | undefined): Store {
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
      for (const file of more) files.set(file.name, knownFile(file))
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
    // All of it was read when it was opened.
    verify: () => undefined,
    abandon: () => undefined,
  }
}

function knownFile(file: IndexedFile): KnownFile {
  const { name, size, modified, changed, inode, hash, messages } = file
  const words = messages.map((message) => message.words)
  return { name, size, modified, changed, inode, hash, records: recordsOf(file), words }
}

function readSnapshot(path: string, onNotice: (notice: string) => void): Map<string, KnownFile> {
  try {
    return existsSync(path) ? filesIn(path) : new Map()
  } catch (error) {
    if (!(error instanceof UnfitIndex)) throw error
    onNotice(
      error.why === 'version'
        ? 'The index was made by another version of Cable, and is made anew.'
        : 'The index could not be read, and is made anew.',
    )
    return new Map()
  }
}

function filesIn(path: string): Map<string, KnownFile> {
  const [head = '', ...lines] = readFileSync(path, 'utf8').split('\n')
  try {
    if (versionIn(head) !== STORE_VERSION) throw new UnfitIndex('version')
    return new Map(
      lines.flatMap((line) => {
        if (line === '') return []
        const file: KnownFile = JSON.parse(line)
        return [[file.name, file]]
      }),
    )
  } catch (error) {
    throw error instanceof UnfitIndex ? error : new UnfitIndex('broken')
  }
}

/** The first line of a snapshot. Those of version 1 did not say whose they are. */
const HEAD = /^\{(?:"of":"cable index",)?"version":(\d{1,9})\}$/
const OWN_HEAD = `{"of":"cable index","version":${STORE_VERSION}}`

/** Throws for a line that is no head of a snapshot. */
function versionIn(head: string): number {
  const version = HEAD.exec(head)?.[1]
  if (version === undefined) throw new UnfitIndex('broken')
  return Number(version)
}

/** What the file at a path is: nothing yet, surely a snapshot of ours of whatever version, or something of somebody's. */
export function snapshotAt(path: string): 'none' | 'index' | 'other' {
  if (!existsSync(path) || statSync(path).size === 0) return 'none'
  const head = firstLine(path)
  if (!HEAD.test(head)) return 'other'
  return head.startsWith('{"of"') || isSnapshotOfVersion1(path, head) ? 'index' : 'other'
}

function firstLine(path: string): string {
  const file = openSync(path, 'r')
  try {
    const bytes = Buffer.alloc(LONGEST_HEAD)
    return bytes.toString('utf8', 0, readSync(file, bytes)).split('\n', 1)[0] ?? ''
  } finally {
    closeSync(file)
  }
}

const LONGEST_HEAD = 100

/** Such a head may be that of anything: every line below it has to be a file as version 1 kept it. */
function isSnapshotOfVersion1(path: string, head: string): boolean {
  if (versionIn(head) !== 1) return false
  const [, ...lines] = readFileSync(path, 'utf8').split('\n')
  try {
    return lines.every((line) => line === '' || Object.keys(JSON.parse(line)).join() === KEPT_BY_VERSION_1)
  } catch {
    return false
  }
}

const KEPT_BY_VERSION_1 = 'name,size,modified,hash,records,words'

/** Beside the file, then in its place: whoever is stopped meanwhile has the old one. */
function writeSnapshot(path: string, files: Iterable<KnownFile>): void {
  const beside = `${path}.${process.pid}.new`
  mkdirSync(dirname(path), { recursive: true })
  try {
    writeFileSync(beside, `${OWN_HEAD}\n`)
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
