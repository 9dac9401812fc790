import type { Caveat, PortionMark } from '../../../vocabulary/types.ts'
import type { Vocabulary } from '../../../vocabulary/vocabulary.ts'

/** The levels that the control goes with, in words, where this is none of them. */
export function levelFault(
  { minLevel, maxLevel }: Caveat,
  { rank }: PortionMark,
  vocabulary: Vocabulary,
): string | undefined {
  const least = minLevel && vocabulary.level(minLevel)
  const most = maxLevel && vocabulary.level(maxLevel)
  if (least && rank < least.rank)
    return least.code === 'CONFIDENTIAL' ? 'a classified level' : `${least.code} and above`
  return most && rank > most.rank ? `${most.code} alone` : undefined
}
