import type { CableFacts, GeneratedLevel } from './cable-facts.ts'

export const SOLID: Readonly<Record<GeneratedLevel, string>> = {
  UNCLAS: 'UNCLAS',
  LOU: 'LIMITED OFFICIAL USE',
  C: 'CONFIDENTIAL',
  S: 'SECRET',
  TS: 'TOP SECRET',
}

/** As the classification line writes it: letter by letter, two blanks between words. */
export function spacedLevel(level: GeneratedLevel): string {
  if (level === 'UNCLAS') return SOLID.UNCLAS
  return SOLID[level]
    .split(' ')
    .map((word) => [...word].join(' '))
    .join('  ')
}

export function isClassified({ level }: Pick<CableFacts, 'level'>): boolean {
  return level === 'C' || level === 'S' || level === 'TS'
}

/** Mark of the portions that reach the level of the cable. */
export function highestMark({ level, sensitive }: Pick<CableFacts, 'level' | 'sensitive'>): string {
  return level === 'UNCLAS' ? (sensitive ? 'SBU' : 'U') : level
}
