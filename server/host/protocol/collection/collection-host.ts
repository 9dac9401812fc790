/**
 * The folders of the client as a collection: opened late, read in the background, followed as files change.
 * What is answered from it stands in the files beside; what the messages say of one another is the core's.
 */

import type { Connection, FileEvent } from 'vscode-languageserver'
import { type Collection, createCollection } from '../../../language/collection/neighbours/collection.ts'
import type { Asked } from '../../../language/collection/query/ask.ts'
import type { CableDocument } from '../../../language/syntax/document/document.ts'
import type { Vocabulary } from '../../../language/vocabulary/vocabulary.ts'
import type { CollectionSource } from '../../runtime/collection-source.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import type { ClientAbilities } from '../connection/client-abilities.ts'
import type { Fence } from '../connection/fence.ts'
import type { Documents } from '../documents/documents.ts'
import type { Positions } from '../positions/positions.ts'
import { documentAt } from './document-at.ts'
import { isOfCables } from './files-of-cables.ts'
import {
  type CollectionFiles,
  type CountFindings,
  createOpenTexts,
  LINES_AT_ASKING,
  LINES_AT_KEY,
  type OpenTexts,
} from './open-texts.ts'
import { readingOrder } from './reading-order.ts'
import { type Progress, showProgress } from './show-progress.ts'

/** A collection that can be asked, and its files; what is open counts as it stands in the editor. */
export interface OpenedCollection extends Asked {
  readonly collection: Collection
  readonly source: CollectionFiles
  /** The open text that stands for a file; undefined where there is none. */
  readonly documentOf: (path: string) => CableDocument | undefined
  /** A value with all places in a file as the client counts its columns. */
  readonly toClient: <T>(path: string, value: T) => T
  /** Until all files were looked at, what is not there may yet come. */
  readonly isComplete: () => boolean
  /** Grows with each change. */
  readonly version: () => number
}

export interface CollectionHost {
  /** Opens the collection where that was not done: with the first cable, or the first who asks. */
  start(): void
  /** Undefined until what was known is loaded, and where there is none. */
  now(): OpenedCollection | undefined
  /** The same for whoever types: of a long text it may say for a moment what was there before. */
  atKey(): OpenedCollection | undefined
  /** Waits until all files were looked at. */
  complete(): Promise<OpenedCollection | undefined>
  /** Files have changed, or may have: they are looked at soon. */
  lookAgain(): void
  /** The client tells what has become of files and folders; most of it is no matter of cables. */
  filesChanged(changes: readonly FileEvent[]): void
  /** Other globs of files that the client shows to nobody. */
  changeExcluded(globs: readonly string[]): void
  /** Other folders: what was known is put away. */
  changeFolders(folders: readonly string[]): void
  /** Told after changes, at most a few times a second. */
  onChange(handler: () => void): void
}

export interface CollectionHostOptions {
  readonly connection: Connection
  readonly runtime: Runtime
  readonly abilities: ClientAbilities
  readonly fence: Fence
  readonly folders: readonly string[]
  readonly documents: Documents
  readonly positions: Positions
  readonly vocabulary: () => Vocabulary
  readonly count: CountFindings
  readonly isWanted: () => Promise<boolean>
}

/** A collection with what only its keeper needs. */
interface Opened {
  readonly asked: OpenedCollection
  readonly texts: OpenTexts
  readonly source: CollectionSource
}

/** Files that change together are looked at once. */
const PAUSE = 300
/** Records that are taken at a time: few, for somebody may be typing. */
const AT_ONCE = 200

