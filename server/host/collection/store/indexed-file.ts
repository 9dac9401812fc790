import { createHash } from 'node:crypto'
import type { CableRecord } from '../../../language/collection/record/cable-record.ts'

/** A file as it comes out of reading, and as a store keeps it. Records and words run parallel. */
export interface IndexedFile {
  readonly name: string
  readonly size: number
  /** Milliseconds, as the file system tells them. */
  readonly modified: number
  /** Of the bytes. */
  readonly hash: string
  readonly records: readonly CableRecord[]
  readonly words: readonly string[]
}

/** What tells whether a file is as it was, without reading it. */
export type Stamp = Pick<IndexedFile, 'size' | 'modified' | 'hash'>

/** What tells whether two files hold the same bytes. */
export function contentHash(bytes: Uint8Array): string {
  return createHash('sha1').update(bytes).digest('base64url')
}
