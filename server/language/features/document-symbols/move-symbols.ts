import type { DocumentSymbol, Range } from 'vscode-languageserver-types'

/** The same outline as many lines further down, or up. Goes as deep as the outline does, which has a bound. */
export function moveSymbols(symbols: readonly DocumentSymbol[], lines: number): DocumentSymbol[] {
  return symbols.map((symbol) => {
    const { name, detail, kind, range, selectionRange, children } = symbol
    // Spelled out: this runs over every item of a file that holds a whole collection.
    const moved: DocumentSymbol = {
      name,
      kind,
      range: moveRange(range, lines),
      selectionRange: moveRange(selectionRange, lines),
    }
    if (detail !== undefined) moved.detail = detail
    if (children) moved.children = moveSymbols(children, lines)
    return moved
  })
}

function moveRange({ start, end }: Range, lines: number): Range {
  return {
    start: { line: start.line + lines, character: start.character },
    end: { line: end.line + lines, character: end.character },
  }
}
