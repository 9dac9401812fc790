import type { Block } from '../../syntax/blocks/block.ts'
import { remember } from '../../syntax/memory/remember.ts'
import type { Message } from '../message/message.ts'
import type { Pointer, PointerItem } from '../message/pointer.ts'
import type { Mention } from '../message/reference.ts'
import { type Span, shift } from '../message/span.ts'
import { blockFacts } from '../reading/body/block-facts.ts'
import { ownMentions } from '../reading/body/own-mentions.ts'
import { pointersOf } from '../reading/body/own-pointers.ts'
import { numberingOf } from './numbering-of.ts'

/**
 * All that a reader of the text can be led to: its mentions, and what its words name without being one, `references A
 * and C`, `paragraph two`, the third and further of a list. Findings rest on mentions alone.
 */
export function ledTo(message: Message): readonly Mention[] {
  return remember(message.slice, 'led to', () => {
    const { blocks, lines, roles } = message.body
    const further = blocks.flatMap((block, index) =>
      roles[index] === 'quoted' ? [] : furtherIn(message, block, lines[index] ?? 0),
    )
    return further.length === 0 ? ownMentions(message) : [...ownMentions(message), ...further]
  })
}

/** Those of one block of the body that are no mentions, with spans of the message. */
export function furtherIn(message: Message, block: Block, line: number): readonly Mention[] {
  if (block.kind !== 'paragraph' && block.kind !== 'text') return NONE
  const found = remember(block, 'further mentions', () => furtherOf(block))
  if (found.length === 0) return NONE
  const numbers = numberingOf(message).damaged
  return found
    .map((mention) => shift(mention, line))
    .filter((mention) => !numbers.some(({ digits }) => isWithin(digits, mention)))
}

function furtherOf(block: Block): readonly Mention[] {
  const { mentions } = blockFacts(block)
  const found = pointersOf(block, true).flatMap((pointer) =>
    pointer.mayBeQuoted ? [] : pointer.items.flatMap((item, index) => asMention(pointer, item, index)),
  )
  const further = found.filter(({ item }) => !mentions.some((mention) => isWithin(item, mention)))
  return further.length === 0 ? NONE : further.map(({ mention }) => mention)
}

/** The first begins with the word, as mentions do. */
function asMention(
  pointer: Pointer,
  item: PointerItem,
  index: number,
): readonly { readonly item: Span; readonly mention: Mention }[] {
  if (item.unsure) return []
  const { line, start } = index === 0 ? pointer : item
  const { endLine, end } = item
  const place = { line, start, endLine, end, text: index === 0 ? pointer.text : item.text }
  const mention: Mention =
    pointer.kind === 'reference'
      ? { ...place, kind: 'reference', label: item.text.toUpperCase() }
      : { ...place, kind: 'paragraph', number: item.value, ofOther: false }
  return [{ item, mention }]
}

function isWithin(inner: Span, outer: Span): boolean {
  const begins = inner.line > outer.line || (inner.line === outer.line && inner.start >= outer.start)
  return begins && (inner.endLine < outer.endLine || (inner.endLine === outer.endLine && inner.end <= outer.end))
}

const NONE: readonly Mention[] = []
