/**
 * Colours by meaning, and what has changed of them.
 * How a colour looks is decided by the theme; the grammar colours what waits.
 */

import type { SemanticTokensEdit } from 'vscode-languageserver-types'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { blockIndexAt } from '../places/message-lines.ts'
import type { PlacedMessage } from '../places/placed-message.ts'
import { blockTokens } from './block-tokens.ts'
import { headTokens } from './head-tokens.ts'
import type { Token } from './token.ts'

/** First and last line of the document that is asked for, both included. */
export interface LineWindow {
  readonly first: number
  readonly last: number
}

/**
 * Tokens as the protocol packs them: five numbers each, places as differences. The same array as long as
 * the text is the same. With a window, those of its lines alone.
 */
export function semanticTokens(
  messages: readonly PlacedMessage[],
  vocabulary: Vocabulary,
  window?: LineWindow,
): readonly number[] {
  const [only] = messages
  if (!window && messages.length === 1 && only) return packed(only, vocabulary).data
  const all: number[] = []
  let last = 0
  for (const placed of messages) {
    const { line, message } = placed
    const end = line + message.slice.lineCount
    if (window && (end <= window.first || line > window.last)) continue
    const own = window
      ? pack(placed, vocabulary, { first: window.first - line, last: window.last - line })
      : packed(placed, vocabulary)
    if (own.data.length === 0) continue
    all.push(line + (own.data[0] ?? 0) - last)
    for (let index = 1; index < own.data.length; index++) all.push(own.data[index] ?? 0)
    last = line + own.lastLine
  }
  return all
}

/** What turns one array of tokens into the next: the stretch between what both begin and end with. */
export function tokenEdits(before: readonly number[], after: readonly number[]): SemanticTokensEdit[] {
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && before[head] === after[head]) head++
  if (head === before.length && head === after.length) return []
  let tail = 0
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++
  const data = after.slice(head, after.length - tail)
  return [{ start: head, deleteCount: before.length - head - tail, ...(data.length > 0 ? { data } : {}) }]
}

/** Tokens of one message; the first counts its line from the first line of the message. */
interface Packed {
  readonly data: readonly number[]
  readonly lastLine: number
}

function packed(placed: PlacedMessage, vocabulary: Vocabulary): Packed {
  const { memo } = placed.message.slice
  const known = memo['packed tokens'] as Packed | undefined
  if (known) return known
  const made = pack(placed, vocabulary, { first: 0, last: placed.message.slice.lineCount })
  memo['packed tokens'] = made
  return made
}

function pack({ message }: PlacedMessage, vocabulary: Vocabulary, window: LineWindow): Packed {
  const data: number[] = []
  let lastLine = 0
  let lastStart = 0
  let lastEnd = 0
  const write = (line: number, token: Token): void => {
    const sameLine = line === lastLine
    if (line < lastLine || (sameLine && token.start < lastEnd)) return
    data.push(line - lastLine, sameLine ? token.start - lastStart : token.start, token.end - token.start)
    data.push(token.type, token.modifiers)
    lastLine = line
    lastStart = token.start
    lastEnd = token.end
  }
  const head = headTokens(message, vocabulary).filter(({ line }) => line >= window.first && line <= window.last)
  let next = 0
  const writeHead = (before: number, column: number): void => {
    for (let token = head[next]; token; token = head[++next]) {
      if (token.line > before || (token.line === before && token.start >= column)) return
      write(token.line, token)
    }
  }
  const { slice, body } = message
  const offset = slice.blocks.length - body.blocks.length
  const from = Math.max(0, blockIndexAt(slice, window.first))
  for (let index = from; index < slice.blocks.length; index++) {
    const block = slice.blocks[index]
    const line = slice.starts[index] ?? 0
    if (!block || line > window.last) break
    for (const token of blockTokens(block, body.roles[index - offset], vocabulary)) {
      const at = line + token.line
      if (at < window.first || at > window.last) continue
      writeHead(at, token.start)
      write(at, token)
    }
  }
  writeHead(window.last + 1, 0)
  return { data, lastLine }
}
