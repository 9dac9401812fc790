/**
 * Brings an index up to date with the files that are there: who is new, changed, renamed, gone.
 * Texts are read by the threads of the command line, which know how; nothing is printed or sent.
 */

import { type Stats, statSync } from 'node:fs'
import type { CableRecord } from '../../../language/collection/record/cable-record.ts'
import { lazy } from '../../../language/text/lazy.ts'
import { readBytes } from '../../cli/inputs/read-bytes.ts'
import type { BadName, Input, Task } from '../../cli/inputs/task.ts'
import type { FileProblem } from '../../cli/results/file-result.ts'
import { runTasks } from '../../cli/workers/run-tasks.ts'
import { contentHash, type IndexedFile, recordsOf, type Stamp } from '../store/indexed-file.ts'
import { filesIn } from '../store/indexed-lines.ts'
import type { Store } from '../store/store.ts'

export interface UpdateOptions {
  /** Only cables by their names or recognisably such. */
  readonly byEvidence: boolean
  readonly jobs: number | undefined
  /** The script that worker threads run: the command line. */
  readonly program: string
  /** No threads: for few files, and where there is no script. */
  readonly inThisThread?: boolean
  readonly signal: AbortSignal
  /** So many files are read and kept at a time: few where somebody waits for the thread, or may cancel. */
  readonly atOnce?: number
  /** What is to be read is counted before it is: for whoever is told `312 of 5,000`. */
  readonly counts?: boolean
  /** Files larger than this are passed over. */
  readonly largest: number
  /** Everything that was read, as soon as it is kept. */
  readonly onFiles?: (files: readonly { readonly name: string; readonly records: readonly CableRecord[] }[]) => void
  readonly onGone?: (paths: readonly string[]) => void
  readonly onRenamed?: (from: string, to: string) => void
  readonly onProgress?: (read: number, of: number) => void
  /** In which order what was counted is read; as it was met where this is left out. */
  readonly order?: <T extends { readonly name: string }>(files: readonly T[]) => Iterable<T>
  readonly onProblem?: (problem: FileProblem) => void
  readonly onNotice?: (notice: string) => void
  /** Whether a known file is left alone although it was not met: it lies outside of what is looked at. */
  readonly isElsewhere?: (path: string) => boolean
}

export interface Updated {
  readonly files: number
  readonly read: number
  readonly renamed: number
  readonly gone: number
  readonly problems: number
}

/** @param inputs all files that belong to the index, in their order */
export async function updateIndex(
  store: Store,
  inputs: Iterable<Input | BadName>,
  options: UpdateOptions,
): Promise<Updated> {
  const known = store.stamps()
  const isOther = comparison(known)
  const missing = new Set(known.keys())
  let files = 0
  let problems = 0
  const problem = (each: FileProblem): void => {
    problems++
    options.onProblem?.(each)
  }
  /** The files that are new or other than they were. */
  async function* lookThrough(): AsyncGenerator<Input> {
    let turn = 0
    for (const input of inputs) {
      if (options.signal.aborted) return
      // A folder of many thousand files is looked through a little at a time.
      if (++turn % FILES_IN_A_TURN === 0) await new Promise((resolve) => setImmediate(resolve))
      if ('badName' in input) {
        problem(input.badName)
        continue
      }
      const stats = statSync(input.path, { throwIfNoEntry: false })
      if (!stats) {
        problem({ name: input.name, kind: 'not read', reason: 'it was listed, and is not found by this name' })
        continue
      }
      if (stats.size > options.largest) {
        problem({ name: input.name, kind: 'not read', reason: `larger than ${options.largest} bytes` })
        continue
      }
      files++
      missing.delete(input.name)
      const stamp = known.get(input.name)
      if (!stamp || isOther(stamp, stats)) yield input
    }
  }
  // Where nothing is known, nothing was renamed or is gone: what is found is read at once, and no list of it is held.
  if (known.size === 0 && !options.counts) {
    const read = await readAll(store, known, lookThrough(), () => files, options, problem)
    return { files, read, renamed: 0, gone: 0, problems }
  }
  const due: Input[] = []
  for await (const input of lookThrough()) due.push(input)
  if (options.signal.aborted) return { files, read: 0, renamed: 0, gone: 0, problems }
  for (const path of missing) if (options.isElsewhere?.(path)) missing.delete(path)
  const renamed = followRenames(store, known, due, missing, options)
  const gone = [...missing]
  if (gone.length > 0) {
    store.remove(gone)
    options.onGone?.(gone)
  }
  const read = await readAll(store, known, tasksIn(options.order?.(due) ?? due), () => due.length, options, problem)
  return { files, read, renamed, gone: gone.length, problems }
}

const FILES_IN_A_TURN = 64

/**
 * Whether a file is another than it was. Where its name was given to another one of the same size and time, the time
 * of the change tells it; where the folders above changed names, the number of the file does. Some file systems number
 * their files anew, so that alone tells something only where two files are else the same.
 */
