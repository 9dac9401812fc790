import { readFile } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { type Decoded, decode } from '../inputs/decode.ts'
import { Failure } from '../results/failure.ts'
import { systemReason } from '../results/file-result.ts'

/** The bytes of one file with their text; a Failure says why there is none. `-` is standard input. */
export async function readOne(path: string): Promise<Decoded & { readonly bytes: Uint8Array }> {
  const bytes = path === '-' ? await buffer(process.stdin) : await read(path)
  const decoded = decode(bytes)
  if (!decoded) throw new Failure(`${path}: not read: a binary file`)
  if (decoded.text.length > LARGEST) throw new Failure(`${path}: not read: too large, more than 32 million characters`)
  return { ...decoded, bytes }
}

/** Far above any message; a text of this length is held several times over. */
const LARGEST = 32_000_000

async function read(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path)
  } catch (error) {
    throw new Failure(`${path}: not read: ${systemReason(error)}`)
  }
}
