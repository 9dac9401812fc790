import type { Message } from '../../../model/message/message.ts'
import { specialBlocks } from '../lines/block-traits.ts'

/**
 * Paragraphs (indices into `body.blocks`) that are written in an odd way: another delimiter than a period
 * behind the number, or a mark that is not closed.
 */
export function oddParagraphs(message: Message): readonly number[] {
  const { body, slice } = message
  const offset = slice.blocks.length - body.blocks.length
  return specialBlocks(message)
    .filter(({ index, traits }) => traits.odd && body.roles[index - offset] === 'paragraph')
    .map(({ index }) => index - offset)
}
