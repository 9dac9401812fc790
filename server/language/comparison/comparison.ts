/**
 * What really differs between two texts: in structure first, then in words, whatever was wrapped, paged, spaced or
 * renumbered.
 * Nothing is printed here: an answer is a value, made into a sentence, a text or a page by the files beside.
 */

import type { Place } from './word.ts'

/**
 * How deep a difference goes. `layout`: line breaks, blanks, pages. `characters`: misread letters, punctuation, mojibake.
 * `marks`: levels, portion marks, captions, numbers of paragraphs, letters of references. `words`: what is said.
 * `released`: excised in the one, open in the other.
 */
export type Layer = (typeof LAYERS)[number]

export const LAYERS = ['layout', 'characters', 'marks', 'words', 'released'] as const

export type ChangeKind =
  /** Words gave way to others; characters are others. */
  | 'changed'
  | 'added'
  | 'removed'
  | 'moved'
  | 'mark'
  | 'level'
  | 'renumbered'
  | 'relettered'
  | 'wrapped'
  | 'spaced'
  | 'pages'
  | 'line endings'

/** What one of the two texts has in the place of a change. */
export interface Side extends Place {
  /** `¶4`, `REF B`, `SUBJECT`: the part that the place is in. */
  readonly label: string
  /** What stands there, in one line; empty where nothing does. */
  readonly text: string
}

export interface Change {
  readonly layer: Layer
  readonly kind: ChangeKind
  /** How much of the part it is: the whole of it, whole sentences, or less. */
  readonly extent: 'part' | 'sentence' | 'words'
  /** It is in a line whose words are markings: E.O., classifier, captions. */
  readonly marking: boolean
  readonly before: Side
  readonly after: Side
}

/** A stretch of the column that one reads: the same in both, or what either has in its place. */
export interface Piece {
  readonly layer: Layer | undefined
  readonly before: Side | undefined
  readonly after: Side | undefined
}

/** A paragraph or field of the column. */
export interface Row {
  readonly before: string
  readonly after: string
  readonly pieces: readonly Piece[]
}

export interface Comparison {
  /** By their place in the texts. */
  readonly changes: readonly Change[]
  readonly rows: readonly Row[]
}

/** The part that a change is in, by the name that it has now; of a part that is gone, by the one that it had. */
export function labelOf({ kind, extent, before, after }: Change): string {
  if (kind === 'removed' && extent === 'part' && before.label) return before.label
  return after.label || before.label
}

/** The same comparison seen from the other text. */
export function mirrored({ changes, rows }: Comparison): Comparison {
  return {
    changes: changes.map((change) => ({
      ...change,
      kind: change.kind === 'added' ? 'removed' : change.kind === 'removed' ? 'added' : change.kind,
      before: change.after,
      after: change.before,
    })),
    rows: rows.map((row) => ({
      before: row.after,
      after: row.before,
      pieces: row.pieces.map(({ layer, before, after }) => ({ layer, before: after, after: before })),
    })),
  }
}