export function createCollectionHost(options: CollectionHostOptions): CollectionHost {
  const { connection, runtime, abilities, fence, documents, positions, vocabulary } = options
  const handlers: (() => void)[] = []
  let { folders } = options
  let { excluded } = abilities
  let opened: Opened | undefined
  let opening: Promise<OpenedCollection | undefined> | undefined
  let abort = new AbortController()
  let version = 0
  let isComplete = false
  let isTelling = false
  let isDue = false
  let isRunning = false
  let looking: Promise<void> = Promise.resolve()

  const changed = (): void => {
    version++
    if (isTelling) return
    isTelling = true
    fence.runAsync('telling of changed files', async () => {
      await runtime.delay(PAUSE)
      isTelling = false
      for (const handler of handlers) handler()
    })
  }
  const open = async (): Promise<OpenedCollection | undefined> => {
    const { signal } = abort
    if (!runtime.openCollection || folders.length === 0 || !(await options.isWanted())) return undefined
    const source = await runtime.openCollection({
      folders,
      storage: abilities.storage,
      excluded: () => excluded,
      tell: (text) => connection.console.info(`Folder of cables: ${text}`),
    })
    const collection = createCollection()
    let taken = 0
    for (const file of source.records()) {
      collection.put(file)
      if (++taken % AT_ONCE === 0) await runtime.nextMessage()
    }
    if (signal.aborted) {
      source.close()
      return undefined
    }
    const texts = createOpenTexts({ collection, source, documents, vocabulary: vocabulary(), count: options.count })
    const toClient = <T>(path: string, value: T): T => {
      // Most count as the core does: for them no file is read.
      const document = positions.encoding === 'utf-16' ? undefined : documentAt(asked, path)
      return document ? positions.toClient(document, value) : value
    }
    const asked: OpenedCollection = {
      collection,
      source: texts.files,
      documentOf: texts.documentOf,
      vocabulary: vocabulary(),
      search: texts.search,
      toClient,
      isComplete: () => isComplete,
      version: () => version,
    }
    opened = { asked, texts, source }
    changed()
    await update(opened, signal)
    return opened.asked
  }
  /** What is known, with the open texts as they are. */
  const asOpen = (most: number): OpenedCollection | undefined => {
    if (opened?.texts.follow(most)) changed()
    return opened?.asked
  }
  const update = async ({ texts, source }: Opened, signal: AbortSignal): Promise<void> => {
    const progress: Progress = showProgress(connection, abilities, cancel)
    try {
      await source.update({
        signal,
        onFiles(files) {
          for (const { name, records } of files) texts.put({ path: name, records })
          changed()
        },
        onGone(paths) {
          paths.forEach(texts.remove)
          changed()
        },
        onRenamed(from, to) {
          texts.rename(from, to)
          changed()
        },
        onProgress: (read, of) => progress.report(read, of),
        order: (files) => readingOrder(files, texts.open),
      })
      if (!isComplete && !signal.aborted && opened?.texts === texts) {
        isComplete = true
        changed()
      }
    } finally {
      progress.done()
    }
  }
  /** What was read stays; the rest is looked at with the next change. */
  const cancel = (): void => {
    const cancelled = abort
    abort = new AbortController()
    cancelled.abort()
  }
  const start = (): void => {
    opening ??= open()
    opening.catch((error: unknown) => fence.report('reading the folder', error))
  }
  /** One at a time; what changes meanwhile is looked at once more. */
  const lookAgain = (): void => {
    if (!opened) return
    isDue = true
    if (isRunning) return
    isRunning = true
    looking = lookWhileDue()
    fence.runAsync('looking at changed files', () => looking)
  }
  const lookWhileDue = async (): Promise<void> => {
    try {
      while (isDue) {
        await runtime.delay(PAUSE)
        // What could not be read the first time is tried again.
        await opening?.catch(() => undefined)
        isDue = false
        if (opened) await update(opened, abort.signal)
      }
    } finally {
      isRunning = false
    }
  }
  /** A long text, or one that nobody has asked about since it was changed, is read once its writer rests. */
  let changes = 0
  const followLater = (): void => {
    if (!opened) return
    const own = ++changes
    fence.runAsync('following the open texts', async () => {
      await runtime.delay(PAUSE)
      if (own === changes) asOpen(Number.POSITIVE_INFINITY)
    })
  }
  documents.onChange(followLater)
  documents.onClose(followLater)
  return {
    start,
    now: () => asOpen(LINES_AT_ASKING),
    atKey: () => asOpen(LINES_AT_KEY),
    complete: async () => {
      start()
      return opening
    },
    lookAgain,
    filesChanged(changes) {
      if (opened && isOfCables(changes, opened.asked)) lookAgain()
    },
    changeExcluded(globs) {
      excluded = globs
      lookAgain()
    },
    changeFolders(next) {
      abort.abort()
      abort = new AbortController()
      folders = next
      // Whoever still reads those before has heard that it is over; until then they stay open.
      const before = opened
      const ended = Promise.allSettled([opening, looking])
      if (before) fence.runAsync('closing the folders before', async () => void ended.then(before.source.close))
      opened = undefined
      isComplete = false
      const wasOpen = opening !== undefined
      opening = undefined
      changed()
      if (wasOpen) start()
    },
    onChange: (handler) => void handlers.push(handler),
  }
}
