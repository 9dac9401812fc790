import type { Part, Span } from './span.ts'

export interface ReferenceList {
  readonly span: Span
  readonly keyword: Part
  readonly references: readonly Reference[]
  /** All capital labels found, in file order, also of references that could not be read otherwise. */
  readonly labels: readonly Part[]
}

export interface Reference extends Span {
  /** Unwrapped text of the item, without label and separators. */
  readonly raw: string
  readonly label: Part | undefined
  readonly kind: 'cable' | 'date-time-group' | 'e-mail' | 'report' | 'airgram' | 'other'
  /** Four digits where the reference gives a year; the year of the message is assumed otherwise. */
  readonly year: number | undefined
  readonly yearPart: Part | undefined
  readonly series: Part | undefined
  readonly number: number | undefined
  /** NOTAL, AND PREVIOUS and other notes. */
  readonly note: string | undefined
}

/** A mention of another place in running text. Spans count from the first line of the block. */
export type Mention = Span & {
  readonly text: string
} & (
    | { readonly kind: 'reference'; readonly label: string }
    | { readonly kind: 'reftel' }
    | { readonly kind: 'septel' }
    /** `PARA 4`, `PARAS 4-6`: one mention for each number; `ofOther` when it goes on with OF REF or REFTEL. */
    | { readonly kind: 'paragraph'; readonly number: number; readonly ofOther: boolean }
    | { readonly kind: 'cable'; readonly year: number | undefined; readonly series: string; readonly number: number }
  )
