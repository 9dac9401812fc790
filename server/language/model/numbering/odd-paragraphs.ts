import type { Block } from '../../syntax/blocks/block.ts'
import { blockTable, unusual } from '../../syntax/memory/block-table.ts'
import type { Message } from '../message/message.ts'
import { blockFacts } from '../reading/body/block-facts.ts'

/**
 * Paragraphs (indices into `body.blocks`) that are written in an odd way: another delimiter than a period
 * behind the number, or a mark that is not closed.
 */
export function oddParagraphs({ body, slice }: Message): readonly number[] {
  const table = blockTable(slice, 'odd paragraphs', isOdd)
  const offset = table.length - body.blocks.length
  return unusual(table, false)
    .map((index) => index - offset)
    .filter((index) => body.roles[index] === 'paragraph')
}

function isOdd(block: Block): boolean {
  if (block.kind !== 'paragraph') return false
  const { start, mark } = blockFacts(block)
  return start?.delimiter !== '.' || mark?.closed === false
}
