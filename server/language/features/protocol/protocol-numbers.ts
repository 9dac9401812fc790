import type { DiagnosticSeverity, DiagnosticTag, DocumentHighlightKind, SymbolKind } from 'vscode-languageserver-types'

/*
 * Numbers of the protocol by name. The types package has them too, but as code: imported for its types
 * alone, it adds nothing to the bundles.
 */

export const severity = { error: 1, warning: 2, information: 3, hint: 4 } as const satisfies Record<
  string,
  DiagnosticSeverity
>

export const diagnosticTag = { unnecessary: 1, deprecated: 2 } as const satisfies Record<string, DiagnosticTag>

export const highlightKind = { text: 1, read: 2, write: 3 } as const satisfies Record<string, DocumentHighlightKind>

/** A module is a message, a package a section of it; a namespace holds others; a string is text, as in Markdown. */
export const symbolKind = {
  module: 2,
  namespace: 3,
  package: 4,
  field: 8,
  string: 15,
  enumMember: 22,
} as const satisfies Record<string, SymbolKind>
