import { createHash } from 'node:crypto'

/** Remembers paths. */
export interface PathSet {
  /** False for a path that was added before. */
  add(path: string): boolean
}

/**
 * A set of paths that holds 64 bits of a hash for each: a million files cost 16 to 32 MB at most, a quarter
 * of that for an archive of 250,000. That two paths of a million share their bits is as likely as 1 to
 * 37 million.
 */
export function createPathSet(): PathSet {
  let table = new Uint32Array(2 * SMALLEST)
  let count = 0
  return {
    add(path) {
      const hash = createHash('sha256').update(path).digest()
      // Zero stands for an empty place.
      if (!insert(table, hash.readUInt32LE(0) | 1, hash.readUInt32LE(4))) return false
      count++
      if (count * 4 > table.length) table = larger(table)
      return true
    },
  }
}

/** Places; a power of two, like all sizes after it. */
const SMALLEST = 1024

/** False when it was there. A place is two numbers; the next free one serves when it is taken. */
function insert(table: Uint32Array, first: number, second: number): boolean {
  const key = first >>> 0
  const mask = table.length / 2 - 1
  let place = second & mask
  for (;;) {
    const held = table[2 * place]
    if (held === 0) break
    if (held === key && table[2 * place + 1] === second) return false
    place = (place + 1) & mask
  }
  table[2 * place] = key
  table[2 * place + 1] = second
  return true
}

function larger(table: Uint32Array): Uint32Array<ArrayBuffer> {
  const next = new Uint32Array(2 * table.length)
  for (let at = 0; at < table.length; at += 2) {
    const first = table[at] ?? 0
    if (first !== 0) insert(next, first, table[at + 1] ?? 0)
  }
  return next
}
