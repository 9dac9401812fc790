import type { CableRecord } from '../../language/collection/record/cable-record.ts'

/** The files of a collection, kept in an index between two sessions. What it gives is read elsewhere, and never here. */
export interface CollectionSource {
  /** What is known from before: at once, and without looking at a file. */
  records(): Iterable<{ readonly path: string; readonly records: readonly CableRecord[] }>
  /** Looks at all files, and reads what is new and what has changed. */
  update(options: UpdateWishes): Promise<void>
  /** Tells of each message whether these words stand in it beside one another. */
  search(words: string): (entry: { readonly path: string; readonly index: number }) => boolean
  uriOf(path: string): string
  /** Undefined for what is no file here. */
  pathOf(uri: string): string | undefined
  /** Whether a path is a folder by now. */
  isFolder(path: string): boolean
  /** The text of a file; undefined where it cannot be read. */
  text(path: string): string | undefined
  close(): void
}

export interface UpdateWishes {
  readonly onFiles: (files: readonly { readonly name: string; readonly records: readonly CableRecord[] }[]) => void
  readonly onGone: (paths: readonly string[]) => void
  readonly onRenamed: (from: string, to: string) => void
  readonly onProgress: (read: number, of: number) => void
  /** In which order what is to be read is read; asked for the next one as late as may be. */
  readonly order: <T extends { readonly name: string }>(files: readonly T[]) => Iterable<T>
  readonly signal: AbortSignal
}

/**
 * Opens the index of these folders.
 *
 * @param storage folder in which it may be kept; in memory alone when undefined
 * @param excluded globs of what is passed over, from each folder; asked with each update
 * @param tell takes what a log should say, a sentence each
 */
export type OpenCollection = (options: {
  readonly folders: readonly string[]
  readonly storage: string | undefined
  readonly excluded: () => readonly string[]
  readonly tell: (text: string) => void
}) => Promise<CollectionSource>
