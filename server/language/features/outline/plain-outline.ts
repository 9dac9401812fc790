import { withinText } from '../../model/incremental/read-body.ts'
import type { Message } from '../../model/message/message.ts'
import { cover, oneLine, type Span } from '../../model/message/span.ts'
import { blockFacts } from '../../model/reading/body/block-facts.ts'
import { blockSpan } from '../../model/reading/lines/block-lines.ts'
import { symbolKind } from '../protocol/protocol-numbers.ts'
import type { OutlineItem } from './outline-item.ts'
import { preview } from './preview.ts'

/** A paragraph without number: the index of its first block in the body, and where it stands with its list. */
export interface PlainParagraph {
  readonly index: number
  readonly span: Span
}

/** The paragraphs without number of the cable's own text, in order: some messages have no other. */
export function plainParagraphs({ body }: Message): readonly PlainParagraph[] {
  const found: { index: number; span: Span }[] = []
  let open: { index: number; span: Span } | undefined
  body.roles.forEach((role, index) => {
    const block = body.blocks[index]
    if (!block || role === 'furniture' || role === 'section' || role === 'caption' || role === 'rule') return
    const span = withinText(body, blockSpan(block, body.lines[index] ?? 0))
    if (role === 'plain') {
      open = { index, span }
      found.push(open)
    } else if (open && (role === 'continuation' || role === 'list')) open.span = cover(open.span, span)
    else open = undefined
  })
  return found
}

/** Their items in the outline, by their mark and first words. */
export function plainItems(message: Message): OutlineItem[] {
  return plainParagraphs(message).map(({ index, span }) => {
    const lines = message.body.blocks[index]?.lines.slice(0, span.endLine - span.line + 1) ?? []
    const { mark, text } = blockFacts(message.body.blocks[index] as (typeof message.body.blocks)[number])
    const words = preview(lines.slice(text.line), text.column, FIRST_WORDS)
    return {
      name: [mark?.behindTitle ? undefined : mark?.text, words].filter(Boolean).join(' ') || '?',
      kind: symbolKind.string,
      span,
      selection: oneLine(
        span.line,
        span.start,
        span.line === span.endLine ? span.end : (lines[0]?.plain.length ?? span.start),
      ),
    }
  })
}

const FIRST_WORDS = 60
