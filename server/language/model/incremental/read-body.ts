import type { Block } from '../../syntax/blocks/block.ts'
import type { MessageSlice } from '../../syntax/document/message-slice.ts'
import { blockTable } from '../../syntax/memory/block-table.ts'
import type { BlockMarker, Body, Closing, MarkUse } from '../message/body.ts'
import { partOf, type Span, shift } from '../message/span.ts'
import { letteredParts, marksWithout } from '../numbering/lettered-parts.ts'
import { numberShape } from '../numbering/number-shape.ts'
import { numberedItems, paragraphNumber, runsOf } from '../numbering/numbered-items.ts'
import { numberedQuotations } from '../numbering/numbered-quotations.ts'
import { blockFacts } from '../reading/body/block-facts.ts'
import { nameBlocks, type PlacedMarker } from '../reading/body/named-blocks.ts'
import { findClosing } from '../reading/closing/find-closing.ts'
import { blockSpan, textLines } from '../reading/lines/block-lines.ts'
import { Bit, blockCode } from './block-code.ts'
import { passOver } from './body-pass.ts'
import { numberedApart, quotedSpans } from './quoted-text.ts'

/** The text of a message, from its block `from` on; `signed` where a label names who signed, `classifier` who classified. */
export function readBody(slice: MessageSlice, from: number, signed?: string, classifier?: string): Body {
  const own = slice.blocks.slice(from)
  const lines = slice.starts.slice(from)
  const table = blockTable(slice, 'codes', blockCode)
  const closing = findClosing(own, lines, signed, classifier)
  const namedBlocks = nameBlocks(own, lines, [
    ...titleBehindClassifier(slice, from),
    ...placedMarkers(own, lines, table, from),
  ])
  const { digest, roles } = passOver(slice, {
    from,
    table,
    inners: blockTable(slice, 'marks', markInner),
    quoted: numberedApart(withQuotations(quotedSpans(namedBlocks), numberedQuotations(slice, from)), own, lines),
    textEnd: closing.firstBlock,
    signature: signatureBlock(own, lines, closing),
  })
  const { paragraphs, runs, marks, unmarked, mentioning, torn } = digest
  const entireText = findEntireText(own, lines, paragraphs)
  const body = {
    blocks: own,
    lines,
    roles,
    paragraphs,
    items: NO_ITEMS,
    runs,
    marks: [...marks.values()].map((use) => (isByPlace(own[use.first]) ? { ...use, byPlace: true } : use)),
    unmarked,
    mentioning,
    namedBlocks,
    entireText,
    torn,
    closing,
  }
  return withItems(body, blockTable(slice, 'number shapes', numberShape), from)
}

const NO_ITEMS: readonly number[] = []

/** What carries a number and is no paragraph takes its true role. */
function withItems(body: Body, shapes: readonly number[], from: number): Body {
  const parts = letteredParts(body)
  const numbered = numberedItems(body, shapes, from)
  if (numbered.size === 0 && parts.size === 0) return body
  const items = parts.size === 0 ? numbered : new Set([...numbered, ...parts])
  const paragraphs = body.paragraphs.filter((block) => !items.has(block))
  const roles = body.roles.slice()
  for (const block of items) roles[block] = isBetweenRules(body.blocks, block) ? 'heading' : 'list'
  return {
    ...body,
    roles,
    paragraphs,
    items: body.paragraphs.filter((block) => items.has(block)),
    runs: runsOf(paragraphs.map((block) => paragraphNumber(body, block))),
    ...(parts.size === 0 ? {} : { marks: marksWithout(body, parts) }),
    unmarked: body.unmarked.filter((block) => !items.has(block)),
  }
}

/** `27. OVERVIEW` with a rule above and one below: the title of a part, whatever its number. */
function isBetweenRules(blocks: readonly Block[], index: number): boolean {
  const block = blocks[index]
  return (
    block !== undefined &&
    block.lines.length - block.blanks === 1 &&
    blocks[index - 1]?.kind === 'rule' &&
    blocks[index + 1]?.kind === 'rule'
  )
}

