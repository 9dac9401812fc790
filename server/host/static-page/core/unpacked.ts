import type { SemanticTokensLegend } from 'vscode-languageserver-types'
import type { Token } from './questions.ts'

/** Tokens as they lie in the text, of those that the protocol packs as differences. */
export function unpacked(data: readonly number[], legend: SemanticTokensLegend): Token[] {
  const tokens: Token[] = []
  let line = 0
  let start = 0
  for (let at = 0; at + 4 < data.length; at += 5) {
    const [down = 0, along = 0, length = 0, type = 0, modifiers = 0] = data.slice(at, at + 5)
    line += down
    start = down > 0 ? along : start + along
    const kinds = [
      legend.tokenTypes[type] ?? '',
      ...legend.tokenModifiers.filter((_, bit) => (modifiers & (1 << bit)) !== 0),
    ]
    tokens.push({ line, start, end: start + length, kinds })
  }
  return tokens
}
