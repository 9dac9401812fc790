/** Gathers texts as bytes, in memory that can be used again. */
export interface OutputBytes {
  add(text: string): void
  /** All that was added. */
  bytes(): Uint8Array<ArrayBuffer>
}

/**
 * Each text becomes bytes at once: joined into one string, a batch would be too large for the part of memory
 * that is swept often.
 *
 * @param room memory to begin with; what is in it is lost
 */
export function outputBytes(encoding: 'utf8' | 'latin1', room: ArrayBuffer = new ArrayBuffer(0)): OutputBytes {
  let buffer = Buffer.from(room)
  let length = 0
  return {
    add(text) {
      const most = text.length * (encoding === 'utf8' ? 3 : 1)
      if (length + most > buffer.length) buffer = larger(buffer, length, length + most)
      length += buffer.write(text, length, encoding)
    },
    bytes: () => new Uint8Array(buffer.buffer, 0, length),
  }
}

const SMALLEST = 64 * 1024

function larger(full: Buffer<ArrayBuffer>, length: number, needed: number): Buffer<ArrayBuffer> {
  // Not from the shared pool of buffers, which cannot be handed to another thread.
  const next = Buffer.allocUnsafeSlow(Math.max(SMALLEST, 2 * full.length, needed))
  full.copy(next, 0, 0, length)
  return next
}
