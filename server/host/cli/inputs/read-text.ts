import { systemReason } from '../results/file-result.ts'
import { decode, type Encoding } from './decode.ts'
import { readBytes } from './read-bytes.ts'

export interface ReadFile {
  readonly text: string
  readonly encoding: Encoding
  /** The file as it was; valid until the next file is read. */
  readonly bytes: Uint8Array
}

/** The decoded file, or in words why it is none. */
export function readFileText(path: string): ReadFile | string {
  try {
    const bytes = readBytes(path)
    const decoded = decode(bytes)
    return decoded ? { ...decoded, bytes } : 'a binary file'
  } catch (error) {
    return systemReason(error)
  }
}
