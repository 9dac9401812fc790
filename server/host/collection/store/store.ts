/**
 * Where an index is kept: in a database where Node has one, else in memory with a file beside. One interface over both.
 * What the records say, and which files there are, is not asked here.
 */

import type { Entry } from '../../../language/collection/neighbours/collection.ts'
import type { FileRecords } from '../../../language/collection/record/cable-record.ts'
import type { IndexedFile, Stamp } from './indexed-file.ts'

export interface Store {
  readonly kind: 'database' | 'snapshot' | 'memory'
  /** What is known of each file, by its path, as it is at the time of the question. */
  stamps(): ReadonlyMap<string, Stamp>
  /** The records of all files. */
  records(): Iterable<FileRecords>
  /** Takes files in the place of what was kept of them; all or, where that fails, none. */
  put(files: readonly IndexedFile[]): void
  remove(paths: readonly string[]): void
  rename(from: string, to: string, stamp: Stamp): void
  /** Tells of each message whether these words stand in it beside one another. */
  search(words: string): (entry: Pick<Entry, 'path' | 'index'>) => boolean
  /** Brings what is kept to the disk; a store that is closed has done so. */
  save(): void
  close(): void
  /** Throws where what is kept is damaged. */
  verify(): void
  /** Closes it without keeping anything more: it is damaged. */
  abandon(): void
}

/** Raised with each change of what is kept: an index of another version is made anew. */
export const STORE_VERSION = 2

/** Why an index cannot be asked: it is damaged, or of another version. */
export class UnfitIndex extends Error {
  readonly why: 'broken' | 'version'
  constructor(why: 'broken' | 'version') {
    super(why)
    this.why = why
  }
}
