import type { Line } from '../lines/line.ts'

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

/** `DTG: 031453Z AUG 09` without a precedence: of a cited cable, or on the sheet of an archive, unless its sender follows. */
function isLabelled({ plain }: Line): boolean {
  return plain.includes('DTG') && LABELLED.test(plain)
}

const LABELLED = /^\s*DTG:? {1,8}\d{6}Z /
const MOST_OF_HEAD = 3

const TEXTS = new WeakMap<Line, Line>()

/** The line with its label. */
function asText(line: Line): Line {
  const known = TEXTS.get(line)
  if (known) return known
  const text: Line = { ...line, kind: 'text', indent: line.plain.search(/\S/) }
  TEXTS.set(line, text)
  return text
}

function isAboveSender(at: LineSource, index: number): boolean {
  for (let below = index + 1; below <= index + MOST_OF_HEAD; below++) {
    const kind = at(below)?.kind
    if (kind === 'from' || kind === 'to') return true
  }
  return false
}

/** Remembers the furthest line that was asked for. */
export function watch(at: LineSource): { at: LineSource; furthest: () => number } {
  let furthest = -1
  return {
    at: (index) => {
      if (index > furthest) furthest = index
      const line = at(index)
      if (line?.kind !== 'date-time-group' || !isLabelled(line)) return line
      furthest = Math.max(furthest, index + MOST_OF_HEAD)
      return isAboveSender(at, index) ? line : asText(line)
    },
    furthest: () => furthest,
  }
}
