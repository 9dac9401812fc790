import type { Part, Span } from './span.ts'

/** Who classified, and why: a field above the text, or the beginning of paragraph 1. */
export interface Authority {
  readonly span: Span
  readonly keyword: Part
  readonly placement: 'field' | 'paragraph' | 'label'
  /** Name, title and office as they stand, unwrapped; undefined when nothing is there. */
  readonly identity: string | undefined
  readonly name: string | undefined
  readonly title: string | undefined
  readonly reason: Reason | undefined
}

export interface Reason {
  /** From the section to the last letter: `1.4 (b), (d)`. */
  readonly span: Span
  readonly text: string
  /** `1.4`, `1.5`, `1.3` … */
  readonly section: string
  readonly letters: readonly string[]
  /** The canonical form, `1.4 (b), (d)`. */
  readonly canonical: string
}
