import type { Level } from '../../vocabulary/types.ts'

/** The level as telegrams write it: spaced out where it is classified, short where it is not. */
export function spacedLevel(level: Level): string {
  return level.spaced ?? (level.code === 'UNCLASSIFIED' ? 'UNCLAS' : level.code)
}

/** Levels that a message of a day can have; Limited Official Use ended in 1995. */
export function levelsOn(levels: readonly Level[], day: string): readonly Level[] {
  return levels.filter(({ code, from, to }) => {
    const known = USUAL.has(code) || (code === 'LIMITED OFFICIAL USE' && day < '1995-10-01')
    return known && (from === undefined || from <= day) && (to === undefined || day <= to)
  })
}

const USUAL: ReadonlySet<string> = new Set(['UNCLASSIFIED', 'CONFIDENTIAL', 'SECRET', 'TOP SECRET'])
