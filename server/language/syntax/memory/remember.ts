/**
 * What was found out about a block or a message, kept on its owner and carried over edits.
 * No cache that has to be cleared, and nothing that is not a function of its owner alone.
 */

import type { Memo } from '../blocks/block.ts'

/**
 * Computes a value once for the block or message that owns the memo. The value must be a function of the
 * owner alone, and not undefined.
 */
export function remember<T extends NonNullable<unknown>>(
  owner: { readonly memo: Memo },
  key: string,
  compute: () => T,
): T {
  const known = owner.memo[key]
  if (known !== undefined) return known as T
  const value = compute()
  owner.memo[key] = value
  return value
}
