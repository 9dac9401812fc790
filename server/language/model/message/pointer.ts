import type { Span } from './span.ts'

/**
 * What running text says of one or several places at once: `REF B`, `refs A through C`, `paras 2-4 and 6`,
 * `paragraph two`. Spans count from the first line of the block.
 */
export interface Pointer extends Span {
  readonly kind: 'reference' | 'paragraph'
  readonly text: string
  readonly items: readonly PointerItem[]
  /** It may stand in a quotation, whose words point to places of their own. */
  readonly mayBeQuoted: boolean
}

export interface PointerItem extends Span {
  readonly text: string
  /** The number of a paragraph; of a label, its place in the alphabet: 1 for A. */
  readonly value: number
  /** It ends a row that begins with the item before it: C of `A-C`. */
  readonly endsRow: boolean
  /** It may be another thing: `para 3, 10 officers`, `REFTEL A MEETING`. */
  readonly unsure: boolean
}
