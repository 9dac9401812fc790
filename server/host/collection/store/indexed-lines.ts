/**
 * Indexed files as lines of text, from the threads that read them to the one that keeps them: a head for each file,
 * and below it the record and the words of each of its messages.
 */

import type { IndexedFile, Stamp } from './indexed-file.ts'

/** A file that could not be read. */
export interface UnreadFile {
  readonly name: string
  readonly problem: string
}

interface Head extends Stamp {
  readonly name: string
  /** Of each message, in their order. */
  readonly numbers: readonly (string | null)[]
}

/** Ends with a line break. */
export function linesOf({ messages, ...file }: IndexedFile): string {
  const head: Head = { ...file, numbers: messages.map(({ number }) => number) }
  return [JSON.stringify(head), ...messages.flatMap(({ record, words }) => [record, words]), ''].join('\n')
}

/** What `linesOf` wrote for some files, and lines of JSON for files that could not be read. */
export function* filesIn(output: string | Uint8Array): Generator<IndexedFile | UnreadFile> {
  const lines = (
    typeof output === 'string' ? output : Buffer.from(output.buffer, output.byteOffset, output.byteLength).toString()
  ).split('\n')
  // Behind the last line break stands nothing.
  for (let at = 0; at < lines.length - 1; ) {
    const head: Head | UnreadFile = JSON.parse(lines[at++] ?? '')
    if ('problem' in head) {
      yield head
      continue
    }
    const { numbers, ...file } = head
    yield {
      ...file,
      messages: numbers.map((number) => ({ number, record: lines[at++] ?? '', words: lines[at++] ?? '' })),
    }
  }
}
