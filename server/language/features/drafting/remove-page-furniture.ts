import type { Body } from '../../model/message/body.ts'
import type { Message } from '../../model/message/message.ts'
import type { Asked, Drafted } from './asked.ts'
import { pageLines } from './page-lines.ts'
import { removeBlocks } from './remove-blocks.ts'

/**
 * Takes page headers, page markers, repeated banners and stamps out of the text. What ends a message stays: BT,
 * number and NNNN, and in SMART the label of the signature with the banner below it. So does what may be the text's own.
 */
export function removePageFurniture({ message }: Asked): Drafted {
  const { body, layout } = message
  const foot = layout === 'smart' ? behindLabels(body) : body.blocks.length
  const ofPages = pageLines(message)
  const isPage = (index: number): boolean => index < foot && ofPages(index)
  const edits = removeBlocks(message, (index) => isPage(index) || (isRepeated(message, index) && isPage(index - 1)))
  return edits.length > 0 ? { edits } : { sentence: 'There are no page lines in the text of this cable.' }
}

/** A caption of the head that a page says once more. */
function isRepeated({ body, captions }: Message, index: number): boolean {
  const text = body.blocks[index]?.lines[0]?.plain.trim().toUpperCase()
  return body.roles[index] === 'caption' && captions.some(({ name }) => name.toUpperCase() === text)
}

/** Index of the first block below the last label; as many as there are where none stands below the text. */
function behindLabels({ blocks }: Body): number {
  const last = blocks.findLastIndex(({ kind }) => kind === 'label')
  return last < 0 ? blocks.length : last + 1
}
