import type { Level } from '../../../language/rules/rule.ts'

/** Orders levels from quiet to loud. */
export function levelRank(level: Level): number {
  return RANKS[level]
}

const RANKS: Readonly<Record<Level, number>> = { off: 0, hint: 1, information: 2, warning: 3, error: 4 }
