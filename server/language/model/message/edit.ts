import type { Span } from './span.ts'

/** A change of text: what stands in the span gives way to the new text. */
export interface Edit {
  readonly span: Span
  readonly newText: string
}
