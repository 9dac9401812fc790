import { createHash } from 'node:crypto'
import { numberText } from '../../../language/collection/record/cable-number.ts'
import type { CableRecord } from '../../../language/collection/record/cable-record.ts'

/** A file as it comes out of reading, and as a store keeps it. */
export interface IndexedFile {
  readonly name: string
  readonly size: number
  /** Milliseconds, as the file system tells them. */
  readonly modified: number
  /** Milliseconds of the last change of the file or its name; 0 where nobody knows. */
  readonly changed: number
  /** The number of the file in its file system; 0 where nobody knows. Some give others each time they are asked. */
  readonly inode: number
  /** Of the bytes. */
  readonly hash: string
  readonly messages: readonly IndexedMessage[]
}

/**
 * A message on its way into a store. Its record is written once, by the thread that read the file, and not taken
 * apart by the one that keeps it.
 */
export interface IndexedMessage {
  /** As in `number` of the table `message`. */
  readonly number: string | null
  /** A `CableRecord` as JSON, on one line. */
  readonly record: string
  /** The words of the text, on one line. */
  readonly words: string
}

/** What tells whether a file is as it was, without reading it. */
export type Stamp = Pick<IndexedFile, 'size' | 'modified' | 'changed' | 'inode' | 'hash'>

/** What tells whether two files hold the same bytes. */
export function contentHash(bytes: Uint8Array): string {
  return createHash('sha1').update(bytes).digest('base64url')
}

export function indexedMessage(record: CableRecord, words: string): IndexedMessage {
  return { number: record.number ? numberText(record.number) : null, record: JSON.stringify(record), words }
}

/** Throws for a record that is no JSON. */
export function recordsOf({ messages }: Pick<IndexedFile, 'messages'>): readonly CableRecord[] {
  return messages.map(({ record }) => JSON.parse(record))
}
