import type { Part, Span } from './span.ts'

export type TagKind = 'subject' | 'program' | 'geopolitical' | 'organization' | 'person' | 'unknown'

export interface TagsLine {
  readonly span: Span
  readonly keyword: Part
  readonly tags: readonly Tag[]
  /** True when entries are separated by commas throughout, as drafters write. */
  readonly commas: boolean
  /** Markup left in the copy, `[PREL](#)` or `<a …>PREL</a>`, from the first to the last; its entries are in `tags`, unwrapped. */
  readonly markup: { readonly span: Span; readonly tokens: readonly (Span & { readonly label: string })[] } | undefined
}

export interface Tag extends Part {
  /** In capitals; the name as written for a person. */
  readonly code: string
  readonly kind: TagKind
  /** For OVIP and its like: the entry of the person that follows, where one does. */
  readonly person: string | undefined
  /** What stands there, where the code is run together with others: `PHUMPGOV`. */
  readonly glued?: Part
}
