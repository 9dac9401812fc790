import { isSignature } from '../syntax/address-shape.ts'
import type { Block } from '../syntax/block.ts'
import type { MessageSlice } from '../syntax/document.ts'
import { Bit, blockCode, kindOf, numberOf } from './block-code.ts'
import { blockFacts } from './block-facts.ts'
import { blockSpan, textLines } from './block-lines.ts'
import { blockTable } from './block-table.ts'
import type { BlockMarker, Body, BodyRole, MarkUse, NamedBlock } from './body.ts'
import { nameBlocks, type PlacedMarker } from './named-blocks.ts'
import { type Part, partOf, type Span, shift } from './span.ts'

/**
 * The text of a message, from its block `from` on. One pass over packed numbers, one for each block: this
 * runs for every keystroke, and of unchanged blocks nothing else is read.
 */
export function readBody(slice: MessageSlice, from: number): { body: Body; signature: Part | undefined } {
  const own = slice.blocks.slice(from)
  const lines = slice.starts.slice(from)
  const codes = blockTable(slice, 'codes', blockCode).slice(from)
  const inners = blockTable(slice, 'marks', markInner)
  const signature = findSignature(own, lines)
  const namedBlocks = nameBlocks(own, lines, placedMarkers(own, lines, codes))
  const quoted = quotedSpans(namedBlocks)
  const roles: BodyRole[] = []
  const digest = newDigest()
  let previousText = -1
  for (let index = 0; index < codes.length; index++) {
    const code = codes[index] ?? 0
    const role =
      quoted.length > 0 && isQuoted(code, quoted, lines[index] ?? 0)
        ? 'quoted'
        : roleOf(codes, index, previousText, roles, signature, digest)
    roles.push(role)
    if (role === 'paragraph') addParagraph(digest, code, inners[from + index], index)
    if (isText(role)) {
      if (code & Bit.mentions) digest.mentioning.push(index)
      previousText = index
    }
  }
  const { paragraphs, runs, marks, unmarked, mentioning, torn } = digest
  const entireText = findEntireText(own, lines, paragraphs)
  return {
    body: {
      blocks: own,
      lines,
      roles,
      paragraphs,
      runs,
      marks: [...marks.values()],
      unmarked,
      mentioning,
      namedBlocks,
      entireText,
      torn,
    },
    signature: signature?.part,
  }
}

function markInner(block: Block): string | undefined {
  return block.kind === 'paragraph' ? blockFacts(block).mark?.inner : undefined
}

function isQuoted(code: number, quoted: readonly Span[], line: number): boolean {
  const kind = kindOf(code)
  return (kind === 'paragraph' || kind === 'text') && isInside(quoted, line)
}

interface Digest {
  paragraphs: number[]
  runs: { index: number; length: number; number: number }[]
  marks: Map<string, { inner: string; count: number; first: number }>
  unmarked: number[]
  mentioning: number[]
  torn: number[]
}

function newDigest(): Digest {
  return { paragraphs: [], runs: [], marks: new Map(), unmarked: [], mentioning: [], torn: [] }
}

function isText(role: BodyRole): boolean {
  return (
    role === 'paragraph' ||
    role === 'quoted' ||
    role === 'continuation' ||
    role === 'plain' ||
    role === 'list' ||
    role === 'heading'
  )
}

function addParagraph(digest: Digest, code: number, inner: string | undefined, index: number): void {
  const number = numberOf(code)
  const run = digest.runs[digest.runs.length - 1]
  if (run && run.number + run.length === number) run.length++
  else digest.runs.push({ index: digest.paragraphs.length, length: 1, number })
  digest.paragraphs.push(index)
  if (inner === undefined) {
    digest.unmarked.push(index)
    return
  }
  const use = digest.marks.get(inner)
  if (use) use.count++
  else digest.marks.set(inner, { inner, count: 1, first: index })
}

function findEntireText(
  blocks: readonly Block[],
  lines: readonly number[],
  paragraphs: readonly number[],
): Span | undefined {
  for (let index = 0; index <= (paragraphs[1] ?? paragraphs[0] ?? -1); index++) {
    const block = blocks[index]
    if (block?.kind !== 'paragraph' && block?.kind !== 'text') continue
    const span = entireTextOf(block, lines[index] ?? 0)
    if (span) return span
  }
  return undefined
}

