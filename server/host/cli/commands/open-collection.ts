import { createHash } from 'node:crypto'
import { existsSync, realpathSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { createCollection } from '../../../language/collection/neighbours/collection.ts'
import type { Asked } from '../../../language/collection/query/ask.ts'
import { defaultVocabulary } from '../../../language/vocabulary/vocabulary.ts'
import { memoryStore } from '../../collection/store/memory-store.ts'
import { namedStore, openStore } from '../../collection/store/open-store.ts'
import type { Store } from '../../collection/store/store.ts'
import { type Updated, updateIndex } from '../../collection/update/update-index.ts'
import { findInputs } from '../inputs/inputs.ts'
import type { BadName, Input } from '../inputs/task.ts'
import { tell } from '../reporters/tell.ts'
import { Failure } from '../results/failure.ts'
import { problemText } from '../results/file-result.ts'
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

/** The index that the user names. A database wants a Node that has one. */
export function storeNamed(path: string): Store {
  const store = namedStore(path, tell)
  if (store) return store
  throw new Failure(
    `a database needs Node 22.13 or later, and this is Node ${process.versions.node}: name the index ${path}.ndjson to keep it as a file of text`,
  )
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

/** The store of these paths: that of `--db`, their own if they were indexed before, else one in memory. */
export function storeFor(paths: readonly string[], { db }: Pick<CollectionFlags, 'db'>): Store {
  if (db !== undefined) return storeNamed(db)
  const own = ownIndex(paths)
  return existsSync(`${own}.sqlite`) || existsSync(`${own}.ndjson`) ? openStore(own, tell) : memoryStore()
}

/** Brings a store up to date with the files that paths name, under their whole names. */
export async function update(store: Store, paths: readonly string[], flags: CollectionFlags): Promise<Updated> {
  const abort = new AbortController()
  const interrupt = (): void => abort.abort()
  process.once('SIGINT', interrupt)
  process.once('SIGTERM', interrupt)
  const progress = createProgress(paths, flags, false)
  try {
    const updated = await updateIndex(store, inputsOf(paths, flags), {
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

function* inputsOf(paths: readonly string[], flags: CollectionFlags): Generator<Input | BadName> {
  const inputs = findInputs(flags, paths)
  for (const path of paths)
    for (const input of inputs(path)) yield 'badName' in input ? input : { ...input, name: resolve(input.path) }
}

/** What can be asked: the files of the paths as they are now, or with `--db` alone, an index as it is. */
export async function openCollection(paths: readonly string[], flags: CollectionFlags): Promise<OpenedCollection> {
  const hasFiles = paths.length > 0 || flags.db === undefined
  if (!hasFiles && flags.db !== undefined && !existsSync(flags.db)) throw new Failure(`there is no index ${flags.db}`)
  const wanted = hasFiles && paths.length === 0 ? ['.'] : paths
  const store = storeFor(wanted, flags)
  if (hasFiles) await update(store, wanted, flags)
  const collection = createCollection()
  for (const file of store.records()) collection.put(file)
  return {
    collection,
    vocabulary: defaultVocabulary(),
    search: (words) => store.search(words),
    close: () => store.close(),
  }
}

/** A path as it is read most easily from here. */
export function shown(path: string): string {
  const fromHere = relative(process.cwd(), path)
  return fromHere === '' || fromHere.startsWith('..') ? path : fromHere
}
