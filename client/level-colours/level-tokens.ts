/** The part of the legend and the numbers of semantic tokens that tell levels: plain values, no editor. */

/** Levels of classification that have a colour of their own, by the modifier that the server gives their tokens. */
export const LEVELS = ['unclassified', 'sensitive', 'restricted', 'confidential', 'secret', 'topSecret'] as const

export type Level = (typeof LEVELS)[number]

/** Where a level stands: one stretch of one line, in UTF-16 units, the end excluded. */
export interface LevelToken {
  readonly level: Level
  readonly line: number
  readonly start: number
  readonly end: number
}

/**
 * The levels among packed semantic tokens (five numbers each, places as differences). Numbers that are no
 * whole token, and modifiers that the legend does not name, are passed over.
 */
export function levelTokens(data: ArrayLike<number>, tokenModifiers: readonly string[]): LevelToken[] {
  const bits = LEVELS.map((level) => ({ level, bit: tokenModifiers.indexOf(level) })).filter(({ bit }) => bit >= 0)
  const found: LevelToken[] = []
  let line = 0
  let start = 0
  for (let index = 0; index + 4 < data.length; index += 5) {
    const down = data[index] ?? 0
    const along = data[index + 1] ?? 0
    line += down
    start = down === 0 ? start + along : along
    const modifiers = data[index + 4] ?? 0
    const level = bits.find(({ bit }) => (modifiers & (1 << bit)) !== 0)?.level
    if (level !== undefined) found.push({ level, line, start, end: start + (data[index + 2] ?? 0) })
  }
  return found
}
