import type { Block } from '../../../syntax/blocks/block.ts'
import { remember } from '../../../syntax/memory/remember.ts'
import type { Message } from '../../message/message.ts'
import type { Pointer } from '../../message/pointer.ts'
import { shift } from '../../message/span.ts'
import { textLines } from '../lines/block-lines.ts'
import { flowOf } from '../lines/flow.ts'
import { findPointers } from '../references/find-pointers.ts'
import { blockFlow } from './block-facts.ts'

/**
 * All that the subject and the cable's own text say of references and paragraphs, in file order, with spans of the
 * message. Quoted text points to places of its own.
 */
export function ownPointers({ slice, body }: Message): readonly Pointer[] {
  return remember(slice, 'pointers', () => {
    const head = slice.blocks.length - body.blocks.length
    return slice.blocks.flatMap((block, index) => {
      const isText = index >= head && (block.kind === 'paragraph' || block.kind === 'text')
      if (!(isText || block.kind === 'subject') || body.roles[index - head] === 'quoted') return []
      return pointersOf(block, isText).map((pointer) => moved(pointer, slice.starts[index] ?? 0))
    })
  })
}

/** Those of a block, with spans of the block; remembered there. */
export function pointersOf(block: Block, isText: boolean): readonly Pointer[] {
  return remember(block, 'pointers', () => findPointers(isText ? blockFlow(block) : flowOf(textLines(block), 0, 0)))
}

function moved(pointer: Pointer, lines: number): Pointer {
  return { ...shift(pointer, lines), items: pointer.items.map((item) => shift(item, lines)) }
}
