import type { Collection } from '../../../language/collection/neighbours/collection.ts'
import type { Asked } from '../../../language/collection/query/ask.ts'
import { createWordIndex } from '../../../language/collection/query/word-index.ts'
import type { CableRecord, FileRecords } from '../../../language/collection/record/cable-record.ts'
import { placedRecord } from '../../../language/collection/record/placed-record.ts'
import { type Recorded, recordOf } from '../../../language/collection/record/record-of.ts'
import { readMessage } from '../../../language/model/incremental/read-message.ts'
import type { Message } from '../../../language/model/message/message.ts'
import type { CableDocument } from '../../../language/syntax/document/document.ts'
import type { MessageSlice } from '../../../language/syntax/document/message-slice.ts'
import type { Vocabulary } from '../../../language/vocabulary/vocabulary.ts'
import type { CollectionSource } from '../../runtime/collection-source.ts'
import type { Documents } from '../documents/documents.ts'
import { isOtherForNeighbours } from './other-for-neighbours.ts'
import type { OpenFile } from './reading-order.ts'

/** How many findings of each rule a message of an open text has. */
export type CountFindings = (message: Message, uri: string) => Readonly<Record<string, number>> | undefined

/** What is asked of files, answered of the text in the editor where one is open. */
export type CollectionFiles = Pick<CollectionSource, 'uriOf' | 'pathOf' | 'isFolder' | 'text'>

/**
 * The open texts of a collection. Each counts as it stands in the editor, and its file again once it is closed: what
 * is told of a file by the index goes by way of here. A new text that was never saved is named by its address.
 */
export interface OpenTexts {
  readonly files: CollectionFiles
  readonly search: Asked['search']
  /** The open text that stands for a file; undefined where there is none. */
  documentOf(path: string): CableDocument | undefined
  /** Those that may be files, and what they cite; the same list while the same texts are open. */
  open(): readonly OpenFile[]
  put(file: FileRecords): void
  remove(path: string): void
  rename(from: string, to: string): void
  /**
   * Brings the collection up to what is open now. Tells whether neighbours may see a difference, or whoever was shown
   * places of a long text as they were before.
   *
   * @param most texts of more lines are left as they were read last, for they take longer than may be waited
   */
  follow(most: number): boolean
}

export interface OpenTextsOptions {
  readonly collection: Collection
  readonly source: CollectionSource
  readonly documents: Documents
  readonly vocabulary: Vocabulary
  readonly count: CountFindings
}

/** An open text, as it was read last. */
interface Held {
  readonly uri: string
  readonly document: CableDocument
  readonly records: readonly CableRecord[]
}

/** Lines of a text that is read within a frame beside all else that a key sets going. */
export const LINES_AT_KEY = 500
/** And of one that is read while somebody waits for an answer. */
export const LINES_AT_ASKING = 5000

