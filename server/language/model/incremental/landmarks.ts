import type { Block } from '../../syntax/blocks/block.ts'
import type { MessageSlice } from '../../syntax/document/message-slice.ts'
import { blockTable, unusual } from '../../syntax/memory/block-table.ts'

/**
 * Indices of the blocks that are no paragraphs and no text: the header, fields, page furniture, the ending.
 * A message has few of them, however long it is.
 */
export function landmarks(slice: MessageSlice): readonly number[] {
  return unusual(blockTable(slice, 'landmarks', isLandmark), false)
}

function isLandmark({ kind }: Block): boolean {
  return kind !== 'paragraph' && kind !== 'text'
}
