import type { Block } from '../../syntax/blocks/block.ts'
import type { LineKind } from '../../syntax/lines/line.ts'
import type { NamedBlock } from '../message/body.ts'
import type { Span } from '../message/span.ts'
import { blockFacts } from '../reading/body/block-facts.ts'

/** Text that is not the cable's own: what BEGIN TEXT or QUOTE opens and an END closes. Nested ones are one span. */
export function quotedSpans(namedBlocks: readonly NamedBlock[]): readonly Span[] {
  const spans: Span[] = []
  for (const { explicit, open, close, name, span } of namedBlocks) {
    if (!explicit || !open || !close || isOwnText(name) || close.line <= open.line) continue
    const last = spans[spans.length - 1]
    if (last && span.line <= last.endLine)
      spans[spans.length - 1] = { ...last, endLine: Math.max(last.endLine, span.endLine) }
    else spans.push(span)
  }
  return spans
}

function isOwnText(name: string): boolean {
  return OWN_TEXT.test(name) && !PAPER.test(name)
}

const OWN_TEXT = /SUMMARY|COMMENT|NOTE|BIO|INTRODUCTION|ACTION/
/** `TEXT OF NOTE`, `DIPLOMATIC NOTE`: of another government, while `BEGIN NOTE` is an aside of the drafter. */
const PAPER = /\bTEXT OF |^DIPLOMATIC /

/**
 * Those without the ones whose paragraphs are numbered on with the cable's: `3. BEGIN TEXT. …`, `4. …`, `5. … END TEXT.`
 * and 6 below it, or no number at all; and without a telegram that is passed on with no numbered word of the sender's.
 */
export function numberedApart(spans: readonly Span[], blocks: readonly Block[], lines: readonly number[]): Span[] {
  const apart = spans.filter((span) => !isNumberedOn(span, blocks, lines))
  const [only] = apart
  return only && apart.length === 1 && isPassedOn(only, blocks, lines) ? [] : apart
}

/** `FOLLOWING SENT ACTION … QUOTE`, then the level or fields of that telegram: its paragraphs are all there are. */
function isPassedOn(span: Span, blocks: readonly Block[], lines: readonly number[]): boolean {
  const opening = blocks[lines.findLastIndex((line) => line <= span.line)]
  if (!opening?.lines.some(({ plain }) => QUOTE.test(plain))) return false
  let hasHead = false
  for (let index = 0; index < blocks.length; index++) {
    const line = lines[index] ?? 0
    const isInside = line > span.line && line <= span.endLine
    if (!isInside && numberOf(blocks[index]) !== undefined) return false
    // What the sender says below it would belong to its last paragraph.
    if (line > span.endLine && isSaid(blocks[index])) return false
    hasHead ||= isInside && line <= span.line + NEAR && OF_HEAD.has(blocks[index]?.lines[0]?.kind ?? 'blank')
  }
  return hasHead
}

/** Lines between QUOTE and the first line of the telegram's head, blank ones and captions with them. */
const NEAR = 6
/** Letters and notes have subjects of their own. */
const OF_HEAD: ReadonlySet<LineKind> = new Set(['classification', 'order', 'tags'])
const QUOTE = /\bQ(?:UO)?TE\b/i

function isSaid(block: Block | undefined): boolean {
  return (
    block?.kind === 'text' &&
    block.lines.some(
      ({ plain, indent }) => plain.length - indent > SHORT || (plain.includes(' ', indent) && SENTENCE.test(plain)),
    )
  )
}

/** A surname and its title, a line of a web site are no longer. */
const SHORT = 40
const SENTENCE = /[a-z]{2}[.!?]$/i

function isNumberedOn(span: Span, blocks: readonly Block[], lines: readonly number[]): boolean {
  let index = lines.findLastIndex((line) => line <= span.line)
  let expected = numberOf(blocks[index])
  if (expected === undefined) return false
  let inside = 0
  // A copy may have lost one number on the way.
  let isLost = false
  for (index++; index < blocks.length; index++) {
    const number = numberOf(blocks[index])
    if (number === undefined) continue
    const isInside = (lines[index] ?? 0) <= span.endLine
    const ahead = number - expected
    const follows = ahead === 1 || (ahead === 2 && !isLost)
    if (!isInside || !follows) return inside > 0 && follows
    isLost ||= ahead === 2
    expected = number
    inside++
  }
  return inside > 0
}

function numberOf(block: Block | undefined): number | undefined {
  return block?.kind === 'paragraph' ? blockFacts(block).start?.value : undefined
}
