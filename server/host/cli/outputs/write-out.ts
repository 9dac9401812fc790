/**
 * Bytes that leave: to standard output, or whole into a file.
 * What they say is made elsewhere.
 */

import { Failure } from '../results/failure.ts'
import { systemReason } from '../results/file-result.ts'

/** The reader of the output has gone away: nothing is to be said about that, and no more to be done. */
export class ClosedPipe extends Error {}

/**
 * Writes to standard output and waits until that is done, so that output never piles up in memory. Throws a
 * `ClosedPipe` when the reader has seen enough, and a Failure when there is no room for more.
 */
export async function writeOut(output: string | Uint8Array): Promise<void> {
  const { stdout } = process
  if (!isWatched) stdout.on('error', () => undefined)
  isWatched = true
  const error = await new Promise<Error | null | undefined>((resolve) => stdout.write(output, resolve))
  if (!error) return
  const { code } = error as NodeJS.ErrnoException
  // The second: what is written behind the error that said it.
  if (code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED') throw new ClosedPipe()
  throw new Failure(`standard output: not written: ${systemReason(error)}`)
}

/** An error is the answer to the writing; nobody else has to hear of it. */
let isWatched = false
