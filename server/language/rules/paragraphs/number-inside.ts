import type { Message } from '../../model/message/message.ts'
import { textLines } from '../../model/reading/lines/block-lines.ts'

/**
 * Whether one of the numbers `first` to `last` begins a line of the blocks `from` to `to` of the body after all: with what
 * is left of its mark, or misread, it was not taken for that of a paragraph, and nobody can say that it is missing.
 */
export function beginsLineInside(
  { body }: Message,
  from: number,
  to: number,
  { first, last }: { readonly first: number; readonly last: number },
): boolean {
  for (let index = Math.max(0, from); index <= to; index++) {
    const block = body.blocks[index]
    if (block?.kind !== 'paragraph' && block?.kind !== 'text') continue
    for (const { plain } of textLines(block)) {
      const number = Number(NUMBER.exec(plain)?.[1] ?? 0)
      if (number >= first && number <= last) return true
    }
  }
  return false
}

/** A speck may stand before it; `(5)` and `5)` are items. */
const NUMBER = /^ {0,4}[^\w\s(]{0,2} ?(\d{1,3})(?: ?[.:]|$)/
