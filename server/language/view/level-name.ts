import { readMarkShape, type WrittenMark } from '../syntax/lines/mark-shape.ts'
import type { LevelName } from './reading-view.ts'

/** The level of a message by its code. */
export function levelOfCode(code: string | undefined): LevelName | undefined {
  return code === undefined ? undefined : BY_CODE[code]
}

/** From the lowest up. */
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
export function levelOfMark(mark: WrittenMark | undefined): LevelName | undefined {
  const shape = mark && readMarkShape(mark.inner, mark.byPlace)
  if (!shape) return undefined
  // Of two levels the higher counts: (C/S).
  const names = [shape.level, ...shape.parts.map(({ word }) => word)].map((word) => BY_MARK[word] ?? levelOfCode(word))
  return names.reduce((highest, name) => (RISING.indexOf(name) > RISING.indexOf(highest) ? name : highest))
}

const RISING: readonly (LevelName | undefined)[] = [undefined, ...new Set(Object.values(BY_CODE))]

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
