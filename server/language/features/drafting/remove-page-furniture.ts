import type { Asked, Drafted } from './asked.ts'
import { removeBlocks } from './remove-blocks.ts'

/** Takes page headers, page markers, repeated banners and stamps out of the text. */
export function removePageFurniture({ message }: Asked): Drafted {
  const edits = removeBlocks(message, (index) => message.body.roles[index] === 'furniture')
  return edits.length > 0 ? { edits } : { sentence: 'There are no page lines in the text of this cable.' }
}
