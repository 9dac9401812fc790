import type { Body } from '../../model/message/body.ts'
import type { Message } from '../../model/message/message.ts'
import type { Asked, Drafted } from './asked.ts'
import { pageLines } from './page-lines.ts'
import { removeBlocks } from './remove-blocks.ts'

/**
 * Takes page headers, page markers, repeated banners and stamps out of the text. What ends a message stays: BT,
 * number and NNNN, and in SMART the label of the signature with the banner below it. So does what may be the text's own.
 * Where a text may have one of the lines as well, as a level alone on a line, they are looked at before they go.
 */
export function removePageFurniture({ message }: Asked): Drafted {
  const { body, layout } = message
  const foot = layout === 'smart' ? behindLabels(body) : body.blocks.length
  const ofPages = pageLines(message)
  const isPage = (index: number): boolean => index < foot && ofPages.has(index)
  const edits = removeBlocks(message, (index) => isPage(index) || (isRepeated(message, index) && isPage(index - 1)))
  if (edits.length === 0) return { sentence: 'There are no page lines in the text of this cable.' }
  const isLikely = [...ofPages].some(([index, certainty]) => isPage(index) && certainty === 'likely')
  return isLikely ? { edits, preview: 'Take away what pages put into the text' } : { edits }
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
