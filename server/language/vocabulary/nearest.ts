import { editDistance } from '../text/edit-distance.ts'

/**
 * The one candidate that `term` is a slip of: one letter added, dropped, changed or swapped with its
 * neighbour; two from eight letters on. Undefined when none is near or when two are equally near, since a
 * wrong guess is worse than none. The term itself never counts.
 */
export function nearest(term: string, candidates: Iterable<string>): string | undefined {
  const limit = term.length >= LONG_WORD ? 2 : 1
  let best: string | undefined
  let least = limit + 1
  let tied = false
  for (const candidate of candidates) {
    if (candidate === term || candidate === best) continue
    const distance = editDistance(term, candidate, Math.min(least, limit))
    if (distance > limit || distance > least) continue
    tied = distance === least
    if (!tied) {
      best = candidate
      least = distance
    }
  }
  return tied ? undefined : best
}

const LONG_WORD = 8
