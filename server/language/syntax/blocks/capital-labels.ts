import type { Line } from '../lines/line.ts'
import type { BlockState } from './block.ts'
import { contentOf, type LineSource } from './line-source.ts'
import { VALUE_COLUMN } from './role.ts'

/**
 * Labels of SMART in a copy that has no small letters. Most of them are other things in other layouts, `FROM:` and `INFO:`
 * of a telegram, so that only the place tells: below `MRN:` and `DATE/DTG:` they are labels.
 */
export function isCapitalLabel(line: Line, { capitals }: Pick<BlockState, 'capitals'>): boolean {
  const text = contentOf(line)
  return FIRST.test(text) || (capitals && LABEL.test(text))
}

/** Whether a label ends the one above it, which begins with `first`. */
export function goesOnInCapitals(line: Line, first: Line | undefined, state: BlockState): boolean {
  const capitals = state.capitals || (first !== undefined && FIRST.test(contentOf(first)))
  return capitals && (isCapitalLabel(line, { capitals }) || isCapitalTail(line))
}

/** Whether the labels below the text begin: of those the ones that no text begins with, and no paragraph stands below. */
export function opensCapitalTail(line: Line, at: LineSource, index: number): boolean {
  if (!OPENS_TAIL.test(contentOf(line))) return false
  for (let below = index + 1; below <= index + MOST_OF_TAIL; below++) {
    const next = at(below)
    if (!next || next.plain.trimStart().startsWith('MRN')) return true
    // Running text below it: what was taken for a label is a line of that.
    if (next.indent < VALUE_COLUMN && (next.kind === 'numbered' || (next.kind === 'text' && /[.!?]$/.test(next.plain))))
      return false
  }
  return true
}

const MOST_OF_TAIL = 30

export function isCapitalTail(line: Line): boolean {
  const text = contentOf(line)
  return OPENS_TAIL.test(text) || GOES_ON_WITH_TAIL.test(text)
}

const FIRST = /^DATE\/DTG {0,3}:(?=\s|$)/
const LABEL =
  /^(?:FROM|ACTION(?: POST)?|INFO|REFERENCES?|REASONS?|DECLASSIFY ON|CLASSIFIED BY|DERIVED FROM) {0,3}:(?=\s|$)/
/** With a name behind it: a treaty has a signature too. */
const OPENS_TAIL =
  /^(?:SIGNATURE {0,3}: {1,20}[A-Z][A-Z'. -]{1,30}$|(?:DRAFTED|CLEARED|APPROVED|RELEASED) BY {0,3}:(?=\s|$)|DISSEMINATION RULE {0,3}:(?=\s|$))/
const GOES_ON_WITH_TAIL = /^(?:INFO|ATTACHMENTS?|SIGNATURE) {0,3}:(?=\s|$)/
