import type { Block } from '../syntax/block.ts'
import type { MessageSlice } from '../syntax/document.ts'

/**
 * One value for each block of a message, as an array that runs parallel to its blocks. After an edit only
 * the values of new blocks are computed; the others are copied from the version before.
 */
export function blockTable<T>(slice: MessageSlice, key: string, of: (block: Block) => T): readonly T[] {
  const known = slice.memo[key]
  if (known) return known as readonly T[]
  const { origin } = slice
  const old = origin?.slice.memo[key] as readonly T[] | undefined
  const table =
    origin && old
      ? old
          .slice(0, origin.first)
          .concat(
            slice.blocks.slice(origin.first, slice.blocks.length - (old.length - origin.resume)).map(of),
            old.slice(origin.resume),
          )
      : slice.blocks.map(of)
  slice.memo[key] = table
  return table
}
