import type { Line } from '../lines/line.ts'
import type { NumberStyle } from '../lines/other-number.ts'
import type { ParagraphStart } from '../lines/paragraph-start.ts'
import { hasKeywordStop } from '../lines/subject-lines.ts'
import type { BlockKind, BlockState } from './block.ts'

/** SMART values stand in a column of their own; anything this far in continues one. */
export const VALUE_COLUMN = 12

export interface Role {
  readonly kind: BlockKind
  readonly phase: BlockState['phase']
  /** Kind that a later continuation belongs to; null keeps the one in force; undefined is `kind`. */
  readonly field?: BlockKind | null
  readonly paragraph?: ParagraphStart
  /** Of the number of the paragraph. */
  readonly style?: NumberStyle
  /** Number of lines that are taken at once. */
  readonly lines?: number
  /** The header begins here, below the text. */
  readonly behind?: boolean
}

export const HANGING_KINDS: ReadonlySet<BlockKind> = new Set(['paragraph', 'text'])
/** What copies put between two lines of one sentence. */
export const INTERRUPTING: ReadonlySet<BlockKind> = new Set(['furniture', 'section'])
export const GAP_KINDS: ReadonlySet<BlockKind> = new Set(['furniture', 'section', 'rule', 'captions', 'blank'])

export function furnitureRole(line: Line, phase: BlockState['phase']): Role | undefined {
  switch (line.kind) {
    case 'page':
    case 'page-marker':
    case 'release':
    case 'level':
      return { kind: 'furniture', phase, field: null }
    default:
      return undefined
  }
}

const BELOW_SUBJECT: ReadonlySet<BlockState['phase']> = new Set(['titled', 'body'])

export function fieldRole(line: Line, state: BlockState): Role | undefined {
  switch (line.kind) {
    case 'subject':
      // `SUBJECT IS A NATIVE OF ZENDA` speaks of a person: below the subject a second one has its colon.
      if (BELOW_SUBJECT.has(state.phase) && !hasKeywordStop(line.plain)) return undefined
      return { kind: 'subject', phase: 'titled' }
    case 'order':
    case 'tags':
    case 'references':
    case 'authority':
      return { kind: line.kind, phase: state.phase === 'titled' || state.phase === 'body' ? 'titled' : 'fields' }
    default:
      return undefined
  }
}