function comparison(known: ReadonlyMap<string, Stamp>): (stamp: Stamp, stats: Stats) => boolean {
  const key = ({ size, modified, changed }: Stamp): string => `${size} ${modified} ${changed}`
  const doubtful = lazy(() => {
    const once = new Set<string>()
    const twice = new Set<string>()
    for (const stamp of known.values()) (once.has(key(stamp)) ? twice : once).add(key(stamp))
    return twice
  })
  return (stamp, stats) => {
    const isSame = stamp.size === stats.size && stamp.modified === stats.mtimeMs && stamp.changed === stats.ctimeMs
    return !isSame || (stamp.inode !== stats.ino && doubtful().has(key(stamp)))
  }
}

/** A file that was there under another name: of the same size, time and content, and the only one of that size and time. */
function followRenames(
  store: Store,
  known: ReadonlyMap<string, Stamp>,
  due: Input[],
  missing: Set<string>,
  options: UpdateOptions,
): number {
  if (missing.size === 0 || due.length === 0) return 0
  const key = (stamp: Pick<Stamp, 'size' | 'modified'>): string => `${stamp.size} ${stamp.modified}`
  const gone = new Map<string, string | undefined>()
  for (const path of missing) {
    const stamp = known.get(path)
    if (stamp) gone.set(key(stamp), gone.has(key(stamp)) ? undefined : path)
  }
  const fresh = new Map<string, { readonly input: Input; readonly stats: Stats } | undefined>()
  for (const input of due) {
    const stats = statSync(input.path, { throwIfNoEntry: false })
    if (!stats || known.has(input.name)) continue
    const name = key({ size: stats.size, modified: stats.mtimeMs })
    fresh.set(name, fresh.has(name) ? undefined : { input, stats })
  }
  let renamed = 0
  for (const [name, found] of fresh) {
    const from = gone.get(name)
    const stamp = from === undefined ? undefined : known.get(from)
    // The name is part of the evidence: what was no cable is looked at again.
    if (!found || from === undefined || !stamp) continue
    const { input, stats } = found
    if (extension(from) !== extension(input.name)) continue
    // Archives that are unpacked give many files the same time, and two of them may be equally long.
    if (hashOf(input.path) !== stamp.hash) continue
    store.rename(from, input.name, { ...stamp, changed: stats.ctimeMs, inode: stats.ino })
    missing.delete(from)
    due.splice(due.indexOf(input), 1)
    options.onRenamed?.(from, input.name)
    renamed++
  }
  return renamed
}

/** Undefined where the file cannot be read: then it is told when it is read like any other. */
function hashOf(path: string): string | undefined {
  try {
    return contentHash(readBytes(path))
  } catch {
    return undefined
  }
}

function extension(path: string): string {
  return /\.[^./\\]*$/.exec(path)?.[0] ?? ''
}

async function readAll(
  store: Store,
  known: ReadonlyMap<string, Stamp>,
  due: AsyncIterable<Task>,
  count: () => number,
  options: UpdateOptions,
  onProblem: (problem: FileProblem) => void,
): Promise<number> {
  let read = 0
  let waiting: IndexedFile[] = []
  // What it held before is no longer there: an index made anew would not have it, either.
  let unread: string[] = []
  const keep = (): void => {
    if (unread.length > 0) {
      store.remove(unread)
      options.onGone?.(unread)
      unread = []
    }
    if (waiting.length === 0) return
    store.put(waiting)
    options.onFiles?.(waiting.map((file) => ({ name: file.name, records: recordsOf(file) })))
    waiting = []
  }
  options.onProgress?.(0, count())
  await runTasks(
    due,
    { kind: 'index', byEvidence: options.byEvidence },
    {
      jobs: options.jobs,
      separator: '',
      signal: options.signal,
      program: options.program,
      ...(options.inThisThread ? { inThisThread: true } : {}),
      ...(options.atOnce === undefined ? {} : { batch: options.atOnce }),
      async write(output) {
        for (const file of filesIn(output)) {
          read++
          if (!('problem' in file)) waiting.push(file)
          else if (known.has(file.name)) unread.push(file.name)
          if (options.atOnce !== undefined && waiting.length >= options.atOnce) {
            keep()
            await new Promise((resolve) => setImmediate(resolve))
          }
        }
        if (waiting.length >= (options.atOnce ?? FILES_IN_A_TRANSACTION)) keep()
      },
      onBadName: onProblem,
      onBatch(batch) {
        batch.failed.forEach(onProblem)
        options.onProgress?.(read, count())
      },
      onNotice: (notice) => options.onNotice?.(notice),
    },
  )
  keep()
  return read
}

/** As many as are lost at most when the program ends before it should. */
const FILES_IN_A_TRANSACTION = 200

async function* tasksIn(inputs: Iterable<Input>): AsyncGenerator<Task> {
  yield* inputs
}
