import type { Block } from '../../../syntax/blocks/block.ts'
import type { BlockMarker, NamedBlock } from '../../message/body.ts'
import type { Span } from '../../message/span.ts'
import { blockSpan } from '../lines/block-lines.ts'
import { blockText } from './block-facts.ts'
import { baseName, namesIn } from './block-names.ts'

/** A marker with spans of the message and the index of its block in the body. */
export interface PlacedMarker extends BlockMarker {
  readonly block: number
}

/**
 * Pairs openings with closings, innermost first. A title such as `SUMMARY:` opens a block that may stay
 * open; an END closes the nearest opening of its name. One pass over the markers; the number of blocks
 * open at a time is bounded, so nesting without end stays linear.
 */
export function nameBlocks(
  blocks: readonly Block[],
  lines: readonly number[],
  markers: readonly PlacedMarker[],
): NamedBlock[] {
  const found: NamedBlock[] = []
  const firstText = firstOwnParagraph(blocks)
  const open: PlacedMarker[] = []
  for (const marker of markers) {
    if (marker.kind !== 'end') {
      if (isContinuation(open, marker)) continue
      open.push(marker)
      if (open.length > MAX_OPEN) found.push(unclosed(open.shift() as PlacedMarker, blocks, lines))
      continue
    }
    const at = openingOf(open, marker)
    if (at < 0) {
      found.push(endOnly(marker, blocks, lines, firstText))
      continue
    }
    const opening = open[at] as PlacedMarker
    // What was opened inside and not closed ends with its surroundings.
    for (const inner of open.splice(at).slice(1)) found.push(unclosed(inner, blocks, lines))
    found.push({
      name: opening.name,
      explicit: opening.kind === 'begin',
      open: opening,
      close: marker,
      span: between(opening, marker),
    })
  }
  for (const marker of open)
    if (!needsEnd(marker) && !announces(marker, found)) found.push(unclosed(marker, blocks, lines))
  return found.sort((a, b) => a.span.line - b.span.line || a.span.start - b.span.start)
}

const MAX_OPEN = 32

/** `Begin text of note:` directly above `BEGIN TEXT`: the sentence announces the block that an END closes. */
function announces({ kind, name: announced, endLine }: PlacedMarker, found: readonly NamedBlock[]): boolean {
  if (kind !== 'begin') return false
  return found.some(
    ({ explicit, name, open, close }) =>
      explicit &&
      open !== undefined &&
      close !== undefined &&
      open.line > endLine &&
      open.line <= endLine + DIRECTLY &&
      (baseName(name) === baseName(announced) || isPartOf(announced, name)),
  )
}

/** A blank line may stand between. */
const DIRECTLY = 2

/** `Background.` heads a block only where an END names it; else it is the first word of a paragraph. */
function needsEnd({ kind, name }: PlacedMarker): boolean {
  return kind === 'title' && /^(?:INTRO(?:DUCTION)?|BACKGROUND|ACTION REQUEST(?:ED)?)$/.test(name)
}

/** `SUMMARY CONTINUED`, and the title of a block that is open already, open no second one. */
function isContinuation(open: readonly PlacedMarker[], marker: PlacedMarker): boolean {
  if (marker.kind === 'again') return true
  if (marker.kind !== 'title') return false
  const [name] = namesIn(marker.name)
  const isSummary = name === 'SUMMARY'
  return open.some(
    ({ kind, name: other }, index) =>
      (isSummary || (kind === 'begin' && index === open.length - 1)) && namesIn(other)[0] === name,
  )
}

/**
 * Index of the opening that an END closes: of those of one name the nearest, of two names (`END SUMMARY AND
 * COMMENT`) the outermost, so that what was opened inside ends with it.
 */
function openingOf(open: readonly PlacedMarker[], end: PlacedMarker): number {
  const names = namesIn(end.name)
  if (names.length > 1) return open.findIndex(({ name }) => namesIn(name).some((each) => names.includes(each)))
  const exact = open.findLastIndex(({ name }) => baseName(name) === baseName(end.name))
  if (exact >= 0) return exact
  return open.findLastIndex((opening) => isPartOf(opening.name, end.name) || closesQuotation(opening, end))
}

/** END SUMMARY closes SUMMARY AND COMMENT, END TEXT OF LETTER the letter. */
function isPartOf(opening: string, end: string): boolean {
  const [a, b] = [baseName(opening), baseName(end)]
  if (namesIn(opening).includes(b)) return true
  return a.startsWith(`${b} `) || b.startsWith(`${a} `) || a.endsWith(` ${b}`) || b.endsWith(` ${a}`)
}

/** END TEXT closes what BEGIN LETTER or BEGIN STATEMENT opened. */
function closesQuotation(opening: PlacedMarker, end: PlacedMarker): boolean {
  return opening.kind === 'begin' && baseName(end.name) === 'TEXT' && !OWN_WORDS.test(opening.name)
}

/** Parts of the cable's own text, as opposed to what it quotes. */
const OWN_WORDS = /SUMMARY|COMMENT|BIO|INTRODUCTION|ACTION|BACKGROUND/

function between(open: Span, close: Span): Span {
  return { line: open.line, start: open.start, endLine: close.endLine, end: close.end }
}

/** Without an end, a block is believed to go as far as its own paragraph. */
function unclosed(marker: PlacedMarker, blocks: readonly Block[], lines: readonly number[]): NamedBlock {
  const block = blocks[marker.block]
  const end = block ? blockSpan(block, lines[marker.block] ?? 0) : marker
  return {
    name: marker.name,
    explicit: marker.kind === 'begin',
    open: marker,
    close: undefined,
    span: between(marker, end),
  }
}

/**
 * Only the end is there: the block begins at the first paragraph that names neither classifier nor
 * participants, or at the paragraph that holds the end. The reference, section 8.3.
 */
function endOnly(
  marker: PlacedMarker,
  blocks: readonly Block[],
  lines: readonly number[],
  firstText: number,
): NamedBlock {
  // Its own paragraph stands a few blocks up at the most: further up it would be another's.
  let from = marker.block
  while (from > Math.max(0, marker.block - MAX_OPEN) && blocks[from]?.kind !== 'paragraph') from--
  if (baseName(marker.name).startsWith('SUMMARY') && firstText >= 0 && firstText < from) from = firstText
  const block = blocks[from]
  const start = block ? blockSpan(block, lines[from] ?? 0) : marker
  return { name: marker.name, explicit: false, open: undefined, close: marker, span: between(start, marker) }
}

/** Index of the first paragraph that is no preliminary, -1 where there is none among the first. */
function firstOwnParagraph(blocks: readonly Block[]): number {
  return blocks.slice(0, 64).findIndex((block) => block.kind === 'paragraph' && !isPreliminary(block))
}

/** Classifier, date and place, participants: short paragraphs above the summary. */
function isPreliminary(block: Block): boolean {
  const text = blockText(block)
  return text.length < 90 || /^(?:classified by|participants|this is an action|entire text)/i.test(text)
}
