import { diffArrays } from 'diff'

/** A stretch of either sequence: `equal` ones have the same length and the same entries. */
export interface Stretch {
  equal: boolean
  readonly from: number
  readonly to: number
  readonly otherFrom: number
  readonly otherTo: number
}

/**
 * Finds again the words of one text in the other. First what both begin and end with; then runs of words that either
 * has once hold the texts together, so that the cost follows the length and not the differences; between those the
 * shortest way from the one to the other, as far as that is soon found.
 */
export function align(a: readonly string[], b: readonly string[]): readonly Stretch[] {
  const pairs = new Int32Array(a.length).fill(-1)
  const stack: Window[] = [{ a0: 0, a1: a.length, b0: 0, b1: b.length }]
  for (let next = stack.pop(); next; next = stack.pop())
    for (const window of narrowed(a, b, next, pairs)) stack.push(window)
  return withoutCrumbs(stretches(pairs, a.length, b.length))
}

interface Window {
  readonly a0: number
  readonly a1: number
  readonly b0: number
  readonly b1: number
}

function narrowed(a: readonly string[], b: readonly string[], window: Window, pairs: Int32Array): Window[] {
  let { a0, a1, b0, b1 } = window
  while (a0 < a1 && b0 < b1 && a[a0] === b[b0]) pairs[a0++] = b0++
  while (a0 < a1 && b0 < b1 && a[a1 - 1] === b[b1 - 1]) pairs[--a1] = --b1
  if (a0 === a1 || b0 === b1) return []
  for (const size of RUNS) {
    const anchors = commonRuns(a, b, { a0, a1, b0, b1 }, size)
    if (anchors.length === 0) continue
    return between(anchors, { a0, a1, b0, b1 }, size, pairs)
  }
  shortest(a, b, { a0, a1, b0, b1 }, pairs)
  return []
}

/** How many words in a row have to be unlike all others; one alone only where no two hold. */
const RUNS = [4, 2, 1]

/** The windows that the anchors leave; what they hold is paired. */
function between(
  anchors: readonly (readonly [number, number])[],
  whole: Window,
  size: number,
  pairs: Int32Array,
): Window[] {
  const windows: Window[] = []
  let { a0, b0 } = whole
  for (const [at, other] of anchors) {
    // Runs overlap; one that another has moved past says nothing new.
    if (at < a0 || other < b0) continue
    if (at > a0 || other > b0) windows.push({ a0, a1: at, b0, b1: other })
    for (let step = 0; step < size; step++) pairs[at + step] = other + step
    a0 = at + size
    b0 = other + size
  }
  windows.push({ a0, a1: whole.a1, b0, b1: whole.b1 })
  return windows
}

/** Runs that stand once on either side, in the order of both: the longest ascending sequence of them. */
function commonRuns(a: readonly string[], b: readonly string[], window: Window, size: number): [number, number][] {
  const { a0, a1, b0, b1 } = window
  const inA = runs(a, a0, a1, size)
  const inB = runs(b, b0, b1, size)
  const both: [number, number][] = []
  for (const [run, at] of inA) {
    const other = inB.get(run)
    if (at >= 0 && other !== undefined && other >= 0) both.push([at, other])
  }
  return ascending(both)
}

/** Where each run begins; -1 for one that comes again. */
function runs(words: readonly string[], from: number, to: number, size: number): Map<string, number> {
  const found = new Map<string, number>()
  for (let at = from; at + size <= to; at++) {
    let run = words[at] ?? ''
    for (let step = 1; step < size; step++) run += ` ${words[at + step]}`
    found.set(run, found.has(run) ? -1 : at)
  }
  return found
}

/** The longest sequence of pairs that ascends on both sides; the pairs come in the order of the first. */
function ascending(pairs: readonly [number, number][]): [number, number][] {
  const tops: number[] = []
  const before = new Int32Array(pairs.length).fill(-1)
  pairs.forEach(([, other], index) => {
    let low = 0
    let high = tops.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pairs[tops[middle] ?? 0]?.[1] ?? 0) < other) low = middle + 1
      else high = middle
    }
    before[index] = low > 0 ? (tops[low - 1] ?? -1) : -1
    tops[low] = index
  })
  const chain: [number, number][] = []
  for (let index = tops.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) {
    const pair = pairs[index]
    if (pair) chain.push(pair)
  }
  return chain.reverse()
}

function shortest(a: readonly string[], b: readonly string[], { a0, a1, b0, b1 }: Window, pairs: Int32Array): void {
  const parts = diffArrays(a.slice(a0, a1), b.slice(b0, b1), { maxEditLength: FARTHEST })
  let at = a0
  let other = b0
  for (const { added, removed, count } of parts ?? []) {
    if (!added && !removed) for (let step = 0; step < count; step++) pairs[at + step] = other + step
    if (!added) at += count
    if (!removed) other += count
  }
}

/** Texts that are further apart than this many words, and have no word in common that stands once, are told apart as a whole. */
const FARTHEST = 400

function stretches(pairs: Int32Array, length: number, otherLength: number): Stretch[] {
  const found: Stretch[] = []
  let at = 0
  let other = 0
  while (at < length || other < otherLength) {
    const [from, otherFrom] = [at, other]
    if (at < length && pairs[at] === other) {
      while (at < length && pairs[at] === other) {
        at++
        other++
      }
      found.push({ equal: true, from, to: at, otherFrom, otherTo: other })
      continue
    }
    while (at < length && pairs[at] === -1) at++
    other = at < length ? (pairs[at] ?? otherLength) : otherLength
    found.push({ equal: false, from, to: at, otherFrom, otherTo: other })
  }
  return found
}

/** One word that happens to be the same between two stretches that are not at all: OF, THE. */
function withoutCrumbs(all: readonly Stretch[]): Stretch[] {
  const found: Stretch[] = []
  all.forEach((stretch, index) => {
    const [before, behind] = [found.at(-1), all[index + 1]]
    const isCrumb = stretch.equal && stretch.to - stretch.from === 1 && isLarge(before) && isLarge(behind)
    const joins = before && !before.equal && (isCrumb || !stretch.equal)
    if (joins) found[found.length - 1] = { ...before, to: stretch.to, otherTo: stretch.otherTo }
    else found.push(stretch)
  })
  return found
}

function isLarge(stretch: Stretch | undefined): boolean {
  return (
    stretch !== undefined &&
    !stretch.equal &&
    stretch.to - stretch.from >= CRUMBLING &&
    stretch.otherTo - stretch.otherFrom >= CRUMBLING
  )
}

const CRUMBLING = 3
