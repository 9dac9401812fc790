import { lazy } from '../text/lazy.ts'
import type { Lists } from './lists.ts'
import { nearest } from './nearest.ts'
import { readList } from './read-list.ts'
import { evenSpelling } from './spelling.ts'
import type { Precedence } from './types.ts'

export interface PrecedenceLookups {
  /** By word (`NIACT IMMEDIATE`), letter (`O`) or digraph (`OO`); any case. */
  precedence(word: string): Precedence | undefined
  /** The precedence whose word `word` is a slip of; single letters and digraphs have no neighbours. */
  precedenceNearest(word: string): Precedence | undefined
  /** From the least to the most urgent. */
  precedences(): readonly Precedence[]
}

export function precedenceLookups(lists: Lists): PrecedenceLookups {
  const all = lazy(() =>
    readList<Precedence>(lists, 'precedences')
      .map(
        (raw): Precedence => ({
          ...raw,
          letter: raw.letter ?? raw.code,
          digraph: raw.digraph ?? raw.code + raw.code,
          words: raw.words ?? [],
          rank: raw.rank ?? 0,
          usedByState: raw.usedByState ?? true,
        }),
      )
      .sort((a, b) => a.rank - b.rank),
  )
  const words = lazy(() => new Map(all().flatMap((entry) => entry.words.map((word) => [word, entry] as const))))
  // NIACT shares its letter with IMMEDIATE, which owns it: only there the letter is the code.
  const prosigns = lazy(
    () =>
      new Map(
        all().flatMap((entry) =>
          entry.code === entry.letter ? [[entry.letter, entry] as const, [entry.digraph, entry] as const] : [],
        ),
      ),
  )

  const precedence = (word: string): Precedence | undefined => {
    const even = evenSpelling(word)
    return words().get(even) ?? prosigns().get(even)
  }
  return {
    precedence,
    precedenceNearest: (word) => {
      const even = evenSpelling(word)
      if (even.length < SHORTEST_SLIP) return undefined
      const near = nearest(even, words().keys())
      return near === undefined ? undefined : words().get(near)
    },
    precedences: all,
  }
}

const SHORTEST_SLIP = 4