/** `(C - ENTIRE TEXT)`, `CONFIDENTIAL ENTIRE TEXT`: stands in the first paragraph or two, or above them. */
function entireTextOf(block: Block, line: number): Span | undefined {
  const first = block.lines[0]
  const match = first && /ENTIRE/i.test(first.plain) ? ENTIRE_TEXT.exec(first.plain.slice(0, 80)) : null
  return first && match ? partOf(first.plain, line, match.index, match.index + match[0].length) : undefined
}

const ENTIRE_TEXT =
  /\(?\s?(?:TOP SECRET|SECRET|CONFIDENTIAL|UNCLASSIFIED|LOU|TS|S|C|U|SBU)?(?:\/{1,2}\w{2,6})?\)?\s{0,2}[-,:]{0,2}\s{0,2}\(?(?:ENTIRE TEXT|ENTIRE MESSAGE|ENTIRE CABLE)\)?/i

function roleOf(
  codes: readonly number[],
  index: number,
  previousText: number,
  roles: readonly BodyRole[],
  signature: FoundSignature | undefined,
  digest: Digest,
): BodyRole {
  switch (kindOf(codes[index] ?? 0)) {
    case 'paragraph':
      return 'paragraph'
    case 'rule':
      return 'rule'
    case 'section':
      return 'section'
    case 'captions':
      return 'caption'
    case 'text':
      break
    case 'trailer':
      return 'trailer'
    default:
      return 'furniture'
  }
  if (signature?.block === index) return 'signature'
  if (signature && signature.block >= 0 && index > signature.block) return 'trailer'
  return textRole(codes, index, previousText, roles, digest)
}

function textRole(
  codes: readonly number[],
  index: number,
  previousText: number,
  roles: readonly BodyRole[],
  digest: Digest,
): BodyRole {
  const code = codes[index] ?? 0
  const before = codes[previousText] ?? 0
  const open = before & Bit.breaksOff && !(before & Bit.list) && roles[previousText] !== 'heading'
  if (open && (code & Bit.startsLowerCase || (!(code & (Bit.heading | Bit.list)) && code & Bit.prose))) {
    if (previousText === index - 1 && before & Bit.blanks) digest.torn.push(index)
    return 'continuation'
  }
  if (code & Bit.heading && !(before & Bit.opensList) && code & Bit.gap && beginsSomething(codes, index))
    return 'heading'
  if (code & Bit.list) return 'list'
  return digest.paragraphs.length > 0 ? 'continuation' : 'plain'
}

/** A heading needs something below it: the next block that is no rule or furniture is text. */
function beginsSomething(codes: readonly number[], index: number): boolean {
  for (let next = index + 1; next < Math.min(codes.length, index + 6); next++) {
    const code = codes[next] ?? 0
    const kind = kindOf(code)
    if (kind === 'paragraph') return true
    if (kind === 'text') return (code & (Bit.heading | Bit.long)) !== 0
    if (kind !== 'rule' && kind !== 'furniture' && kind !== 'section') return false
  }
  return false
}

interface FoundSignature {
  readonly block: number
  readonly part: Part
}

/** The surname at the end of the text; also two stacked surnames, mixed case, or glued to the last sentence. */
function findSignature(blocks: readonly Block[], lines: readonly number[]): FoundSignature | undefined {
  let last = blocks.length - 1
  while (last >= 0 && END_KINDS.has(blocks[last]?.kind ?? 'blank')) last--
  const block = blocks[last]
  if (!block || (block.kind !== 'text' && block.kind !== 'paragraph')) return undefined
  const text = textLines(block)
  const line = text[text.length - 1]
  if (!line) return undefined
  const content = line.plain.slice(line.indent)
  const part = partOf(line.plain, (lines[last] ?? 0) + text.length - 1, line.indent, line.plain.length)
  if (block.kind === 'text' && text.length <= 2 && (isSignature(content) || MIXED_SIGNATURE.test(content)))
    return { block: last, part }
  // Behind a group mark or the like the surname stands a block higher.
  if (block.kind === 'text' && /^(?:GP-?\d|X?GDS|EXEMPT|YY)\.?$/.test(content))
    return signatureAbove(blocks, lines, last)
  return text.length > 1 && isGluedSignature(content, text[text.length - 2]?.plain ?? '')
    ? { block: -1, part }
    : undefined
}

