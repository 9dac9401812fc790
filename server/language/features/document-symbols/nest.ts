import type { DocumentSymbol, Range } from 'vscode-languageserver-types'
import type { OutlineItem } from '../outline/outline-item.ts'
import { toRange } from '../protocol/to-lsp.ts'

/**
 * Makes a tree of items by their spans: what lies inside another becomes its child. Where two overlap
 * without one holding the other, the later is cut off at the end of the earlier, so that siblings never
 * overlap. Of two with the same span the first given is the parent. Items nested deeper than any
 * cable goes are left out, for clients walk the tree by recursion. Lines count as those of the spans.
 */
export function nest(items: readonly OutlineItem[]): DocumentSymbol[] {
  const roots: DocumentSymbol[] = []
  const open: { symbol: DocumentSymbol; children: DocumentSymbol[] }[] = []
  for (const item of [...items].sort(byPlace)) {
    let range = toRange(item.span, 0)
    let top = open[open.length - 1]
    while (top && !isBefore(range.start, top.symbol.range.end)) {
      open.pop()
      top = open[open.length - 1]
    }
    if (open.length >= MAX_DEPTH) continue
    if (top && isBefore(top.symbol.range.end, range.end)) range = { start: range.start, end: top.symbol.range.end }
    const symbol: DocumentSymbol = {
      name: item.name,
      kind: item.kind,
      range,
      selectionRange: inside(toRange(item.selection, 0), range),
    }
    if (item.detail) symbol.detail = item.detail
    if (top) {
      top.symbol.children ??= top.children
      top.children.push(symbol)
    } else roots.push(symbol)
    open.push({ symbol, children: [] })
  }
  return roots
}

const MAX_DEPTH = 12

function byPlace(a: OutlineItem, b: OutlineItem): number {
  return (
    a.span.line - b.span.line ||
    a.span.start - b.span.start ||
    b.span.endLine - a.span.endLine ||
    b.span.end - a.span.end
  )
}

function isBefore(a: Range['start'], b: Range['start']): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character)
}

function inside(inner: Range, outer: Range): Range {
  const start = isBefore(inner.start, outer.start) ? outer.start : inner.start
  if (isBefore(outer.end, start)) return { start: outer.start, end: outer.start }
  const end = isBefore(outer.end, inner.end) ? outer.end : inner.end
  return { start, end: isBefore(end, start) ? start : end }
}
