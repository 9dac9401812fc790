import { withinText } from '../../model/incremental/read-body.ts'
import type { BodyRole } from '../../model/message/body.ts'
import type { ClassificationLine, Message } from '../../model/message/message.ts'
import { cover, type Span } from '../../model/message/span.ts'
import { blockSpan } from '../../model/reading/lines/block-lines.ts'
import { remember } from '../../syntax/memory/remember.ts'
import { blockIndexAt, lastTextLine } from '../places/message-lines.ts'

/** A section of a message that traveled in several. */
export interface SectionSpan {
  /** `SECTION 2 OF 3` */
  readonly name: string
  /** From its classification line to the last text before the next section. */
  readonly span: Span
  readonly selection: Span
}

/**
 * The sections of a message whose text holds the header of more than one; empty for any other. The first
 * has an item only where its own classification line counts the sections: in a copy without a header nobody
 * knows where it began. A header that is repeated for each page opens no section of its own.
 */
export function sectionSpans(message: Message): readonly SectionSpan[] {
  return remember(message.slice, 'section spans', () => spansOf(message))
}

function spansOf(message: Message): readonly SectionSpan[] {
  const { classification, sections } = message
  const starts: { line: ClassificationLine; above: number }[] = []
  for (const { line, span } of [
    ...(classification ? [{ line: classification, span: classification.span }] : []),
    ...sections,
  ]) {
    if (!line.section || starts.at(-1)?.line.section?.number === line.section.number) continue
    starts.push({ line, above: span.line })
  }
  if (!starts.some(({ line }) => line !== classification)) return []
  return starts.flatMap(({ line }, index) => {
    const { section, span } = line
    if (!section) return []
    const next = starts[index + 1]
    const own = next ? endingAbove(message, span, next.above) : toTextEnd(message, span)
    return [{ name: sectionName(section), span: own, selection: section.span }]
  })
}

export function sectionName({
  number,
  total,
}: {
  readonly number: number
  readonly total: number | undefined
}): string {
  return total === undefined ? `SECTION ${number}` : `SECTION ${number} OF ${total}`
}

/** The part of a span that lies in the section it begins in: what goes on in the next is shown as far as the section goes. */
export function withinSection(message: Message, span: Span): Span {
  const sections = sectionSpans(message)
  let low = 0
  let high = sections.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sections[middle]?.span.line ?? 0) <= span.line) low = middle + 1
    else high = middle
  }
  const next = sections[low]?.span.line
  return next === undefined || next > span.endLine ? span : endingAbove(message, span, next)
}

/** The span as far as there is text of its own above a line; what pages and sections put between is left out. */
function endingAbove({ slice }: Message, span: Span, line: number): Span {
  const { blocks, starts } = slice
  let index = blockIndexAt(slice, line - 1)
  while (BETWEEN.has(blocks[index]?.kind ?? '') && (starts[index] ?? 0) > span.line) index--
  const block = blocks[index]
  const start = starts[index] ?? 0
  if (!block || start + block.lines.length <= span.line) return span
  let last = Math.min(lastTextLine(block, start), line - 1)
  while (last > start && block.lines[last - start]?.kind === 'blank') last--
  return { ...span, endLine: last, end: block.lines[last - start]?.plain.length ?? 0 }
}

const BETWEEN: ReadonlySet<string> = new Set(['blank', 'furniture', 'section', 'separation', 'rule'])

/** The span as far as the text of the message goes, above signature and ending. */
function toTextEnd(message: Message, span: Span): Span {
  const { blocks, lines, roles } = message.body
  const index = roles.findLastIndex((role) => TEXT_ROLES.has(role))
  const block = blocks[index]
  const text = block && blockSpan(block, lines[index] ?? 0)
  return text && text.endLine > span.line ? withinText(message.body, cover(span, text)) : span
}

/** What is text of the message, heading or not. */
const TEXT_ROLES: ReadonlySet<BodyRole> = new Set(['paragraph', 'quoted', 'continuation', 'list', 'plain', 'heading'])
