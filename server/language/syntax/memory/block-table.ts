import type { Block } from '../blocks/block.ts'
import type { MessageSlice } from '../document/message-slice.ts'

/**
 * One value for each block of a message, as an array that runs parallel to its blocks. After an edit only
 * the values of new blocks are computed; the others are copied from the version before. Where the new ones
 * are the same as well, it is the same array, so that whatever rests on the table alone still holds.
 */
export function blockTable<T>(slice: MessageSlice, key: string, of: (block: Block) => T): readonly T[] {
  const known = slice.memo[key]
  if (known) return known as readonly T[]
  const { origin } = slice
  const old = origin?.slice.memo[key] as readonly T[] | undefined
  const table = origin && old ? spliced(old, slice, origin.first, origin.resume, of) : slice.blocks.map(of)
  slice.memo[key] = table
  return table
}

function spliced<T>(
  old: readonly T[],
  { blocks }: MessageSlice,
  first: number,
  resume: number,
  of: (block: Block) => T,
): readonly T[] {
  const fresh = blocks.slice(first, blocks.length - (old.length - resume)).map(of)
  if (fresh.length === resume - first && fresh.every((value, index) => value === old[first + index])) return old
  const table = old.slice()
  table.splice(first, resume - first, ...fresh)
  return table
}

/** The indices of a table whose values are not `usual`, in order. Found once for each table and `usual`. */
export function unusual<T>(table: readonly T[] & Searched, usual: T): readonly number[] {
  const known = table[FOUND]
  if (known && known.usual === usual) return known.indices
  const indices: number[] = []
  for (let index = 0; index < table.length; index++) if (table[index] !== usual) indices.push(index)
  table[FOUND] = { usual, indices }
  return indices
}

/** Kept on the table itself: dozens of tables for each message are many for a weak map. */
const FOUND = Symbol('unusual')

interface Searched {
  [FOUND]?: { readonly usual: unknown; readonly indices: readonly number[] }
}
