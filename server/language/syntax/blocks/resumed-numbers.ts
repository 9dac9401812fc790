import type { Line } from '../lines/line.ts'
import type { ParagraphStart } from '../lines/paragraph-start.ts'
import type { BlockKind, BlockState } from './block.ts'
import type { LineSource } from './line-source.ts'
import { paragraphAt } from './paragraph-at.ts'

/**
 * The paragraph with which the numbers of a copy go on behind one that was lost, or that stands inside a line. Without
 * a blank line above and a mark behind it such a number alone proves nothing; the one after it, further down and with
 * no lower one between, does: `2.`, then `4.` and `5.`.
 */
export function resumedAt(line: Line, state: BlockState, at: LineSource, index: number): ParagraphStart | undefined {
  if (state.gap || state.hanging || state.last === 0) return undefined
  const value = line.start?.value ?? 0
  const lost = value - state.last - 1
  if (lost < 1 || lost > MOST_LOST) return undefined
  return followedByNext(line, state, at, index, value, isInSmallLetters(line))
}

/**
 * The first paragraph of a text whose numbers begin later: the one above went with the mark of the whole text, or the
 * copy is that of a further section. Below a field such a number proves nothing by itself, either.
 */
export function laterStart(line: Line, state: BlockState, at: LineSource, index: number): ParagraphStart | undefined {
  const value = line.start?.value ?? 0
  return value < 2 ? undefined : followedByNext(line, { ...state, last: 0 }, at, index, value)
}

/** The paragraph of that number, if the next one stands further down and no lower one between. */
function followedByNext(
  line: Line,
  state: BlockState,
  at: LineSource,
  index: number,
  value: number,
  isSmall = false,
): ParagraphStart | undefined {
  const start = isSmall ? line.start : paragraphAt(line, { ...state, last: value - 1 })
  if (!start) return undefined
  for (let ahead = index + 1; ahead <= index + FURTHEST; ahead++) {
    const next = at(ahead)
    if (!next || ENDS_TEXT.has(next.kind)) return undefined
    if (next.kind !== 'numbered') continue
    const number = next.start?.value ?? 0
    if (number > state.last && number <= value) return undefined
    if (number !== value + 1) continue
    if (paragraphAt(next, { ...state, last: value }) || isInSmallLetters(next)) return start
  }
  return undefined
}

/**
 * The next paragraph where its text begins with a figure, `1. 25TH SESSION`, in a copy without blank lines: it looks like
 * the row of a table, or like a value. The number after it, further down before a capital, proves it. So it does in a
 * copy in small letters, `1. the duke`, where that number may stand before either.
 */
export function figureAt(line: Line, state: BlockState, at: LineSource, index: number): ParagraphStart | undefined {
  const { start } = line
  if (start?.delimiter !== '.' || start.value !== state.last + 1 || start.pilcrow) return undefined
  if (state.gap || state.hanging || state.style !== undefined) return undefined
  const isSmall = isInSmallLetters(line)
  if (start.textStart === start.delimiterEnd || (!isSmall && !FIGURE.test(line.plain.slice(start.textStart))))
    return undefined
  for (let ahead = index + 1; ahead <= index + FURTHEST; ahead++) {
    const next = at(ahead)
    // The last one has none below it.
    if (!next || ENDS_TEXT.has(next.kind)) return isSmall && start.value > FEW ? start : undefined
    if (next.kind !== 'numbered') continue
    const number = next.start?.value ?? 0
    if (number === start.value) return undefined
    // In small letters, the number after the next one may do: machines lose some.
    if (number !== start.value + 1 && !(isSmall && number === start.value + 2)) continue
    const goesOn =
      (isSmall && isInSmallLetters(next, 0)) || paragraphAt(next, { ...state, last: number - 1 }) !== undefined
    return goesOn && ahead > index + 1 ? start : undefined
  }
  return undefined
}

/** A number, and words of which the first has a small letter: as long as wrapped text. */
export function isInSmallLetters({ plain, start }: Line, shortest = HALF_LINE): boolean {
  if (start?.delimiter !== '.' || plain.length - start.textStart < shortest) return false
  return SMALL_TEXT.test(plain.slice(start.textStart))
}

/** So many paragraphs show how a copy is written. */
const FEW = 4
const HALF_LINE = 30
const SMALL_TEXT = /^["'(]?[a-z]/

/** A figure with words behind it on the same line. */
const FIGURE = /^\$?\d[\dA-Z.,/-]{0,12} ["'(]?[A-Z][A-Z]/
const MOST_LOST = 2
/** Lines that a paragraph may be long. */
const FURTHEST = 60
const ENDS_TEXT: ReadonlySet<string> = new Set(['separation', 'validation', 'end-of-message', 'transmission', 'janap'])

/** `1. 4e} THE DUKE AND HIS PARTY`, directly below who classified and why: whatever is left of its mark, it opens the text. */
export function isFirstBelowReasons(kind: BlockKind | undefined, { start, plain }: Line): boolean {
  if (kind !== 'authority' || start?.value !== 1 || start.delimiter !== '.') return false
  return plain.length > FULL_LINE && !CITED_REASON.test(plain)
}

const FULL_LINE = 36
/** `1. 5 (B) AND (D)`, the reasons themselves. */
const CITED_REASON = /^\s*1\. ?[3-6]\b/
