import { withinText } from '../../model/incremental/read-body.ts'
import { remember } from '../../model/incremental/remember.ts'
import type { Body, NamedBlock } from '../../model/message/body.ts'
import type { Message } from '../../model/message/message.ts'
import { cover, type Part, type Span } from '../../model/message/span.ts'
import { blockFacts, blockText } from '../../model/reading/block-facts.ts'
import { blockSpan } from '../../model/reading/block-lines.ts'
import type { Block } from '../../syntax/blocks/block.ts'
import type { Line } from '../../syntax/lines/line.ts'
import { blockIndexAt } from '../places/message-lines.ts'
import { symbolKind } from '../protocol/protocol-numbers.ts'
import { headLabels, labelSpan } from './head-outline.ts'
import type { OutlineItem } from './outline-item.ts'
import { paragraphExtents, paragraphOfBlock } from './paragraph-extents.ts'
import { cut, preview } from './preview.ts'
import { sectionSpans, withinSection } from './section-spans.ts'

/** Items of the text: headings, named blocks, paragraphs, signature, ending and drafting labels. */
export function bodyOutline(message: Message): OutlineItem[] {
  return [
    ...headingItems(message.body),
    ...namedBlockItems(message),
    ...paragraphItems(message),
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

/** A heading goes as far as the last text before the next one. */
export function headingSpans(body: Body): { readonly index: number; readonly span: Span }[] {
  const spans: { index: number; span: Span }[] = []
  let open: { index: number; span: Span } | undefined
  for (let index = 0; index < body.roles.length; index++) {
    const role = body.roles[index]
    const block = body.blocks[index]
    if (!block) break
    if (role === 'heading') {
      open = { index, span: blockSpan(block, body.lines[index] ?? 0) }
      spans.push(open)
    } else if (role === 'signature' || role === 'trailer') open = undefined
    else if (open && role && TEXT_ROLES.has(role))
      open.span = cover(open.span, blockSpan(block, body.lines[index] ?? 0))
  }
  return spans
}

const TEXT_ROLES: ReadonlySet<string> = new Set(['paragraph', 'quoted', 'continuation', 'list', 'plain'])

function headingItems(body: Body): OutlineItem[] {
  return headingSpans(body).map(({ index, span }) => {
    const block = body.blocks[index] as Block
    return {
      name: cut(blockText(block), HEADING) || '?',
      kind: symbolKind.class,
      span,
      selection: blockSpan(block, body.lines[index] ?? 0),
    }
  })
}

/** Where the paragraph at an index of `body.paragraphs` begins and ends, continuations included. */
export function paragraphSpanAt(message: Message, paragraph: number): Span | undefined {
  const { blocks, lines, paragraphs } = message.body
  const index = paragraphs[paragraph] ?? -1
  const end = paragraphExtents(message)[paragraph] ?? index
  const [first, last] = [blocks[index], blocks[end]]
  if (!first || !last) return undefined
  return withinText(message.body, cover(blockSpan(first, lines[index] ?? 0), blockSpan(last, lines[end] ?? 0)))
}

function paragraphItems(message: Message): OutlineItem[] {
  const { body } = message
  const extents = paragraphExtents(message)
  const items: OutlineItem[] = []
  for (let paragraph = 0; paragraph < body.paragraphs.length; paragraph++) {
    const index = body.paragraphs[paragraph] ?? 0
    const block = body.blocks[index]
    const span = paragraphSpanAt(message, paragraph)
    const start = block && blockFacts(block).start
    if (!block || !span || !start) continue
    const line = body.lines[index] ?? 0
    // A page that cuts the sentence leaves a name that looks complete.
    const goesOn = (extents[paragraph] ?? index) > index && !blockFacts(block).endsSentence
    const name = paragraphName(block, span.endLine - line + 1)
    items.push({
      name: goesOn && !name.endsWith('...') ? `${name} ...` : name,
      kind: symbolKind.string,
      span,
      selection: { line, start: start.number.start, endLine: line, end: start.number.end },
    })
  }
  return items
}

/** `¶4 (C) The duke received us at the castle`, of the first `count` lines: a signature directly below is no word of it. */
function paragraphName(block: Block, count: number): string {
  return count < block.lines.length - block.blanks
    ? nameOf(block, block.lines.slice(0, count))
    : remember(block, 'name', () => nameOf(block, block.lines))
}

function nameOf(block: Block, lines: readonly Line[]): string {
  const { start, mark } = blockFacts(block)
  if (!start) return '?'
  const words = preview(lines, start.textStart, FIRST_WORDS)
  return [`\u00b6${start.value}`, mark?.text, words].filter(Boolean).join(' ')
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
    items.push({ name: named.name, kind: symbolKind.object, span: namedBlockSpan(message, named), selection })
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
  const { body } = message
  const { span } = named
  const first = paragraphOfBlock(message, bodyIndexAt(message, span.line))
  const last = paragraphOfBlock(message, bodyIndexAt(message, span.endLine))
  if (first < 0 || last <= first) return span
  const index = body.paragraphs[first] ?? 0
  const block = body.blocks[index]
  const start = block && blockFacts(block).start
  const begins = span.line === body.lines[index] && span.start <= (start?.textStart ?? 0)
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
      kind: symbolKind.property,
      span: labelSpan(label),
      selection: label.keyword,
    })
  }
  if (signature && message.layout !== 'smart') {
    const name = signature.text || '?'
    items.push({ name, detail: 'signature', kind: symbolKind.variable, span: signature, selection: signature })
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
