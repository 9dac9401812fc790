import type { Message } from '../../model/message/message.ts'
import type { Span } from '../../model/message/span.ts'
import { blockSpan } from '../../model/reading/lines/block-lines.ts'

/** The last line of the text, which is the signature in a sound copy; undefined for a message without body. */
export function lastTextSpan({ signature, body }: Message): Span | undefined {
  if (signature) return signature
  for (let index = body.blocks.length - 1; index >= 0; index--) {
    const block = body.blocks[index]
    if (!block || !TEXT.has(body.roles[index] ?? 'furniture')) continue
    const span = blockSpan(block, body.lines[index] ?? 0)
    const last = block.lines[block.lines.length - block.blanks - 1]
    return { line: span.endLine, start: last?.indent ?? 0, endLine: span.endLine, end: span.end }
  }
  return undefined
}

const TEXT: ReadonlySet<string> = new Set(['paragraph', 'quoted', 'continuation', 'list', 'plain', 'signature'])
