/** A source of choices that gives the same ones for the same seed, on every machine. */
export interface Random {
  /** A whole number from `low` to `high`, both included. */
  integer(low: number, high: number): number
  /** True with the given probability, 0 to 1. */
  chance(probability: number): boolean
  /** One of the values; throws on an empty list, which is a mistake of the caller. */
  pick<T>(values: readonly T[]): T
  /** `count` different values in an order of their own; all of them where there are fewer. */
  sample<T>(values: readonly T[], count: number): T[]
}

/** Mulberry32 (public domain): 32 bits of state are plenty for test data. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const integer = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1))
  const pick = <T>(values: readonly T[]): T => {
    const value = values[integer(0, values.length - 1)]
    if (value === undefined) throw new Error('there is nothing to pick from')
    return value
  }
  const sample = <T>(values: readonly T[], count: number): T[] => {
    const left = [...values]
    const taken: T[] = []
    while (taken.length < count && left.length > 0) taken.push(...left.splice(integer(0, left.length - 1), 1))
    return taken
  }
  // The first numbers of neighbouring seeds are close to each other.
  for (let warm = 0; warm < 4; warm++) next()
  return { integer, chance: (probability) => next() < probability, pick, sample }
}
