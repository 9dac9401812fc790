import type { PlacedMessage } from './placed-message.ts'

/**
 * What was computed of a message where it stands: the same value as long as neither the message nor its
 * first line has changed. `compute` must depend on nothing else.
 */
export function rememberPlaced<T>(placed: PlacedMessage, key: string, compute: (placed: PlacedMessage) => T): T {
  const { memo } = placed.message.slice
  const known = memo[key] as { readonly line: number; readonly value: T } | undefined
  if (known?.line === placed.line) return known.value
  const value = compute(placed)
  memo[key] = { line: placed.line, value }
  return value
}
