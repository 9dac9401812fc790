import { diffArrays } from 'diff'
import type { MessageText, TextPart } from './read-parts.ts'

/** Fields by their kind, in the order of the second text; those of the first alone where they stand in it. */
export function pairedParts(
  before: readonly TextPart[],
  after: readonly TextPart[],
): [TextPart | undefined, TextPart | undefined][] {
  const byKey = new Map(before.map((part) => [part.key, part]))
  const other = new Set(after.map(({ key }) => key))
  const pairs: [TextPart | undefined, TextPart | undefined][] = []
  let next = 0
  for (const part of after) {
    const own = byKey.get(part.key)
    const place = own ? before.indexOf(own) : -1
    for (; next < place; next++) if (!other.has(before[next]?.key ?? '')) pairs.push([before[next], undefined])
    next = Math.max(next, place + 1)
    pairs.push([own, part])
  }
  for (; next < before.length; next++) if (!other.has(before[next]?.key ?? '')) pairs.push([before[next], undefined])
  return pairs
}

/** Messages by what they are called; those that are called otherwise, in their order. */
export function pairedTexts(
  before: readonly MessageText[],
  after: readonly MessageText[],
): [MessageText | undefined, MessageText | undefined][] {
  if (before.length === 1 && after.length === 1) return [[before[0], after[0]]]
  const pairs: [MessageText | undefined, MessageText | undefined][] = []
  let [at, other] = [0, 0]
  let alone: MessageText[] = []
  for (const { added, removed, count } of diffArrays(before.map(nameOf), after.map(nameOf), { maxEditLength: 500 }) ??
    []) {
    if (removed) {
      alone.push(...before.slice(at, at + count))
      at += count
      continue
    }
    const own = after.slice(other, other + count)
    other += count
    if (added) {
      for (const text of own) pairs.push([alone.shift(), text])
      continue
    }
    for (const text of alone) pairs.push([text, undefined])
    alone = []
    for (const [index, text] of own.entries()) pairs.push([before[at + index], text])
    at += count
  }
  for (const text of [...alone, ...before.slice(at)]) pairs.push([text, undefined])
  for (const text of after.slice(other)) pairs.push([undefined, text])
  return pairs
}

function nameOf({ id }: MessageText): string {
  return id
}
