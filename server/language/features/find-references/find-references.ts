/**
 * All places that lead to the one under the cursor.
 * What leads where is known by `targets`.
 */

import type { Location } from 'vscode-languageserver-types'
import type { Span } from '../../model/message/span.ts'
import type { Place } from '../places/place.ts'
import { toRange } from '../protocol/to-lsp.ts'
import { occurrencesAt } from '../targets/occurrences.ts'

/** All places of the message that speak of the same thing as the token, in running order. */
export function findReferences(place: Place, uri: string, includeDeclaration: boolean): Location[] {
  const found = occurrencesAt(place)
  if (!found) return []
  const names = found.declarations.map(({ name }) => name)
  const spans = [...(includeDeclaration ? names : []), ...found.uses.filter((use) => !names.some(isSame(use)))]
  return spans
    .sort((a, b) => a.line - b.line || a.start - b.start)
    .map((span) => ({ uri, range: toRange(span, place.messageLine) }))
}

function isSame(a: Span): (b: Span) => boolean {
  return (b) => a.line === b.line && a.start === b.start && a.endLine === b.endLine && a.end === b.end
}
