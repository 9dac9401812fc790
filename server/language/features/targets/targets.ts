import type { Message } from '../../model/message/message.ts'
import type { Mention, Reference } from '../../model/message/reference.ts'
import { oneLine, type Span, shift } from '../../model/message/span.ts'
import { blockFacts } from '../../model/reading/block-facts.ts'
import { referenceCalled } from '../../model/reading/called-references.ts'
import { paragraphWithNumber } from '../outline/paragraph-extents.ts'

/** The reference that a label in the text names; undefined where the REF line has none of that letter. */
export function referenceTarget({ references }: Message, label: string): Reference | undefined {
  return references && referenceCalled(references, label)
}

/** Index into `body.paragraphs` of the paragraph that PARA n names; -1 where there is none. */
export function paragraphTarget({ body }: Message, number: number): number {
  return paragraphWithNumber(body, number)
}

/** The digits of a paragraph's number, as a span of the message. */
export function paragraphNumberSpan({ body }: Message, paragraph: number): Span | undefined {
  const index = body.paragraphs[paragraph] ?? -1
  const block = body.blocks[index]
  const number = block && blockFacts(block).start?.number
  return number && oneLine(body.lines[index] ?? 0, number.start, number.end)
}

/** All mentions in the text of a message, in running order, as spans of the message. */
export function mentionsIn({ body }: Message): Mention[] {
  return body.mentioning.flatMap((index) => {
    const block = body.blocks[index]
    return block ? blockFacts(block).mentions.map((mention) => shift(mention, body.lines[index] ?? 0)) : []
  })
}
