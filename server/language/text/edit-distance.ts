/**
 * Number of single-character insertions, deletions, substitutions and swaps of neighbours between
 * two words, or `limit + 1` as soon as it is known to be more than `limit`.
 *
 * Cost grows with the product of the lengths, so callers pass words, never lines.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  if (limit <= 1) return Math.min(limit + 1, upToOne(a, b))
  // Each character that the other word has nowhere costs one: nearly all words are told apart by that.
  const [inA, inB] = [charactersOf(a), charactersOf(b)]
  if (count(inA & ~inB) > limit || count(inB & ~inA) > limit) return limit + 1
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    let least = row
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1]
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      )
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      if (swapped) cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1)
      current.push(cost)
      least = Math.min(least, cost)
    }
    if (least > limit) return limit + 1
    beforeLast = last
    last = current
  }
  return Math.min(limit + 1, last[b.length] ?? limit + 1)
}

/** 0, 1, or 2 for any that is more: what most words are to each other is found at their first letters. */
function upToOne(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length)
  let head = 0
  while (head < shorter && a.charCodeAt(head) === b.charCodeAt(head)) head++
  let tail = 0
  while (tail < shorter - head && a.charCodeAt(a.length - 1 - tail) === b.charCodeAt(b.length - 1 - tail)) tail++
  const [left, right] = [a.length - head - tail, b.length - head - tail]
  if (left <= 1 && right <= 1) return Math.max(left, right)
  const swapped = left === 2 && right === 2 && a[head] === b[head + 1] && a[head + 1] === b[head]
  return swapped ? 1 : 2
}

/** A bit for each character that stands in a word; different ones may share a bit, equal ones always do. */
function charactersOf(word: string): number {
  let bits = 0
  for (let at = 0; at < word.length; at++) bits |= 1 << (word.charCodeAt(at) & 31)
  return bits
}

function count(bits: number): number {
  let left = bits
  let found = 0
  for (; left !== 0; left &= left - 1) found++
  return found
}
