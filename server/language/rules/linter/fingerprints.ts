import type { Message } from '../../model/message/message.ts'
import type { Span } from '../../model/message/span.ts'
import type { Block } from '../../syntax/blocks/block.ts'

/** A finding by its place in the message: of the linter, or of whoever else looks at messages. */
export interface PlacedFinding {
  readonly rule: { readonly id: string }
  readonly span: Span
}

/**
 * What each finding of a message is told again by, in their order: its rule, the message that it is in, and the words at
 * its place with a few before and behind, in even letters. Where lines break, what stands above and how the file is
 * called is no part of it; sixteen hexadecimal digits, for what is remembered is no part of the record.
 */
export function fingerprints(message: Message, findings: readonly PlacedFinding[]): readonly string[] {
  if (findings.length === 0) return []
  const own = identityOf(message)
  const words = new Map<Block, BlockWords>()
  return findings.map(({ rule, span }) => {
    const index = blockIndex(message, span.line)
    const block = message.slice.blocks[index]
    if (!block) return digest(`${rule.id}|${own}`)
    const known = words.get(block) ?? wordsOf(block)
    words.set(block, known)
    const line = span.line - (message.slice.starts[index] ?? 0)
    return digest(`${rule.id}|${own}|${around(known, line, span.start)}`)
  })
}

/** The number of a message; else its time, else its subject. */
function identityOf({ id, dateTimeGroup, subject }: Message): string {
  if (id) return `${id.series} ${id.number}`.toLowerCase()
  return even(dateTimeGroup?.group.text ?? subject?.text ?? '')
}

interface BlockWords {
  readonly words: readonly string[]
  /** Line and column behind each word. */
  readonly ends: readonly (readonly [number, number])[]
}

function wordsOf({ lines }: Block): BlockWords {
  const words: string[] = []
  const ends: (readonly [number, number])[] = []
  for (const [number, { plain }] of lines.entries()) {
    for (const { index, 0: word } of plain.matchAll(/[A-Za-z0-9]+/g)) {
      words.push(word.toLowerCase())
      ends.push([number, index + word.length])
    }
  }
  return { words, ends }
}

/** The word at a place, four before it and four behind. */
function around({ words, ends }: BlockWords, line: number, column: number): string {
  let low = 0
  let high = ends.length
  while (low < high) {
    const middle = (low + high) >> 1
    const [atLine, atColumn] = ends[middle] ?? [0, 0]
    if (atLine < line || (atLine === line && atColumn <= column)) low = middle + 1
    else high = middle
  }
  return words.slice(Math.max(0, low - NEAR), low + NEAR + 1).join(' ')
}

const NEAR = 4

function blockIndex({ slice }: Message, line: number): number {
  let low = 0
  let high = slice.starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((slice.starts[middle] ?? 0) <= line) low = middle
    else high = middle - 1
  }
  return low
}

function even(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

/** FNV-1a over UTF-16 units, twice with other beginnings: 64 bits. */
function digest(text: string): string {
  let [one, two] = [0x811c9dc5, 0x01000193]
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    one = Math.imul(one ^ code, 0x01000193)
    two = Math.imul(two ^ code, 0x85ebca6b) ^ (two >>> 13)
  }
  return hex(one) + hex(two)
}

function hex(value: number): string {
  return (value >>> 0).toString(16).padStart(8, '0')
}
