import type {
  CodeAction,
  DocumentSymbol,
  FoldingRange,
  Location,
  LocationLink,
  SymbolInformation,
  TextEdit,
} from 'vscode-languageserver'
import type { ClientAbilities } from '../connection/client-abilities.ts'
import { shapeDiagnostics } from '../diagnostics/diagnostic-shape.ts'

/** The outline, as a plain list for a client that knows no nesting. */
export function shapeSymbols(
  symbols: readonly DocumentSymbol[],
  uri: string,
  { nestedSymbols }: ClientAbilities,
): DocumentSymbol[] | SymbolInformation[] {
  return nestedSymbols ? [...symbols] : flattened(symbols, uri)
}

function flattened(symbols: readonly DocumentSymbol[], uri: string): SymbolInformation[] {
  const flat: SymbolInformation[] = []
  // Deepest last, so that the next in file order is on top of the stack.
  const stack = symbols.map((symbol) => ({ symbol, container: '' })).reverse()
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { name, kind, selectionRange, children = [] } = next.symbol
    flat.push({
      name,
      kind,
      location: { uri, range: selectionRange },
      ...(next.container === '' ? {} : { containerName: next.container }),
    })
    for (const symbol of children.toReversed()) stack.push({ symbol, container: name })
  }
  return flat
}

/** Folding ranges in the precision and number that the client takes; the outermost are kept. */
export function shapeFolds(
  folds: readonly FoldingRange[],
  { foldsLinesOnly, mostFolds }: ClientAbilities,
): FoldingRange[] {
  const kept = mostFolds !== undefined && folds.length > mostFolds ? outermost(folds, mostFolds) : folds
  if (!foldsLinesOnly || !kept.some((fold) => 'startCharacter' in fold || 'endCharacter' in fold)) return [...kept]
  return kept.map(({ startLine, endLine, kind }) => ({ startLine, endLine, ...(kind ? { kind } : {}) }))
}

function outermost(folds: readonly FoldingRange[], most: number): FoldingRange[] {
  const depths: number[] = []
  const open: number[] = []
  for (const { startLine, endLine } of folds) {
    while (open.length > 0 && (open.at(-1) ?? 0) < startLine) open.pop()
    depths.push(open.length)
    open.push(endLine)
  }
  const byDepth = folds.map((_, index) => index).sort((a, b) => (depths[a] ?? 0) - (depths[b] ?? 0) || a - b)
  const kept = new Set(byDepth.slice(0, most))
  return folds.filter((_, index) => kept.has(index))
}

/** Where a definition is, without its origin for a client that does not know links. */
export function shapeDefinition(
  links: readonly LocationLink[],
  { definitionLinks }: ClientAbilities,
): LocationLink[] | Location[] {
  if (definitionLinks) return [...links]
  return links.map(({ targetUri, targetSelectionRange }) => ({ uri: targetUri, range: targetSelectionRange }))
}

/** A code action with the edits, and on findings, that the client can read. */
export function shapeAction(action: CodeAction, abilities: ClientAbilities): CodeAction {
  const { edit, diagnostics } = action
  return {
    ...action,
    ...(diagnostics ? { diagnostics: shapeDiagnostics(diagnostics, abilities) } : {}),
    ...(edit && !abilities.versionedEdits ? { edit: withoutVersions(edit) } : {}),
  }
}

function withoutVersions(edit: NonNullable<CodeAction['edit']>): NonNullable<CodeAction['edit']> {
  const changes: Record<string, TextEdit[]> = {}
  for (const change of edit.documentChanges ?? []) {
    if ('edits' in change) changes[change.textDocument.uri] = change.edits.filter((each) => 'newText' in each)
  }
  return { changes }
}