export function createOpenTexts({ collection, source, documents, vocabulary, count }: OpenTextsOptions): OpenTexts {
  const held = new Map<string, Held>()
  /** What the files say of those that are held; nothing where there is no file. */
  const onDisk = new Map<string, readonly CableRecord[]>()
  const words = createWordIndex()
  const paths = new Map<string, string | undefined>()
  const pathOf = (uri: string): string | undefined => {
    if (!paths.has(uri)) paths.set(uri, isUnsaved(uri) ? uri : source.pathOf(uri))
    return paths.get(uri)
  }

  let openNow: { readonly names: string; readonly files: readonly OpenFile[] } = { names: '', files: [] }
  const recordsAt = (path: string): readonly CableRecord[] => collection.entriesOf(path).map(({ record }) => record)

  /** Takes a text in the place of its file. */
  const hold = (path: string, uri: string, document: CableDocument): boolean => {
    const before = held.get(path)
    if (before?.document === document) return false
    if (!before && collection.has(path)) onDisk.set(path, recordsAt(path))
    const recorded = document.messages.map((slice) => recordedOf(slice, vocabulary))
    const onFile = onDisk.get(path)
    const records = recorded.map(({ record, message }, index) =>
      withFindings(
        placedRecord(record, document.messageStarts[index] ?? 0),
        () => count(message, uri),
        onFile?.[index]?.findings,
      ),
    )
    const seen = before?.records ?? onFile ?? []
    collection.put({ path, records })
    words.put(
      path,
      recorded.map((each) => each.words),
    )
    held.set(path, { uri, document, records })
    return isOtherForNeighbours(collection, seen, records)
  }
  /** Gives a file its own place back. */
  const release = (path: string): boolean => {
    const records = onDisk.get(path)
    const seen = held.get(path)?.records ?? []
    held.delete(path)
    onDisk.delete(path)
    words.remove(path)
    if (records) collection.put({ path, records })
    else collection.remove(path)
    return isOtherForNeighbours(collection, seen, records ?? [])
  }

  return {
    files: {
      uriOf: (path) => held.get(path)?.uri ?? (isUnsaved(path) ? path : source.uriOf(path)),
      pathOf,
      isFolder: source.isFolder,
      text: source.text,
    },
    search(wanted) {
      const onFiles = source.search(wanted)
      const inTexts = words.search(wanted)
      return (entry) => (held.has(entry.path) ? wanted !== '' && inTexts(entry) : onFiles(entry))
    },
    documentOf: (path) => held.get(path)?.document,
    open() {
      const all = documents.all().flatMap(({ uri, cable }) => (cable ? { uri, cable } : []))
      const names = all.map(({ uri }) => uri).join('\n')
      if (openNow.names !== names) {
        const files = all.map(({ uri, cable }) => ({
          path: pathOf(uri) ?? uri,
          cited: cable.messages.flatMap((slice) => recordedOf(slice, vocabulary).record.citations),
        }))
        openNow = { names, files }
      }
      return openNow.files
    },
    put(file) {
      if (held.has(file.path)) onDisk.set(file.path, file.records)
      else collection.put(file)
    },
    remove(path) {
      onDisk.delete(path)
      // It was deleted, or left out of the folder: what is still open of it is no part of that.
      if (held.has(path)) release(path)
      else collection.remove(path)
    },
    rename(from, to) {
      const records = held.has(from) ? onDisk.get(from) : recordsAt(from)
      this.remove(from)
      if (records) this.put({ path: to, records })
    },
    follow(most) {
      let isOther = false
      const open = new Set<string>()
      for (const { uri, cable } of documents.all()) {
        const path = pathOf(uri)
        // What is open and lies in no folder is no part of this one.
        if (!cable || path === undefined || !(held.has(path) || collection.has(path) || isUnsaved(uri))) continue
        open.add(path)
        if (held.has(path) && cable.lineCount > most) continue
        const isLate = cable.lineCount > LINES_AT_KEY && held.get(path)?.document !== cable
        if (hold(path, uri, cable) || isLate) isOther = true
      }
      for (const path of [...held.keys()]) if (!open.has(path) && release(path)) isOther = true
      return isOther
    },
  }
}

/** A text that was begun in the editor, and is no file yet. */
export function isUnsaved(uri: string): boolean {
  return uri.startsWith('untitled:')
}

interface RecordedMessage extends Recorded {
  readonly message: Message
}

/** By the message, as if it began on the first line: of a text with many, a key touches one. */
const recorded = new WeakMap<MessageSlice, RecordedMessage>()

function recordedOf(slice: MessageSlice, vocabulary: Vocabulary): RecordedMessage {
  const known = recorded.get(slice)
  if (known) return known
  const message = readMessage(slice, vocabulary)
  const made = { ...recordOf(message, 0, {}, vocabulary), message }
  recorded.set(slice, made)
  return made
}

/**
 * They are counted when a query asks for them: to look for them takes longer than to read the rest.
 *
 * @param before those of the file, as long as nobody can tell what they are
 */
function withFindings(
  record: CableRecord,
  count: () => CableRecord['findings'] | undefined,
  before: CableRecord['findings'] = {},
): CableRecord {
  let counted: CableRecord['findings'] | undefined
  return {
    ...record,
    get findings() {
      counted ??= count()
      return counted ?? before
    },
  }
}
