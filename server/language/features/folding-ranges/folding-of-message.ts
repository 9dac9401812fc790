import type { NamedBlock } from '../../model/message/body.ts'
import type { Message } from '../../model/message/message.ts'
import { cover, type Span } from '../../model/message/span.ts'
import { endingSpan, headingSpans, namedBlockSpan, paragraphSpanAt } from '../outline/body-outline.ts'
import { headerSpan, headLabels, labelSpan } from '../outline/head-outline.ts'
import { paragraphExtents } from '../outline/paragraph-extents.ts'
import { plainParagraphs } from '../outline/plain-outline.ts'
import { sectionSpans, withinSection } from '../outline/section-spans.ts'
import { lastTextLine, messageLine } from '../places/message-lines.ts'

/** Lines of a message, counted from its first. */
export interface LineRange {
  readonly startLine: number
  readonly endLine: number
  /** `comment`: what is not the message itself; `region`: a part with a name of its own. */
  readonly kind?: 'comment' | 'region'
}

/** The parts of a message that can be folded, sorted, nested or apart, at most one for each first line. */
export function foldingOfMessage(message: Message): readonly LineRange[] {
  const part = (span: Span, kind?: LineRange['kind']): LineRange => linesOf(withinSection(message, span), kind)
  return tidy([
    ...sectionSpans(message)
      .filter(({ span }) => !holds(span, message.subject?.span))
      .map(({ span }) => linesOf(span, 'region')),
    ...headRanges(message),
    ...headingSpans(message.body).map(({ span }) => part(span, 'region')),
    ...message.body.namedBlocks
      .filter((named) => named.close !== undefined && beginsLine(message, named))
      .map((named) => part(namedBlockSpan(message, named), 'region')),
    ...paragraphExtents(message).flatMap((_, paragraph) => {
      const span = paragraphSpanAt(message, paragraph)
      return span ? [part(span)] : []
    }),
    ...plainParagraphs(message).map(({ span }) => part(span)),
    ...furnitureRanges(message).map(({ startLine, endLine, kind }) =>
      part({ line: startLine, start: 0, endLine, end: 0 }, kind),
    ),
    ...some(endingSpan(message)),
    ...labelRanges(message),
  ])
}

/** A part that holds the subject would hide it: of all lines the one to leave in sight. */
function holds(span: Span, part: Span | undefined): boolean {
  return part !== undefined && span.line < part.line && part.line <= span.endLine
}

function headRanges(message: Message): LineRange[] {
  const { toList, infoList, order, tags, subject, references, authority } = message
  const fields = [order, tags, subject, references, authority?.placement === 'paragraph' ? undefined : authority]
    .filter((field) => field !== undefined)
    .map((field) => field.span)
  const sets = message.sets.sets.map(({ span }) => span)
  return [
    ...headerRanges(message),
    ...some(toList),
    ...some(infoList),
    ...[...fields, ...sets].map((span) => linesOf(span)),
  ]
}

/**
 * The header by what its first line tells: from the date-time group on, with originator and addressees below it; the
 * lines of the network before it by themselves. Fields are no part of it, so that the subject stays in sight.
 */
function headerRanges(message: Message): LineRange[] {
  const span = headerSpan(message)
  if (!span) return []
  const line = message.dateTimeGroup?.span.line
  if (message.headerBlocks.length === 0 || line === undefined || line <= span.line || line > span.endLine)
    return [linesOf(span, 'region')]
  const before = message.headerBlocks.findLast((block) => block.span.endLine < line)
  return [
    { startLine: span.line, endLine: before?.span.endLine ?? span.line, kind: 'region' },
    { startLine: line, endLine: span.endLine, kind: 'region' },
  ]
}

/** Runs of page furniture and section headers, blocks of distribution lines, and what stands behind the ending. */
function furnitureRanges({ slice }: Message): LineRange[] {
  const ranges: LineRange[] = []
  let open: { kind: string; startLine: number; endLine: number } | undefined
  for (let index = 0; index < slice.blocks.length; index++) {
    const block = slice.blocks[index]
    const kind = block && FURNITURE[block.kind]
    if (!block || kind === undefined) {
      if (open) ranges.push({ startLine: open.startLine, endLine: open.endLine, kind: 'comment' })
      open = undefined
      continue
    }
    const line = slice.starts[index] ?? 0
    if (open && open.kind !== kind) {
      ranges.push({ startLine: open.startLine, endLine: open.endLine, kind: 'comment' })
      open = undefined
    }
    open = { kind, startLine: open?.startLine ?? line, endLine: lastTextLine(block, line) }
  }
  if (open) ranges.push({ startLine: open.startLine, endLine: open.endLine, kind: 'comment' })
  return ranges
}

/** Kinds that fold together with neighbours of the same group. */
const FURNITURE: Readonly<Partial<Record<string, string>>> = {
  furniture: 'page',
  section: 'page',
  preface: 'preface',
  distribution: 'preface',
  trailer: 'trailer',
}

/** The labels of the SMART layout that go over several lines, and the drafting block below its text. */
function labelRanges(message: Message): LineRange[] {
  if (message.labels.length === 0) return []
  const head = headLabels(message)
  const tail = message.labels.filter((label) => !head.includes(label))
  return [...some(around(tail.map(labelSpan)), 'region'), ...message.labels.map((label) => linesOf(labelSpan(label)))]
}

/** A block that opens in the middle of a line would hide the rest of its sentence's lines under half a sentence. */
function beginsLine({ slice }: Message, named: NamedBlock): boolean {
  if (!named.open || named.explicit) return true
  const before = messageLine(slice, named.open.line)?.plain.slice(0, named.open.start) ?? ''
  return !/[a-z]/i.test(before.replace(/\([^()]*\)/g, ''))
}

function around(spans: readonly Span[]): Span | undefined {
  const sorted = [...spans].sort((a, b) => a.line - b.line || a.start - b.start)
  const [first, last] = [sorted[0], sorted[sorted.length - 1]]
  return first && last && cover(first, last)
}

function linesOf(span: Span, kind?: LineRange['kind']): LineRange {
  return { startLine: span.line, endLine: span.endLine, ...(kind ? { kind } : {}) }
}

function some(span: Span | undefined, kind?: LineRange['kind']): LineRange[] {
  return span ? [linesOf(span, kind)] : []
}

/** Sorts; drops single lines and all but the largest of those that begin together; cuts what overlaps its surroundings. */
function tidy(ranges: readonly LineRange[]): readonly LineRange[] {
  const sorted = ranges
    .filter((range) => range.endLine > range.startLine)
    .sort((a, b) => a.startLine - b.startLine || b.endLine - a.endLine)
  const kept: LineRange[] = []
  const open: LineRange[] = []
  for (const range of sorted) {
    if (kept[kept.length - 1]?.startLine === range.startLine) continue
    let top = open[open.length - 1]
    while (top && top.endLine < range.startLine) {
      open.pop()
      top = open[open.length - 1]
    }
    const endLine = top ? Math.min(range.endLine, top.endLine) : range.endLine
    if (endLine <= range.startLine || open.length >= MAX_DEPTH) continue
    const own = endLine === range.endLine ? range : { ...range, endLine }
    kept.push(own)
    open.push(own)
  }
  return kept
}

const MAX_DEPTH = 12
