import { readMarkShape } from '../syntax/lines/mark-shape.ts'
import type { LevelName } from './reading-view.ts'

/** The level of a message by its code. */
export function levelOfCode(code: string | undefined): LevelName | undefined {
  return code === undefined ? undefined : BY_CODE[code]
}

const BY_CODE: Readonly<Record<string, LevelName>> = {
  UNCLASSIFIED: 'unclassified',
  SBU: 'sensitive',
  'SENSITIVE BUT UNCLASSIFIED': 'sensitive',
  'LIMITED OFFICIAL USE': 'restricted',
  CONFIDENTIAL: 'confidential',
  SECRET: 'secret',
  'TOP SECRET': 'topSecret',
}

/** The level that a portion mark says. */
export function levelOfMark(inner: string | undefined): LevelName | undefined {
  const level = inner === undefined ? undefined : readMarkShape(inner)?.level
  return level === undefined ? undefined : (BY_MARK[level] ?? levelOfCode(level))
}

const BY_MARK: Readonly<Record<string, LevelName>> = {
  U: 'unclassified',
  UNCLAS: 'unclassified',
  SBU: 'sensitive',
  FOUO: 'sensitive',
  LOU: 'restricted',
  R: 'restricted',
  C: 'confidential',
  S: 'secret',
  TS: 'topSecret',
}
