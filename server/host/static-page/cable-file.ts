import type { ChangeSet, EditorState } from '@codemirror/state'
import type { Profile } from '../../language/model/message/message.ts'
import { type Decoded, decode, encode } from '../cli/inputs/decode.ts'
import type { Look } from './core/questions.ts'
import { mendedText } from './mended-text.ts'

/** A text that was opened, with what the page remembers of it. Nothing is kept when the page is closed. */
export interface CableFile {
  /** By this the core knows it. */
  readonly number: number
  readonly name: string
  /** With the folders that were given, by which lists tell it and configurations find it. */
  readonly path: string
  readonly original: Decoded
  /** Why it cannot be given back as a file. */
  readonly locked: string | undefined
  readonly eol: string
  state: EditorState
  /** All that was done to it since it was opened. */
  changes: ChangeSet
  version: number
  /** All that had been done to it when it was saved last; nothing at first. */
  saved: ChangeSet
  look: Look | undefined
  profile: Profile | undefined
}

/** Bytes as the command line reads them, or the reason why they are no text. */
export function readBytes(bytes: Uint8Array): { original: Decoded; locked: string | undefined; eol: string } | string {
  if (bytes.length > LARGEST) return `is larger than ${LARGEST / 1_000_000} MB`
  const original = decode(bytes)
  if (!original) return 'is no text'
  const isExact = same(encode(original), bytes)
  return {
    original,
    locked: isExact
      ? undefined
      : 'some of its bytes are no characters of any known encoding, and could not be given back',
    eol: /\r\n|\r|\n/.exec(original.text)?.[0] ?? '\n',
  }
}

const LARGEST = 32_000_000

/** The file with its changes, in its own encoding; a sentence where that cannot be. */
export function mendedBytes({ name, original, locked, changes, eol }: CableFile): Uint8Array<ArrayBuffer> | string {
  if (locked !== undefined) return `${name} cannot be saved: ${locked}.`
  const bytes = encode({ text: mendedText(original.text, changes, eol), encoding: original.encoding })
  if (bytes) return new Uint8Array(bytes)
  return `${name} cannot be saved in its own encoding (${original.encoding}): it now has a character that the encoding lacks.`
}

/** Whether closing it would lose work: what was done and undone is none. */
export function isUnsaved({ original, changes, saved, eol }: CableFile): boolean {
  return changes !== saved && mendedText(original.text, changes, eol) !== mendedText(original.text, saved, eol)
}

function same(a: Uint8Array | undefined, b: Uint8Array): boolean {
  return a !== undefined && a.length === b.length && a.every((byte, index) => byte === b[index])
}
