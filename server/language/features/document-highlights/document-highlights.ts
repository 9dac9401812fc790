/**
 * All places in the text that mean the same as the one under the cursor.
 * What leads where is known by `targets`.
 */

import type { DocumentHighlight } from 'vscode-languageserver-types'
import type { Place } from '../places/place.ts'
import { highlightKind } from '../protocol/protocol-numbers.ts'
import { toRange } from '../protocol/to-lsp.ts'
import { occurrencesAt } from '../targets/occurrences.ts'

/** The token, its like, and the thing that they speak of. */
export function documentHighlights(place: Place): DocumentHighlight[] {
  const found = occurrencesAt(place)
  if (!found) return []
  const { messageLine } = place
  const shown = new Map<string, DocumentHighlight>()
  for (const { name } of found.declarations)
    add(shown, { range: toRange(name, messageLine), kind: highlightKind.write })
  for (const use of found.uses) add(shown, { range: toRange(use, messageLine), kind: highlightKind.read })
  return [...shown.values()].sort(
    (a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character,
  )
}

function add(shown: Map<string, DocumentHighlight>, highlight: DocumentHighlight): void {
  const { start } = highlight.range
  const key = `${start.line}:${start.character}`
  if (!shown.has(key)) shown.set(key, highlight)
}
