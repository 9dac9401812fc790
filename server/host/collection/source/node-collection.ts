/**
 * The files below the folders of an editor as a collection: found, read in threads, kept in an index of the editor's own.
 * What the messages say of one another is the matter of the core; when to look is that of the server.
 */

import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { decode } from '../../cli/inputs/decode.ts'
import { findInputs } from '../../cli/inputs/inputs.ts'
import { takenAmong } from '../../cli/inputs/taken.ts'
import { problemText } from '../../cli/results/file-result.ts'
import type { CollectionSource, OpenCollection, UpdateWishes } from '../../runtime/collection-source.ts'
import { isBrokenIndex } from '../store/database-file.ts'
import { memoryStore } from '../store/memory-store.ts'
import { dropStore, openStore, ownFile } from '../store/open-store.ts'
import { updateIndex } from '../update/update-index.ts'

export const nodeCollection: OpenCollection = async ({ folders, storage, excluded, tell }) => {
  // Nobody's collection is all that he has.
  const roots = folders
    .flatMap((uri) => pathOf(uri) ?? [])
    .filter((path) => path !== homedir() && dirname(path) !== path && existsSync(path))
  const own =
    storage === undefined
      ? undefined
      : join(storage, createHash('sha1').update(roots.toSorted().join('\n')).digest('hex').slice(0, 16))
  let store = own === undefined ? memoryStore() : openStore(own, tell)
  /** What turns out to be damaged only when it is read is made anew. */
  const renew = (error: unknown): void => {
    if (own === undefined || !isBrokenIndex(error)) throw error
    store.abandon()
    dropStore(ownFile(own))
    tell('The index could not be read, and is made anew.')
    store = openStore(own, tell)
  }
  // The command line is the program of the threads. From sources there is none.
  const program = join(import.meta.dirname, 'cli.js')
  // The folders are looked through again and again; what cannot be read is told the first time.
  const told = new Set<string>()
  const update = async (wishes: UpdateWishes): Promise<void> => {
    const inputs = findInputs({ include: [...NAMES], exclude: [...PASSED_OVER, ...excluded()] }, roots)
    await updateIndex(store, all(roots, inputs), {
      ...wishes,
      byEvidence: true,
      // One core is left to whoever types.
      jobs: 1,
      atOnce: 8,
      counts: true,
      program,
      inThisThread: !existsSync(program),
      largest: LARGEST,
      onProblem(problem) {
        const words = `${problem.name}: ${problemText(problem)}`
        if (!told.has(words)) tell(words)
        told.add(words)
      },
      onNotice: tell,
    })
    store.save()
  }
  const source: CollectionSource = {
    *records() {
      try {
        yield* store.records()
      } catch (error) {
        renew(error)
      }
    },
    async update(wishes) {
      try {
        await update(wishes)
      } catch (error) {
        renew(error)
        await update(wishes)
      }
    },
    search: (words) => store.search(words),
    uriOf: (path) => pathToFileURL(path).href,
    pathOf,
    isFolder,
    text(path) {
      try {
        return decode(readFileSync(path))?.text
      } catch {
        return undefined
      }
    },
    close: () => store.close(),
  }
  return source
}

/** What is never a cable by its ending is not opened. */
const NAMES = ['*.cable', '*.telegram', '*.txt', '*.CABLE', '*.TELEGRAM', '*.TXT']
const PASSED_OVER = ['.*/**', '**/.*/**', '**/node_modules/**']
const LARGEST = 20 * 1024 * 1024

function* all(roots: readonly string[], inputs: ReturnType<typeof findInputs>) {
  for (const root of roots) yield* takenAmong(inputs(root))
}

function isFolder(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
  } catch {
    return false
  }
}

function pathOf(uri: string): string | undefined {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : undefined
  } catch {
    return undefined
  }
}