/** Index of the block that holds the signature and none of the text; -1 for none. */
function signatureBlock(
  blocks: readonly Block[],
  lines: readonly number[],
  { signature, firstBlock }: Closing,
): number {
  if (!signature) return -1
  for (let index = firstBlock; index < blocks.length; index++)
    if ((lines[index + 1] ?? Number.POSITIVE_INFINITY) > signature.line) return index
  return -1
}

function markInner(block: Block): string | undefined {
  return block.kind === 'paragraph' ? blockFacts(block).mark?.inner : undefined
}

/** The same for all marks that are written so. */
function isByPlace(block: Block | undefined): boolean {
  return block !== undefined && blockFacts(block).mark?.byPlace === true
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
function entireTextOf({ lines }: Block, line: number): Span | undefined {
  // A number alone has its text behind a blank line.
  const { start, plain: number = '' } = lines[0] ?? {}
  const alone = start !== undefined && start.textStart >= number.length
  const first = alone && lines[1]?.kind === 'blank' ? lines.findIndex(({ kind }) => kind === 'text') : 0
  for (let index = Math.max(0, first); index < first + 2; index++) {
    const { plain } = lines[index] ?? {}
    if (plain === undefined || !/ENT[I1L]RE|ALL PARA|THROUGHOUT/i.test(plain)) continue
    const match = (index === first ? ENTIRE_TEXT : LEVEL_ENTIRE_TEXT).exec(plain.slice(0, 80))
    const torn = /^\s*(?:TEXT|MESSAGE|CABLE)\b/i.test(lines[index + 1]?.plain ?? '') ? TORN.exec(plain) : null
    const found = match ?? ALL_OF_TEXT.exec(plain) ?? torn
    if (found) return partOf(plain, line + index, found.index, found.index + found[0].length)
  }
  return undefined
}

const ENTIRE_TEXT =
  /\(?\s?(?:TOP SECRET|SECRET|CONFIDENTIAL|UNCLASSIFIED|LOU|TS|S|C|U|SBU)?(?:\/{1,2}\w{2,6})?\)?\s{0,2}[-,:]{0,2}\s{0,2}\(?ENT[I1L]RE (?:TEXT|MESSAGE|CABLE)\)?/i

/** Below other words only behind its level: a paragraph may speak of the entire text of something. */
const LEVEL_ENTIRE_TEXT =
  /\(?\b(?:TOP SECRET|SECRET|CONFIDENTIAL|TS|S|C)\)?\s{0,2}[-,:]{0,2}\s{0,2}\(?ENT[I1L]RE (?:TEXT|MESSAGE|CABLE)\)?|^\(?ENTIRE TEXT\)?\.?$/i
/** TEXT is on the next line. */
const TORN = /\(?\b(?:TOP SECRET|SECRET|CONFIDENTIAL|TS|S|C)\)?\s{0,2}[-,:]{0,2}\s{0,2}\(?ENTIRE$/i

/** `ALL PARAGRAPHS CLASSIFIED CONFIDENTIAL`, `TEXT IS CONFIDENTIAL THROUGHOUT`. */
const ALL_OF_TEXT =
  /\bALL PARA(?:GRAPH)?S (?:ARE )?(?:CLASSIFIED )?\(?(?:TOP SECRET|SECRET|CONFIDENTIAL|C|S)\b|\bTEXT (?:IS )?(?:CLASSIFIED )?(?:TOP SECRET|SECRET|CONFIDENTIAL) THROUGHOUT\b/i

/** `... for reasons 1.4 (b) and (d). Summary -------`: a heading that a copy joined with the field above it. */
function titleBehindClassifier({ blocks, starts }: MessageSlice, from: number): readonly PlacedMarker[] {
  let field = from - 1
  while (field >= 0 && blocks[field]?.kind !== 'authority') field--
  const block = blocks[field]
  if (!block) return []
  const lines = textLines(block)
  const last = lines[lines.length - 1]?.plain ?? ''
  const match = JOINED_TITLE.exec(last.slice(-JOINED_WIDTH))
  if (!match) return []
  const start = Math.max(0, last.length - JOINED_WIDTH) + match.index
  const part = partOf(last, (starts[field] ?? 0) + lines.length - 1, start, last.length)
  return [{ ...part, kind: 'title', name: 'SUMMARY', block: -1 }]
}

const JOINED_TITLE = /(?<=[.)\d] {1,4})(?:EXECUTIVE )?SUMMARY ?:?(?: {0,3}[-=*]{3}[-=* ]*)?$/i
const JOINED_WIDTH = 120

function placedMarkers(
  blocks: readonly Block[],
  lines: readonly number[],
  table: readonly number[],
  from: number,
): PlacedMarker[] {
  const placed: PlacedMarker[] = []
  for (const place of withMarkers(table)) {
    const index = place - from
    const block = blocks[index]
    if (!block) continue
    for (const marker of blockFacts(block).markers) {
      const kind = marker.kind === 'title' && isTornEnd(blocks, index, marker) ? 'end' : marker.kind
      placed.push({ ...shift(marker, lines[index] ?? 0), kind, block: index })
    }
  }
  return placed
}

/** Found once for each table. */
function withMarkers(table: readonly number[]): readonly number[] {
  const known = markerPlaces.get(table)
  if (known) return known
  const places: number[] = []
  for (let index = 0; index < table.length; index++) if ((table[index] ?? 0) & Bit.markers) places.push(index)
  markerPlaces.set(table, places)
  return places
}

const markerPlaces = new WeakMap<readonly number[], readonly number[]>()

/** `SUMMARY.` at the top of a page or below a blank line, when the text above ends in END. */
function isTornEnd(blocks: readonly Block[], index: number, marker: BlockMarker): boolean {
  if (blocks[index]?.kind !== 'text' || marker.line > 0) return false
  let above = index - 1
  while (above >= 0 && INTERRUPTING.has(blocks[above]?.kind ?? 'text')) above--
  const before = blocks[above]
  const lines = before ? textLines(before) : []
  return /\bEND$/i.test(lines[lines.length - 1]?.plain ?? '')
}

const INTERRUPTING: ReadonlySet<Block['kind']> = new Set(['furniture', 'section', 'captions'])

/** Both in the order of their lines, none inside another. */
function withQuotations(spans: readonly Span[], quotations: readonly Span[]): readonly Span[] {
  if (quotations.length === 0) return spans
  const others = quotations.filter(({ line, endLine }) =>
    spans.every((span) => endLine < span.line || line > span.endLine),
  )
  return [...spans, ...others].sort((one, other) => one.line - other.line)
}

/** The whole text of a numbered paragraph with what goes on with it, as a span of the message. */
export function paragraphSpan(body: Body, index: number): Span {
  const first = body.blocks[index]
  if (!first) return { line: 0, start: 0, endLine: 0, end: 0 }
  let last = index
  for (let next = index + 1; next < body.blocks.length; next++) {
    const role = body.roles[next]
    if (role === 'continuation' || role === 'list' || role === 'quoted') last = next
    else if (!BETWEEN_SECTIONS.has(role ?? 'plain')) break
  }
  const from = blockSpan(first, body.lines[index] ?? 0)
  const to = blockSpan(body.blocks[last] ?? first, body.lines[last] ?? 0)
  return withinText(body, { line: from.line, start: from.start, endLine: to.endLine, end: to.end })
}

/** What may stand between two parts of a paragraph; the end of a section and the head of the next are such, too. */
const BETWEEN_SECTIONS: ReadonlySet<string> = new Set(['furniture', 'section', 'caption', 'rule', 'trailer'])

/** The part of a span that is text: without a signature that stands directly below the last sentence, or behind it. */
export function withinText({ closing: { textEnd } }: Body, span: Span): Span {
  const { line, character } = textEnd
  const isBeyond = span.endLine > line || (span.endLine === line && span.end > character)
  return isBeyond && line >= span.line ? { ...span, endLine: line, end: character } : span
}

/** Number of marked paragraphs. */
export function markCount(marks: readonly MarkUse[]): number {
  let count = 0
  for (const mark of marks) count += mark.count
  return count
}
