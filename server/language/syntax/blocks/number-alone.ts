import type { Line } from '../lines/line.ts'
import type { ParagraphStart } from '../lines/paragraph-start.ts'
import type { BlockState } from './block.ts'
import { contentOf, type LineSource } from './line-source.ts'
import type { Role } from './role.ts'

/** How far below its number the text may stand. */
const FURTHEST = 4

/**
 * The paragraph whose number stands alone, `1.`, with its text behind a blank line: machines that read a page column by
 * column part the two. Undefined where the number is not the next one, or what stands below is no text.
 */
export function numberAlone(line: Line, state: BlockState, at: LineSource, index: number): Role | undefined {
  const start = nextAlone(line, state)
  if (!start || at(index + 1)?.kind !== 'blank') return undefined
  if (state.hanging && !state.gap) return undefined
  for (let below = index + 2; below < index + FURTHEST; below++) {
    const text = at(below)
    if (text?.kind === 'blank') continue
    if (text?.kind !== 'text' || text.indent > WIDEST || !BEGINS_PARAGRAPH.test(contentOf(text))) return undefined
    return { kind: 'paragraph', phase: 'body', paragraph: start, lines: below - index + 1 }
  }
  return undefined
}

/**
 * The paragraph of which only the number stands here, `1.`, and the text on the line below: the next number where no
 * sentence waits for one, above a line that begins a sentence. The figures of a column of a table have none below.
 */
export function numberAloneAt(line: Line, state: BlockState, below: Line | undefined): ParagraphStart | undefined {
  if (state.hanging) return undefined
  const start = nextAlone(line, state)
  return start && below?.kind === 'text' && BEGINS_SENTENCE.test(contentOf(below)) ? start : undefined
}

/** The next number in the form of most paragraphs, with nothing behind it. */
function nextAlone({ start, plain }: Line, state: BlockState): ParagraphStart | undefined {
  if (start?.delimiter !== '.' || start.textStart < plain.length || start.parenthesis) return undefined
  return state.style === undefined && start.value === state.last + 1 ? start : undefined
}

/** A mark, or a sentence; one word below the last number is the signature. */
const BEGINS_PARAGRAPH = /^(?:\(|["']?[A-Z]\S{0,24}(?: {1,3}\S{1,30}){3})/
/** Margin of text; what stands further right is a heading. */
const WIDEST = 8
/** Four words and more, the first with a capital; a mark says for itself what it stands behind. */
const BEGINS_SENTENCE =
  /^(?:\((?:U|SBU|LOU|C|S|TS)(?:\/{1,2}[A-Z]{2,6})?\) {1,3})?["']?[A-Z]\S{0,24}(?: {1,3}\S{1,30}){3}/
