import type { Message } from '../../model/message/message.ts'
import { textLines } from '../../model/reading/lines/block-lines.ts'

/**
 * Whether the number that is expected begins a line of the blocks `from` to `to` of the body after all: with what is left
 * of its mark, or misread, it was not taken for that of a paragraph, and nobody can say that it is missing.
 */
export function beginsLineInside({ body }: Message, from: number, to: number, expected: number): boolean {
  for (let index = Math.max(0, from); index <= to; index++) {
    const block = body.blocks[index]
    if (block?.kind !== 'paragraph' && block?.kind !== 'text') continue
    // Items that count from 1 are a list of the paragraph, and none of them is a paragraph.
    let item = 0
    for (const [line, { plain }] of textLines(block).entries()) {
      // Its own number is that of a paragraph.
      if (line === 0 && block.kind === 'paragraph') continue
      const number = Number(NUMBER.exec(plain)?.[1] ?? 0)
      if (number === 0) continue
      if (number === item + 1) item++
      else if (number === expected) return true
    }
  }
  return false
}

/** A speck may stand before it; `(5)` and `5)` are items. */
const NUMBER = /^ {0,4}[^\w\s(]{0,2} ?(\d{1,3})(?: ?[.:]|$)/
