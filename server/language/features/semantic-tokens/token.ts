import type { Span } from '../../model/message/span.ts'
import type { Line } from '../../syntax/lines/line.ts'
import { modifierBits, type TokenModifier, type TokenType, typeNumber } from './legend.ts'

/** A stretch of one line. Lines count from the first of the block or the message. */
export interface Token {
  readonly line: number
  readonly start: number
  readonly end: number
  /** Index into the legend. */
  readonly type: number
  readonly modifiers: number
}

export function token(
  line: number,
  start: number,
  end: number,
  type: TokenType,
  modifiers: readonly TokenModifier[] = [],
): Token {
  return { line, start, end, type: typeNumber(type), modifiers: modifierBits(modifiers) }
}

/** A span as tokens: one for each line that it touches, without indents. `lineAt` counts as the span does. */
export function spanTokens(
  span: Span,
  lineAt: (line: number) => Line | undefined,
  type: TokenType,
  modifiers: readonly TokenModifier[] = [],
): Token[] {
  if (span.line === span.endLine)
    return span.end > span.start ? [token(span.line, span.start, span.end, type, modifiers)] : []
  const tokens: Token[] = []
  for (let line = span.line; line <= span.endLine; line++) {
    const text = lineAt(line)
    if (!text) continue
    const start = line === span.line ? span.start : text.indent
    const end = line === span.endLine ? span.end : text.plain.length
    if (end > start) tokens.push(token(line, start, end, type, modifiers))
  }
  return tokens
}
