import { isClassified } from './level-words.ts'
import type { Row } from './row.ts'
import type { FictionalCable } from './write-cable.ts'

/** Whether among the rows is a portion that reaches the level of the cable, where it takes one. */
export function reachesLevel({ facts }: FictionalCable, rows: readonly Row[]): boolean {
  return (
    facts.marking !== 'each' ||
    !isClassified(facts) ||
    rows.some(({ kind, text }) => kind === 'paragraph' && text.includes(`(${facts.level}`))
  )
}
