import type { Line } from '../lines/line.ts'
import { asLabel, BELOW_GROUP, headsMessage, isLabelledGroup } from './labelled-group.ts'

/** The lines from some place on; undefined behind the end. */
export type LineSource = (index: number) => Line | undefined

export function contentOf(line: Line): string {
  return line.indent === 0 ? line.plain : line.plain.slice(line.indent)
}

/**
 * No decision about a block looks at more lines than this behind its end: an edit further down leaves it as it is. What
 * looks ahead has a limit of its own below this one.
 */
export const MOST_REACH = 200

/** Remembers the furthest line that was asked for. */
export function watch(at: LineSource): { at: LineSource; furthest: () => number } {
  let furthest = -1
  return {
    at: (index) => {
      if (index > furthest) furthest = index
      const line = at(index)
      if (line?.kind !== 'date-time-group' || !isLabelledGroup(line)) return line
      furthest = Math.max(furthest, index + BELOW_GROUP)
      return headsMessage(at, index) ? line : asLabel(line)
    },
    furthest: () => furthest,
  }
}
