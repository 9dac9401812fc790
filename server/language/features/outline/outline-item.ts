/**
 * A message as a tree of parts with their lines: what outline, folding, hovers and selections are made of.
 * No shape of the protocol: each feature makes its own.
 */

import type { SymbolKind } from 'vscode-languageserver-types'
import type { Span } from '../../model/message/span.ts'

/** An item of the outline of one message; its place among the others follows from its span. */
export interface OutlineItem {
  readonly name: string
  readonly detail?: string
  readonly kind: SymbolKind
  readonly span: Span
  /** Where the cursor lands; inside `span`. */
  readonly selection: Span
}
