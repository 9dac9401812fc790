import type { Diagnostic } from 'vscode-languageserver'
import { severity } from '../../../language/features/protocol/protocol-numbers.ts'
import { DIAGNOSTIC_SOURCE } from '../../../language/features/protocol/to-lsp.ts'
import { type CableDocument, lineAt } from '../../../language/syntax/document/document.ts'
import type { ClientAbilities } from '../connection/client-abilities.ts'

/** Findings without the parts that the client does not know. */
export function shapeDiagnostics(items: readonly Diagnostic[], abilities: ClientAbilities): Diagnostic[] {
  const { codeDescription, relatedInformation, tags } = abilities
  if (codeDescription && relatedInformation && tags) return [...items]
  return items.map((item) => {
    const shaped = { ...item }
    if (!codeDescription) delete shaped.codeDescription
    if (!relatedInformation) delete shaped.relatedInformation
    if (!tags) delete shaped.tags
    return shaped
  })
}

/** What takes the place of all findings when they cannot be made: a failure shows, and is never an empty answer. */
export function failureDiagnostic(error: unknown): Diagnostic {
  const start = { line: 0, character: 0 }
  return {
    range: { start, end: start },
    severity: severity.information,
    source: DIAGNOSTIC_SOURCE,
    message: `The findings of this text could not be made: ${error instanceof Error ? error.message : String(error)}`,
  }
}

export interface Placed {
  readonly items: readonly Diagnostic[]
  readonly document: CableDocument | undefined
}

/**
 * Whether a client that shows the one need not be sent the other. The lines of each finding have to be
 * untouched too: an editor that saw them replaced by equal ones has lost the marks on them.
 */
export function sameDiagnostics(before: Placed, after: Placed): boolean {
  if (before.items.length !== after.items.length) return false
  return after.items.every((item, index) => {
    const other = before.items[index]
    if (!other || !(item === other || JSON.stringify(item) === JSON.stringify(other))) return false
    return before.document === after.document || linesAreSame(item, before.document, after.document)
  })
}

function linesAreSame(
  { range }: Diagnostic,
  before: CableDocument | undefined,
  after: CableDocument | undefined,
): boolean {
  if (!before || !after) return before === after
  return [range.start.line, range.end.line].every((line) => lineAt(before, line) === lineAt(after, line))
}
