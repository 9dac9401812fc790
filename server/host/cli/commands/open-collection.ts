import { createHash } from 'node:crypto'
import { existsSync, realpathSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { createCollection } from '../../../language/collection/neighbours/collection.ts'
import type { Asked } from '../../../language/collection/query/ask.ts'
import { defaultVocabulary } from '../../../language/vocabulary/vocabulary.ts'
import { isBrokenIndex } from '../../collection/store/database-file.ts'
import { memoryStore } from '../../collection/store/memory-store.ts'
import {
  dropStore,
  isSomethingElse,
  namedStore,
  namedStoreToRead,
  openStore,
  ownFile,
} from '../../collection/store/open-store.ts'
import { type Store, UnfitIndex } from '../../collection/store/store.ts'
import { type Updated, updateIndex } from '../../collection/update/update-index.ts'
import { findInputs } from '../inputs/inputs.ts'
import { takenAmong } from '../inputs/taken.ts'
import type { BadName, Input } from '../inputs/task.ts'
import { tell } from '../reporters/tell.ts'
import { Failure } from '../results/failure.ts'
import { problemText, systemReason } from '../results/file-result.ts'
import { createProgress } from './progress.ts'

export interface CollectionFlags {
  readonly db?: string
  readonly include: readonly string[]
  readonly exclude: readonly string[]
  readonly jobs?: number
}

export interface OpenedCollection extends Asked {
  close(): void
}

/** The index that the user names, to be changed. What is no index is somebody's own, and left alone. */
export function storeNamed(path: string): Store {
  return withReason(path, () => {
    if (isSomethingElse(path))
      throw new Failure(`${path} is no index, and is left as it is: give the index another name`)
    return namedStore(path, tell) ?? noDatabase(path)
  })
}

/** The same, to be asked alone: nothing is made anew, for what it was made of may be elsewhere. */
function storeToRead(path: string): Store {
  if (!existsSync(path)) throw new Failure(`there is no index ${path}`)
  return withReason(path, () => {
    if (isSomethingElse(path)) throw new Failure(`${path} is no index`)
    try {
      return namedStoreToRead(path) ?? noDatabase(path)
    } catch (error) {
      if (error instanceof UnfitIndex) throw new Failure(whyUnfit(path, error))
      throw error
    }
  })
}

function whyUnfit(path: string, { why }: UnfitIndex): string {
  return why === 'version'
    ? `the index ${path} was made by another version of Cable: make it anew with cable index`
    : `the index ${path} could not be read: make it anew with cable index`
}

/** A database wants a Node that has one. */
function noDatabase(path: string): never {
  throw new Failure(
    `a database needs Node 22.13 or later, and this is Node ${process.versions.node}: name the index ${path}.ndjson to keep it as a file of text`,
  )
}

/** What the system says when a place cannot be read or written, in one line. */
function withReason(path: string, open: () => Store): Store {
  try {
    return open()
  } catch (error) {
    if (error instanceof Failure) throw error
    throw new Failure(`the index ${path} could not be opened: ${reasonOf(error)}`)
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error && 'errcode' in error ? error.message : systemReason(error)
}

/** Where the index of a folder is kept when nothing else is said: with what programs keep of their own, never in the folder. */
export function ownIndex(paths: readonly string[]): string {
  const names = paths.map((path) => (existsSync(path) ? realpathSync(path) : resolve(path))).sort()
  return join(cacheFolder(), 'cable', createHash('sha1').update(names.join('\n')).digest('hex').slice(0, 16))
}

function cacheFolder(): string {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env
  if (XDG_CACHE_HOME) return XDG_CACHE_HOME
  if (process.platform === 'win32' && LOCALAPPDATA) return LOCALAPPDATA
  return process.platform === 'darwin' ? join(homedir(), 'Library', 'Caches') : join(homedir(), '.cache')
}

/**
 * Does something with an index; where that turns out to be damaged, says so and does it once more with one made anew.
 *
 * @param work may read and change it, and leaves it open
 */
export async function withStore<T>(
  { file, open }: { readonly file: string | undefined; readonly open: () => Store },
  work: (store: Store) => Promise<T>,
): Promise<T> {
  const store = open()
  try {
    return await work(store)
  } catch (error) {
    if (file === undefined || !isBrokenIndex(error)) {
      store.close()
      throw error
    }
    store.abandon()
    tell('The index could not be read, and is made anew.')
    dropStore(file)
    return work(open())
  }
}

/** The index of `--db`, else the one of the program for these paths. */
export function indexOf(paths: readonly string[], { db }: Pick<CollectionFlags, 'db'>) {
  if (db !== undefined) return { file: db, open: () => storeNamed(db) }
  const own = ownIndex(paths)
  return { file: ownFile(own), open: () => withReason(ownFile(own), () => openStore(own, tell)) }
}

/** Brings a store up to date with the files that paths name, under their whole names. */
export async function update(
  store: Store,
  paths: readonly string[],
  flags: CollectionFlags,
  { met, isElsewhere }: { readonly met?: Set<string>; readonly isElsewhere?: (path: string) => boolean } = {},
): Promise<Updated> {
  const abort = new AbortController()
  const interrupt = (): void => abort.abort()
  process.once('SIGINT', interrupt)
  process.once('SIGTERM', interrupt)
  const progress = createProgress(paths, flags, false)
  // A name that was mistyped, or a disk that is not there, says nothing of the files below it.
  const isAbsent = paths.some((path) => !GLOB.test(path) && !existsSync(path))
  try {
    const updated = await updateIndex(store, inputsOf(paths, flags, met), {
      ...(isElsewhere || isAbsent ? { isElsewhere: (path) => isAbsent || isElsewhere?.(path) === true } : {}),
      byEvidence: false,
      jobs: flags.jobs,
      program: process.argv[1] ?? '',
      signal: abort.signal,
      largest: Number.POSITIVE_INFINITY,
      onProgress: (read) => progress.show(read),
      onProblem(problem) {
        progress.clear()
        tell(`${shown(problem.name)}: ${problemText(problem)}`)
      },
      onNotice: tell,
    })
    if (abort.signal.aborted) throw new Failure('interrupted')
    if (updated.problems > 0) process.exitCode = 2
    return updated
  } finally {
    progress.clear()
    process.removeListener('SIGINT', interrupt)
    process.removeListener('SIGTERM', interrupt)
  }
}

const GLOB = /[*?[{]/

function* inputsOf(paths: readonly string[], flags: CollectionFlags, met?: Set<string>): Generator<Input | BadName> {
  const inputs = findInputs(flags, paths)
  for (const path of paths)
    for (const input of takenAmong(inputs(path))) {
      if ('badName' in input) {
        yield input
        continue
      }
      const name = resolve(input.path)
      met?.add(name)
      yield { ...input, name }
    }
}

/** What can be asked: the files of the paths as they are now, or with `--db` alone, an index as it is. */
export async function openCollection(paths: readonly string[], flags: CollectionFlags): Promise<OpenedCollection> {
  if (flags.db !== undefined && paths.length === 0) return filledAlone(flags.db)
  const wanted = paths.length === 0 ? ['.'] : paths
  const index = indexOf(wanted, flags)
  const isKept = flags.db !== undefined || existsSync(index.file)
  return withStore(isKept ? index : { file: undefined, open: () => memoryStore() }, async (store) => {
    if (!isKept) {
      await update(store, wanted, flags)
      return filled(store)
    }
    // The index may hold more than is asked for: that is left there, and out of the answer.
    const met = new Set<string>()
    await update(store, wanted, flags, { met, isElsewhere: (path) => !isBelow(path, wanted) || existsSync(path) })
    return filled(store, met)
  })
}

function filledAlone(path: string): OpenedCollection {
  try {
    return filled(storeToRead(path))
  } catch (error) {
    if (isBrokenIndex(error)) throw new Failure(whyUnfit(path, new UnfitIndex('broken')))
    throw error
  }
}

/** @param wanted files that are asked about; all when undefined */
function filled(store: Store, wanted?: ReadonlySet<string>): OpenedCollection {
  const collection = createCollection()
  for (const file of store.records()) if (wanted?.has(file.path) !== false) collection.put(file)
  return {
    collection,
    vocabulary: defaultVocabulary(),
    search: (words) => store.search(words),
    close: () => store.close(),
  }
}

/** Whether a file lies in what is named: a folder, the file itself, or the folder that a glob begins with. */
function isBelow(path: string, names: readonly string[]): boolean {
  return names.some((name) => {
    const root = resolve(existsSync(name) ? name : dirname(name.replace(/[*?[\]{}!()].*$/s, 'x')))
    return path === root || path.startsWith(root.endsWith(sep) ? root : `${root}${sep}`)
  })
}

/** A path as it is read most easily from here. */
export function shown(path: string): string {
  const fromHere = relative(process.cwd(), path)
  return fromHere === '' || fromHere.startsWith('..') ? path : fromHere
}
