import { closeSync, fstatSync, openSync, readSync } from 'node:fs'

/**
 * All bytes of a file. They stand in memory that the next call uses again, so that reading a collection
 * leaves no garbage behind: take a copy of what is to be kept. Throws what the system says.
 */
export function readBytes(path: string): Uint8Array {
  const descriptor = openSync(path, 'r')
  try {
    let length = 0
    for (;;) {
      if (length === room.length) room = larger(room, fstatSync(descriptor).size)
      const count = readSync(descriptor, room, length, room.length - length, null)
      if (count === 0) break
      length += count
    }
    const bytes = room.subarray(0, length)
    if (room.length > KEPT) room = Buffer.allocUnsafeSlow(USUAL)
    return bytes
  } finally {
    closeSync(descriptor)
  }
}

const USUAL = 256 * 1024
/** A larger buffer is not kept for the files after it. */
const KEPT = 8 * 1024 * 1024

let room = Buffer.allocUnsafeSlow(USUAL)

/** At least twice as large, and as large as the file says it is. */
function larger(full: Buffer, size: number): Buffer<ArrayBuffer> {
  const next = Buffer.allocUnsafeSlow(Math.max(full.length * 2, size + 1))
  full.copy(next)
  return next
}
