import { remember } from '../../model/incremental/remember.ts'
import type { Body } from '../../model/message/body.ts'
import type { Message } from '../../model/message/message.ts'

/**
 * How far each numbered paragraph goes: an array parallel to `body.paragraphs` with the index of the last
 * block that belongs to it. Continuations, lists and quoted text belong; page furniture and section
 * headers between them are passed over.
 */
export function paragraphExtents(message: Message): readonly number[] {
  return remember(message.slice, 'extents', () => extentsOf(message.body))
}

function extentsOf(body: Body): readonly number[] {
  const extents: number[] = []
  let open = false
  for (let index = 0; index < body.roles.length; index++) {
    switch (body.roles[index]) {
      case 'paragraph':
        extents.push(index)
        open = true
        break
      case 'continuation':
      case 'list':
      case 'quoted':
        if (open) extents[extents.length - 1] = index
        break
      case 'heading':
      case 'plain':
      case 'signature':
      case 'trailer':
        open = false
        break
      default:
    }
  }
  return extents
}

/** Index into `body.paragraphs` of the paragraph that a block of the body belongs to; -1 for none. */
export function paragraphOfBlock(message: Message, block: number): number {
  const { paragraphs } = message.body
  let low = 0
  let high = paragraphs.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((paragraphs[middle] ?? 0) <= block) low = middle
    else high = middle - 1
  }
  const first = paragraphs[low]
  const last = paragraphExtents(message)[low]
  return first !== undefined && last !== undefined && first <= block && block <= last ? low : -1
}

/** Index into `body.paragraphs` of the paragraph with a number, the first of several; -1 for none. */
export function paragraphWithNumber(body: Body, number: number): number {
  const run = body.runs.find((each) => each.number <= number && number < each.number + each.length)
  return run ? run.index + number - run.number : -1
}
