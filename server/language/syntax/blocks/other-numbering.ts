import { isProse } from '../lines/address-shape.ts'
import type { Line } from '../lines/line.ts'
import { type NumberStyle, type OtherNumber, readOtherNumber } from '../lines/other-number.ts'
import type { BlockState } from './block.ts'
import type { LineSource } from './line-source.ts'

/**
 * The paragraph that begins here with a number in another form, `(1)` or `Para 1.`: the next one of a copy that
 * numbers so, or the first one, where the numbers run on at beginnings of paragraphs and there are no others.
 */
export function otherParagraphAt(
  line: Line,
  state: BlockState,
  at: LineSource,
  index: number,
): OtherNumber | undefined {
  if (state.style !== undefined) {
    const next = readOtherNumber(line.plain, line.indent)
    return next?.style === state.style && !state.hanging && goesOn(next, state) ? next : undefined
  }
  // Copies without blank lines have the first one directly below the subject or the references.
  if (state.last > 0 || !(state.gap || state.phase === 'titled') || !mayOpen(state)) return undefined
  const first = readOtherNumber(line.plain, line.indent)
  return first?.start.value === 1 && runsOn(first, line, at, index) ? first : undefined
}

/**
 * The next number; where a paragraph begins, also a later one, since a copy may have lost one in between, and with a
 * mark any, since it may be wrong. A figure without any sign is too often something else.
 */
function goesOn({ style, start }: OtherNumber, { last, gap }: BlockState): boolean {
  const ahead = start.value - last
  return ahead === 1 || (gap && (start.marked || (ahead > 1 && ahead <= MOST_LOST && style !== NO_SIGN)))
}

const MOST_LOST = 5
const NO_SIGN: NumberStyle = 'behind '

/** The text begins here: below a sentence of its own, (1), (2) and (3) are the items of a list. */
function mayOpen({ phase, field }: BlockState): boolean {
  return OPENING.has(phase) || (phase === 'body' && field !== 'text')
}

const OPENING: ReadonlySet<BlockState['phase']> = new Set(['captions', 'fields', 'titled', 'labels'])

function runsOn(first: OtherNumber, { plain }: Line, at: LineSource, index: number): boolean {
  let needed = first.start.marked ? 2 : 3
  let last = 1
  let found = 1
  let lines = linesOf(plain)
  let isOver = false
  for (let ahead = index + 1; ahead < index + FURTHEST; ahead++) {
    const line = at(ahead)
    if (!line || line.kind === 'transmission' || line.kind === 'end-of-message') return false
    const other = readOtherNumber(line.plain, line.indent)
    if (other?.style === first.style) {
      const ahead = other.start.value - last
      if (!isOver || ahead < 1 || ahead > MOST_LOST || lines < SHORTEST) return false
      // Where one is lost, one more has to run on.
      if (ahead > 1) needed++
      last = other.start.value
      if (++found === needed) return true
      lines = 0
    } else if (line.kind === 'numbered' && isPlain(line, isOver)) return false
    if (line.kind === 'blank' || line.kind === 'page' || line.kind === 'page-marker') isOver = true
    else {
      isOver = SENTENCE_END.test(line.plain)
      lines += linesOf(line.plain)
    }
  }
  return false
}

/** A line of a sentence or more, as copies without wraps have them, counts for the several that it would be. */
function linesOf(plain: string): number {
  return isProse(plain) ? SHORTEST : 1
}

/** `1. Text`: numbers of the usual form are those of the paragraphs; in the middle of a sentence one may be its end, `of\n45. At noon`. */
function isPlain({ start }: Line, mayBegin: boolean): boolean {
  return start !== undefined && (start.marked || (mayBegin && start.delimiter === '.'))
}

/** Lines in which three paragraphs have to begin. */
const FURTHEST = 160
/** Items of one short line are a list. */
const SHORTEST = 2
const SENTENCE_END = /[.!?:;]["')\]]{0,3}$/
