import type { Change } from './comparison.ts'

/** A paragraph that is gone in one place and stands in another, word for word, was moved. */
export function withMoves(changes: readonly Change[]): readonly Change[] {
  const gone = new Map<string, number>()
  changes.forEach((change, index) => {
    if (isWhole(change, 'removed')) gone.set(textOf(change.before.text), index)
  })
  if (gone.size === 0) return changes
  const dropped = new Set<number>()
  const moved = changes.map((change) => {
    const from = isWhole(change, 'added') ? gone.get(textOf(change.after.text)) : undefined
    const origin = from === undefined || dropped.has(from) ? undefined : changes[from]
    if (from === undefined || !origin) return change
    dropped.add(from)
    return { ...change, kind: 'moved' as const, before: origin.before }
  })
  return dropped.size === 0 ? changes : moved.filter((_, index) => !dropped.has(index))
}

function isWhole({ layer, kind, extent, before, after }: Change, wanted: Change['kind']): boolean {
  return layer === 'words' && kind === wanted && extent !== 'words' && (before.text + after.text).length >= SHORTEST
}

/** A heading of a word or two may come twice. */
const SHORTEST = 20

function textOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
