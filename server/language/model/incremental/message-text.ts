import type { Block } from '../../syntax/blocks/block.ts'
import type { Body, NamedBlock } from '../message/body.ts'
import type { Message } from '../message/message.ts'
import type { TextPlace } from '../message/portion-mark.ts'
import type { Span } from '../message/span.ts'
import { textLines } from '../reading/block-lines.ts'
import { paragraphSpan, withinText } from './read-body.ts'

/**
 * The text of a stretch as its author meant it: hard wraps, blank lines, page and section furniture and
 * stray captions taken out. A line that ends in a hyphen is joined to the next without a blank.
 */
export function unwrappedText({ body }: Message, whole: Span): string {
  const { blocks, lines, roles } = body
  const span = withinText(body, whole)
  const pieces: string[] = []
  for (let index = firstAt(lines, span.line); index < blocks.length; index++) {
    const block = blocks[index]
    const line = lines[index] ?? 0
    if (!block || line > span.endLine) break
    if (LEFT_OUT.has(roles[index] ?? 'furniture')) continue
    addLines(pieces, block, line, span)
  }
  return pieces.join('')
}

const LEFT_OUT: ReadonlySet<string> = new Set(['furniture', 'section', 'caption', 'rule', 'trailer'])

/** Index of the last block that begins at or before the line. */
function firstAt(lines: readonly number[], line: number): number {
  let low = 0
  let high = lines.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((lines[middle] ?? 0) <= line) low = middle
    else high = middle - 1
  }
  return Math.max(0, low)
}

function addLines(pieces: string[], block: Block, line: number, span: Span): void {
  for (const [offset, { plain }] of textLines(block).entries()) {
    const number = line + offset
    if (number < span.line || number > span.endLine) continue
    const from = number === span.line ? span.start : 0
    const to = number === span.endLine ? span.end : plain.length
    const piece = plain.slice(from, to).trim()
    if (piece === '') continue
    // The last line alone is looked at: the cost stays linear in a paragraph of any length.
    const before = pieces.at(-1)
    pieces.push(before === undefined || /[A-Za-z\d]-$/.test(before.slice(-2)) ? piece : ` ${piece}`)
  }
}

/** Text of the paragraph at an index of the body, behind number and mark, with its continuations. */
export function paragraphText(message: Message, index: number, place: TextPlace): string {
  const line = (message.body.lines[index] ?? 0) + place.line
  return unwrappedText(message, { ...paragraphSpan(message.body, index), line, start: place.column })
}

/** Text of the summary between its markers; undefined where the message has none. */
export function summaryText(message: Message): string | undefined {
  const summary = message.body.namedBlocks.find(({ name }) => /SUMMARY/.test(name))
  if (!summary) return undefined
  const text = unwrappedText(message, insideOf(summary, message.body))
  return text.replace(LEAD, '').trim() || undefined
}

/** Number, mark and punctuation in front of the first word. */
const LEAD = /^[\s\u00b6\ufffd\u00c2]*(?:\d{1,3}\s?[.)]+\s*)?(?:\([A-Z/ ]{1,20}\)\s*)?[:.\s-]*/

function insideOf(block: NamedBlock, body: Body): Span {
  const from = block.open ?? block.span
  const start = block.open ? { line: from.endLine, start: from.end } : { line: from.line, start: from.start }
  if (block.close) return { ...start, endLine: block.close.line, end: block.close.start }
  const index = firstAt(body.lines, start.line)
  // A title on a line of its own: the text is the block below it.
  const end = body.roles[index] === 'heading' ? nextText(body, index) : paragraphSpan(body, index)
  return { ...start, endLine: end.endLine, end: end.end }
}

function nextText(body: Body, heading: number): Span {
  for (let index = heading + 1; index < body.blocks.length; index++) {
    if (!LEFT_OUT.has(body.roles[index] ?? 'furniture')) return paragraphSpan(body, index)
  }
  return paragraphSpan(body, heading)
}
