import { withinText } from '../../model/incremental/read-body.ts'
import type { Body, NamedBlock } from '../../model/message/body.ts'
import type { Message } from '../../model/message/message.ts'
import { cover, type Part, type Span } from '../../model/message/span.ts'
import { numberingOf } from '../../model/numbering/numbering-of.ts'
import type { OwnParagraph } from '../../model/numbering/own-paragraph.ts'
import { paragraphHead } from '../../model/numbering/paragraph-head.ts'
import { blockFacts } from '../../model/reading/body/block-facts.ts'
import { headingText } from '../../model/reading/body/heading-shape.ts'
import { blockSpan } from '../../model/reading/lines/block-lines.ts'
import type { Block } from '../../syntax/blocks/block.ts'
import type { Line } from '../../syntax/lines/line.ts'
import { remember } from '../../syntax/memory/remember.ts'
import { blockIndexAt } from '../places/message-lines.ts'
import { symbolKind } from '../protocol/protocol-numbers.ts'
import { headLabels, labelSpan } from './head-outline.ts'
import type { OutlineItem } from './outline-item.ts'
import { paragraphAt, paragraphExtents, wholeParagraph } from './paragraph-extents.ts'
import { plainItems } from './plain-outline.ts'
import { cut, preview } from './preview.ts'
import { sectionSpans, withinSection } from './section-spans.ts'

/** Items of the text: headings, named blocks, paragraphs, signature, ending and drafting labels. */
export function bodyOutline(message: Message): OutlineItem[] {
  return [
    ...headingItems(message.body),
    ...namedBlockItems(message),
    ...paragraphItems(message),
    ...plainItems(message),
    ...endItems(message),
  ].map((item) => {
    const span = withinSection(message, item.span)
    return span === item.span ? item : { ...item, span }
  })
}

/** The sections that hold the items of the text, where a message traveled in several. */
export function sectionOutline(message: Message): OutlineItem[] {
  return sectionSpans(message).map((section) => ({ ...section, kind: symbolKind.package }))
}

/** A heading goes as far as the last text before the next one; that of a summary as far as END SUMMARY. */
export function headingSpans(body: Body): { readonly index: number; readonly span: Span }[] {
  const spans: { index: number; span: Span }[] = []
  const closed = new Map(
    body.namedBlocks.flatMap(({ open, close }) => (open && close ? [[open.line, close.endLine]] : [])),
  )
  let open: { index: number; span: Span } | undefined
  let end = Number.POSITIVE_INFINITY
  for (let index = 0; index < body.roles.length; index++) {
    const role = body.roles[index]
    const block = body.blocks[index]
    const line = body.lines[index] ?? 0
    if (!block) break
    if (role === 'heading') {
      open = { index, span: blockSpan(block, line) }
      end = closed.get(line) ?? Number.POSITIVE_INFINITY
      spans.push(open)
    } else if (role === 'signature' || role === 'trailer' || line > end) open = undefined
    else if (open && role && TEXT_ROLES.has(role)) open.span = cover(open.span, blockSpan(block, line))
  }
  // A signature directly below the last line is in its block, and no part of what the heading heads.
  return spans.map(({ index, span }) => {
    const own = withinText(body, span)
    const head = body.blocks[index]
    // What stands behind the end of the text has nothing to be clipped to.
    const isWhole = head !== undefined && own.endLine >= blockSpan(head, body.lines[index] ?? 0).endLine
    return { index, span: isWhole ? own : span }
  })
}

const TEXT_ROLES: ReadonlySet<string> = new Set(['paragraph', 'quoted', 'continuation', 'list', 'plain'])

function headingItems(body: Body): OutlineItem[] {
  return headingSpans(body).map(({ index, span }) => {
    const block = body.blocks[index] as Block
    return {
      name: cut(headingText(block), HEADING) || '?',
      kind: symbolKind.namespace,
      span,
      selection: blockSpan(block, body.lines[index] ?? 0),
    }
  })
}

/** Where the paragraph at an index of the list of `numberingOf` begins and ends, continuations included. */
export function paragraphSpanAt(message: Message, paragraph: number): Span | undefined {
  const span = wholeParagraph(message, paragraph)
  return span && withinText(message.body, span)
}

/** Index of the paragraph whose own words stand on a line; -1 for none, as on that of a signature right below the last one. */
export function paragraphOnLine(message: Message, line: number): number {
  const index = paragraphAt(message, line)
  return line <= (paragraphSpanAt(message, index)?.endLine ?? -1) ? index : -1
}

function paragraphItems(message: Message): OutlineItem[] {
  const { body } = message
  const { list } = numberingOf(message).own
  const extents = paragraphExtents(message)
  const items: OutlineItem[] = []
  for (let index = 0; index < list.length; index++) {
    const paragraph = list.at(index)
    const block = paragraph && body.blocks[paragraph.block]
    const span = paragraphSpanAt(message, index)
    if (!block || !span) continue
    // A page that cuts the sentence leaves a name that looks complete.
    const goesOn = (extents[index] ?? paragraph.block) > paragraph.block && !blockFacts(block).endsSentence
    const name = paragraphName(message, block, paragraph, span)
    items.push({
      name: goesOn && !name.endsWith('...') ? `${name} ...` : name,
      kind: symbolKind.string,
      span,
      selection: paragraph.span,
    })
  }
  return items
}

