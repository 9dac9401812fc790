import type { Range } from 'vscode-languageserver-types'

/** Ranges that share a character, or of which one ends where the other begins. */
export function touches(a: Range, b: Range): boolean {
  return !isBehind(a.start, b.end) && !isBehind(b.start, a.end)
}

function isBehind(a: Range['start'], b: Range['start']): boolean {
  return a.line > b.line || (a.line === b.line && a.character > b.character)
}
