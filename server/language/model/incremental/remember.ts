import type { Memo } from '../../syntax/blocks/block.ts'

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
