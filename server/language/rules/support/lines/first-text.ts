import type { Message } from '../../../model/message/message.ts'
import type { Span } from '../../../model/message/span.ts'
import { blockFacts } from '../../../model/reading/body/block-facts.ts'
import { blockSpan } from '../../../model/reading/lines/block-lines.ts'
import { firstLineOf } from '../edits/one-edit.ts'

/** Where the text begins: the number of the first paragraph, or the first line; undefined without any text. */
export function firstTextSpan({ body, slice }: Message): Span | undefined {
  for (const [index, block] of body.blocks.entries()) {
    const role = body.roles[index]
    const line = body.lines[index] ?? 0
    if (role === 'paragraph') {
      const number = blockFacts(block).start?.number
      if (number) return { line, start: number.start, endLine: line, end: number.end }
    }
    if (role === 'plain' || role === 'heading' || role === 'list') return firstLineOf(blockSpan(block, line), slice)
  }
  return undefined
}
