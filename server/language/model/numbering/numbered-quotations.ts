import type { Block } from '../../syntax/blocks/block.ts'
import type { MessageSlice } from '../../syntax/document/message-slice.ts'
import { blockTable, unusual } from '../../syntax/memory/block-table.ts'
import type { Span } from '../message/span.ts'
import { blockFacts } from '../reading/body/block-facts.ts'
import { blockSpan, textLines } from '../reading/lines/block-lines.ts'

/**
 * Passages whose numbers stand inside quotation marks: `"1. The bridge is short.`, `2. The bridge is late."`. The first
 * number opens the quotation, each further one follows from the one before, and the last line closes it. Only those of
 * several blocks are given, the first of which needs no word here: its number is not at the beginning of its line.
 */
export function numberedQuotations(slice: MessageSlice, from: number): readonly Span[] {
  const openings = unusual(blockTable(slice, 'numbered quotations', opensQuotation), false)
  const spans: Span[] = []
  let behind = from
  for (const first of openings) {
    const last = first >= behind ? lastOf(slice.blocks, first) : undefined
    const [opening, closing] = [slice.blocks[first], slice.blocks[last ?? -1]]
    if (last === undefined || !opening || !closing) continue
    const { line, start } = blockSpan(opening, slice.starts[first] ?? 0)
    const { endLine, end } = blockSpan(closing, slice.starts[last] ?? 0)
    spans.push({ line, start, endLine, end })
    behind = last + 1
  }
  return spans
}

function opensQuotation(block: Block): boolean {
  return block.kind === 'text' && OPENING.test(block.lines[0]?.plain ?? '')
}

/** Index of the block that closes the quotation; undefined where none does before a number that does not follow. */
function lastOf(blocks: readonly Block[], first: number): number | undefined {
  if (closes(blocks[first])) return undefined
  let number = lastInside(blocks[first])
  for (let index = first + 1; index <= first + LONGEST; index++) {
    const block = blocks[index]
    if (!block || (block.kind !== 'text' && block.kind !== 'paragraph' && block.kind !== 'furniture')) return undefined
    const { start, mark } = blockFacts(block)
    if (start && (mark || start.value !== number + 1)) return undefined
    if (start) number = start.value
    if (block.kind !== 'furniture' && closes(block)) return number > 1 ? index : undefined
  }
  return undefined
}

/** The last number that the lines of the block hold: `"1. The bridge is short. 2. The bridge is`. */
function lastInside(block: Block | undefined): number {
  let number = 1
  for (const { plain } of block ? textLines(block) : []) {
    let at = plain.indexOf(` ${number + 1}. `)
    while (at >= 0) {
      number++
      at = plain.indexOf(` ${number + 1}. `, at)
    }
  }
  return number
}

function closes(block: Block | undefined): boolean {
  const lines = block ? textLines(block) : []
  return CLOSING.test(lines[lines.length - 1]?.plain.slice(-8) ?? '')
}

const OPENING = /^\s{0,8}(?:["\u201c]|'')1\. {0,4}[A-Z]/
const CLOSING = /(?:["\u201d]|'')[.)]?\s{0,4}$/
/** Blocks of one quotation. */
const LONGEST = 40
