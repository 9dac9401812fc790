import type { DocumentSymbol } from 'vscode-languageserver-types'
import { documentSymbols } from '../../../language/features/document-symbols/document-symbols.ts'
import { readText } from '../jobs/reported.ts'

/** The outline of a text: an item a line, set in by its depth, with the line of the text it leads to. */
export function outlineText(name: string, text: string): string {
  const symbols = documentSymbols(readText(name, text))
  const last = Math.max(1, ...symbols.flatMap(lineNumbers))
  const width = String(last).length
  const write = (symbol: DocumentSymbol, depth: number): string => {
    const number = String(symbol.selectionRange.start.line + 1).padStart(width)
    const detail = symbol.detail ? `  ${symbol.detail}` : ''
    const children = (symbol.children ?? []).map((child) => write(child, depth + 1)).join('')
    return `${number}  ${'  '.repeat(depth)}${symbol.name}${detail}\n${children}`
  }
  return symbols.map((symbol) => write(symbol, 0)).join('')
}

function lineNumbers(symbol: DocumentSymbol): number[] {
  return [symbol.selectionRange.start.line + 1, ...(symbol.children ?? []).flatMap(lineNumbers)]
}
