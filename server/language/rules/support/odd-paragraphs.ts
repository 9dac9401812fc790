import { blockFacts } from '../../model/block-facts.ts'
import { blockTable } from '../../model/block-table.ts'
import type { Message } from '../../model/message.ts'
import { remember } from '../../model/remember.ts'
import type { Block } from '../../syntax/block.ts'

/**
 * Paragraphs (indices into `body.blocks`) that are written in an odd way: another delimiter than a period
 * behind the number, or a mark that is not closed. Only new blocks are looked at after an edit.
 */
export function oddParagraphs(message: Message): readonly number[] {
  return remember(message.slice, 'odd paragraphs', () => {
    const table = blockTable(message.slice, 'odd paragraph', isOdd)
    const offset = table.length - message.body.blocks.length
    const found: number[] = []
    for (let index = offset; index < table.length; index++) {
      if (table[index] && message.body.roles[index - offset] === 'paragraph') found.push(index - offset)
    }
    return found
  })
}

function isOdd(block: Block): boolean {
  if (block.kind !== 'paragraph') return false
  const { start, mark } = blockFacts(block)
  return start?.delimiter !== '.' || mark?.closed === false
}
