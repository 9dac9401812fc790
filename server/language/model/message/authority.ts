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
  /** What the classification is derived from, where the line names a source: `Guide Z-12, Part B`. */
  readonly source: string | undefined
  /** Both keywords, where the words stand twice: `Classified By: Classified by`. */
  readonly repeated: Part | undefined
  readonly reason: Reason | undefined
  /** Letters that stand without their section, as in `for reasons (b) and (d)`. */
  readonly letters: (Part & { readonly letters: readonly string[] }) | undefined
  /** Text of the cable that was glued to the line: the authority ends before it. */
  readonly gluedText: Part | undefined
}

export interface Reason {
  /** From the section to the last letter: `1.4 (b), (d)`. */
  readonly span: Span
  readonly text: string
  /** `1.4`, `1.5`, `1.3` … */
  readonly section: string
  /** In small letters; `i` and later ones name no reason, but may be written. */
  readonly letters: readonly string[]
  /** `(b-d)`: whether a range or two letters are meant cannot be told. */
  readonly range: boolean
  /** True where the match holds whole parentheses and ends where the reasons end, so that it can be written anew. */
  readonly safe: boolean
  /** The canonical form, `1.4 (b), (d)`. */
  readonly canonical: string
}
