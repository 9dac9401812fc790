import type { Line } from '../lines/line.ts'
import type { BlockState } from './block.ts'
import type { LineSource } from './line-source.ts'
import { endsMidPhrase } from './paragraph-at.ts'
import type { Role } from './role.ts'

/** How far below its number the text may stand. */
const FURTHEST = 4

/**
 * The paragraph whose number stands alone, `1.`, with its text behind a blank line: machines that read a page column by
 * column part the two. Undefined where the number is not the next one, or what stands below is no text.
 */
export function numberAlone(line: Line, state: BlockState, at: LineSource, index: number): Role | undefined {
  const { start } = line
  if (!start || start.delimiter !== '.' || start.parenthesis || start.textStart < line.plain.length) return undefined
  if (start.value !== state.last + 1 || state.style !== undefined || at(index + 1)?.kind !== 'blank') return undefined
  const above = at(index - 1)
  if (above && above.kind !== 'blank' && endsMidPhrase(above)) return undefined
  for (let below = index + 2; below < index + FURTHEST; below++) {
    const text = at(below)
    if (text?.kind === 'blank') continue
    if (text?.kind !== 'text' || !/^ {0,8}[("A-Z]/.test(text.plain)) return undefined
    return { kind: 'paragraph', phase: 'body', paragraph: start, lines: below - index + 1 }
  }
  return undefined
}