/** `¶4 (C) The duke received us at the castle`, of the lines of its own: a signature directly below is no word of it. */
function paragraphName(message: Message, block: Block, paragraph: OwnParagraph, span: Span): string {
  const first = paragraph.span.line - (message.body.lines[paragraph.block] ?? 0)
  const count = span.endLine - span.line + 1
  const lines = block.lines.length - block.blanks
  // Nothing else begins in the block, so that the name is the block's.
  const isWhole =
    first === 0 &&
    blockFacts(block).start?.number.start === paragraph.span.start &&
    (count > lines || (count === lines && span.end >= (block.lines[lines - 1]?.plain.length ?? 0)))
  const name = (): string => nameOf(message, paragraph, linesWithin(block.lines.slice(first, first + count), span))
  return isWhole ? remember(block, 'name', name) : name()
}

/** The next paragraph may begin on the line on which this one ends. */
function linesWithin(lines: readonly Line[], { line, endLine, end }: Span): readonly Line[] {
  const last = lines[endLine - line]
  if (!last || last.plain.length <= end) return lines
  return [...lines.slice(0, -1), { ...last, plain: last.plain.slice(0, end) }]
}

function nameOf({ body }: Message, paragraph: OwnParagraph, lines: readonly Line[]): string {
  const { mark, textLine, textStart } = paragraphHead(body, paragraph)
  const words = preview(lines.slice(textLine), textStart, FIRST_WORDS)
  const isTold = mark !== undefined && words.includes(mark.text)
  return [`\u00b6${paragraph.number}`, isTold ? '' : mark?.text.replace('\n', ' '), words].filter(Boolean).join(' ')
}

const FIRST_WORDS = 60
const HEADING = 100

function namedBlockItems(message: Message): OutlineItem[] {
  const { body } = message
  const items: OutlineItem[] = []
  for (const named of body.namedBlocks) {
    if (named.open && roleAt(message, named.open) === 'heading') continue
    if (!named.close && !named.explicit && !opensParagraph(message, named)) continue
    const selection = named.open ?? named.close ?? named.span
    items.push({ name: named.name, kind: symbolKind.namespace, span: namedBlockSpan(message, named), selection })
  }
  return items
}

/** `(Note: ...` in the middle of a paragraph, never closed, is a remark; at its beginning it is what the paragraph is. */
function opensParagraph(message: Message, { open }: NamedBlock): boolean {
  const index = open ? bodyIndexAt(message, open.line) : -1
  const block = message.body.blocks[index]
  if (!open || !block) return false
  return open.line === message.body.lines[index] && open.start <= (blockFacts(block).start?.textStart ?? 0) + 1
}

function roleAt(message: Message, part: Part): Body['roles'][number] | undefined {
  return message.body.roles[bodyIndexAt(message, part.line)]
}

/** Index into `body.blocks` of the block that holds a line of the message; negative above the body. */
export function bodyIndexAt({ slice, body }: Message, line: number): number {
  return blockIndexAt(slice, line) - (slice.blocks.length - body.blocks.length)
}

/**
 * A block that opens at the beginning of a paragraph and goes beyond it takes in whole paragraphs, so
 * that it can be their parent. Any other keeps to what it says.
 */
export function namedBlockSpan(message: Message, named: NamedBlock): Span {
  const { span } = named
  const first = paragraphAt(message, span.line, span.start)
  const last = paragraphAt(message, span.endLine, span.end)
  const paragraph = numberingOf(message).own.list.at(first)
  if (!paragraph || last <= first) return span
  const begins = span.line === paragraph.span.line && span.start <= paragraphHead(message.body, paragraph).textStart
  const [from, to] = [paragraphSpanAt(message, first), paragraphSpanAt(message, last)]
  return begins && from && to ? cover(from, to) : span
}

function endItems(message: Message): OutlineItem[] {
  const { signature } = message
  const items: OutlineItem[] = []
  const head = new Set(headLabels(message))
  for (const label of message.labels) {
    // The list of those informed may stand at the end; it is an item of its own.
    if (head.has(label) || label.keyword.line === message.toList?.line || label.name.toUpperCase() === 'INFO') continue
    const detail = cut(label.value.text, HEADING)
    items.push({
      name: label.name,
      ...(detail ? { detail } : {}),
      kind: symbolKind.field,
      span: labelSpan(label),
      selection: label.keyword,
    })
  }
  if (signature && message.layout !== 'smart') {
    const name = signature.text || '?'
    items.push({ name, detail: 'signature', kind: symbolKind.field, span: signature, selection: signature })
  }
  const ending = endingSpan(message)
  if (ending) items.push({ name: 'Ending', kind: symbolKind.namespace, span: ending, selection: ending })
  return items
}

/** BT, `#nnnn` and NNNN behind the text; undefined where none of them is. The BT of the header is not part of it. */
export function endingSpan(message: Message): Span | undefined {
  const { separations, validation, endOfMessage } = message.ending
  const text = message.body.lines[0] ?? message.subject?.span.line ?? message.classification?.span.line ?? -1
  const parts: Span[] = [...separations, validation, endOfMessage].filter(
    (part) => part !== undefined && part.line > text,
  ) as Part[]
  const sorted = parts.sort((a, b) => a.line - b.line)
  const [first, last] = [sorted[0], sorted[sorted.length - 1]]
  return first && last && cover(first, last)
}