/** A surname directly below the last sentence, which is over: in a text in capitals any short last line looks like one. */
function isGluedSignature(content: string, before: string): boolean {
  return isSignature(content) && !/[ .]/.test(content) && /[.!?:)"']$/.test(before)
}

function signatureAbove(blocks: readonly Block[], lines: readonly number[], index: number): FoundSignature | undefined {
  const block = blocks[index - 1]
  if (block?.kind !== 'text') return undefined
  const line = textLines(block)[0]
  const content = line?.plain.slice(line.indent) ?? ''
  if (!line || !isSignature(content)) return undefined
  return { block: index - 1, part: partOf(line.plain, lines[index - 1] ?? 0, line.indent, line.plain.length) }
}

const END_KINDS: ReadonlySet<string> = new Set([
  'furniture',
  'separation',
  'validation',
  'end-of-message',
  'trailer',
  'blank',
  'label',
  'rule',
  'captions',
])
const MIXED_SIGNATURE = /^[A-Z][a-z'-]{2,20}(?: [A-Z][a-z'-]{2,20})?$/

function placedMarkers(blocks: readonly Block[], lines: readonly number[], codes: readonly number[]): PlacedMarker[] {
  const placed: PlacedMarker[] = []
  for (let index = 0; index < codes.length; index++) {
    const block = (codes[index] ?? 0) & Bit.markers ? blocks[index] : undefined
    if (!block) continue
    for (const marker of blockFacts(block).markers) {
      const kind = marker.kind === 'title' && isTornEnd(blocks, index, marker) ? 'end' : marker.kind
      placed.push({ ...shift(marker, lines[index] ?? 0), kind, block: index })
    }
  }
  return placed
}

/** `SUMMARY.` at the top of a page, when the text above the page ends in END. */
function isTornEnd(blocks: readonly Block[], index: number, marker: BlockMarker): boolean {
  if (blocks[index]?.kind !== 'text' || marker.line > 0) return false
  let above = index - 1
  while (above >= 0 && INTERRUPTING.has(blocks[above]?.kind ?? 'text')) above--
  const before = above < index - 1 ? blocks[above] : undefined
  const lines = before ? textLines(before) : []
  return /\bEND$/i.test(lines[lines.length - 1]?.plain ?? '')
}

const INTERRUPTING: ReadonlySet<Block['kind']> = new Set(['furniture', 'section', 'captions'])

/** Text that is not the cable's own: what BEGIN TEXT or QUOTE opens and an END closes. Nested ones are one span. */
function quotedSpans(namedBlocks: readonly NamedBlock[]): readonly Span[] {
  const spans: Span[] = []
  for (const { explicit, open, close, name, span } of namedBlocks) {
    if (!explicit || !open || !close || OWN_TEXT.test(name) || close.line <= open.line) continue
    const last = spans[spans.length - 1]
    if (last && span.line <= last.endLine)
      spans[spans.length - 1] = { ...last, endLine: Math.max(last.endLine, span.endLine) }
    else spans.push(span)
  }
  return spans
}

const OWN_TEXT = /SUMMARY|COMMENT|NOTE|BIO|INTRODUCTION|ACTION/

/** Spans ascend and do not overlap. */
function isInside(spans: readonly Span[], line: number): boolean {
  let low = 0
  let high = spans.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((spans[middle]?.line ?? 0) < line) low = middle
    else high = middle - 1
  }
  const span = spans[low]
  return span !== undefined && line > span.line && line <= span.endLine
}

/** The whole text of a numbered paragraph with what goes on with it, as a span of the message. */
export function paragraphSpan(body: Body, index: number): Span {
  const first = body.blocks[index]
  if (!first) return { line: 0, start: 0, endLine: 0, end: 0 }
  let last = index
  for (let next = index + 1; next < body.blocks.length; next++) {
    const role = body.roles[next]
    if (role === 'continuation' || role === 'list' || role === 'quoted') last = next
    else if (role !== 'furniture' && role !== 'caption' && role !== 'rule') break
  }
  const from = blockSpan(first, body.lines[index] ?? 0)
  const to = blockSpan(body.blocks[last] ?? first, body.lines[last] ?? 0)
  return { line: from.line, start: from.start, endLine: to.endLine, end: to.end }
}

/** Number of marked paragraphs. */
export function markCount(marks: readonly MarkUse[]): number {
  let count = 0
  for (const mark of marks) count += mark.count
  return count
}
