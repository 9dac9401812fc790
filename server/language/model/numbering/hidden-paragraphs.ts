import type { Block } from '../../syntax/blocks/block.ts'
import { remember } from '../../syntax/memory/remember.ts'
import type { Body, NumberRun } from '../message/body.ts'
import { oneLine } from '../message/span.ts'
import { blockFacts } from '../reading/body/block-facts.ts'
import { PILCROW } from './number-parts.ts'
import { isMarkedThroughout } from './numbered-items.ts'
import type { OwnParagraph, ParagraphList } from './own-paragraph.ts'
import { differsByOneDigit } from './read-numbering.ts'

/**
 * Paragraphs that only the numbers around them give away, by the index of the paragraph they follow. In
 * text without marks and without blank lines, a line that begins with a number is read as a paragraph
 * only where it is the next one, so that one wrong number hides all that follow.
 */
export function hiddenParagraphs(
  body: Body,
  read: ParagraphList,
  runs: readonly NumberRun[],
): ReadonlyMap<number, readonly OwnParagraph[]> {
  const found = new Map<number, readonly OwnParagraph[]>()
  if (isMarkedThroughout(body)) return found
  let last = 0
  for (const run of runs) {
    last = rightNumber(last, run.number) + run.length - 1
    const index = run.index + run.length - 1
    const before = read.at(index)
    const hidden = before ? hiddenBetween(body, before, read.at(index + 1), last) : []
    if (hidden.length === 0) continue
    found.set(index, hidden)
    for (const { number } of hidden) last = rightNumber(last, number)
  }
  return found
}

/** The number that a paragraph has by those before it: 4, where 14 stands behind 3. */
function rightNumber(last: number, number: number): number {
  return differsByOneDigit(number, last + 1) ? last + 1 : number
}

/** From one paragraph to the next, or to the end of the text where there is none. */
function hiddenBetween(
  body: Body,
  before: OwnParagraph,
  after: OwnParagraph | undefined,
  from: number,
): readonly OwnParagraph[] {
  const hidden: OwnParagraph[] = []
  let last = from
  const candidates = candidatesBetween(body, before, after)
  candidates.forEach((candidate, index) => {
    const { number } = candidate
    const next = candidates[index + 1]?.number ?? after?.number
    if (number === after?.number || number <= last) return
    // A number too high is a wrong one where it has a digit too many, or where the numbers go on as if it were right.
    const believed = number <= last + MOST_MISSING + 1 || differsByOneDigit(number, last + 1) || next === last + 2
    if (!believed) return
    hidden.push(candidate)
    last = number <= last + MOST_MISSING + 1 ? number : last + 1
  })
  return hidden
}

function candidatesBetween(body: Body, before: OwnParagraph, after: OwnParagraph | undefined): OwnParagraph[] {
  const candidates: OwnParagraph[] = []
  for (let index = before.block; index < (after?.block ?? body.blocks.length); index++) {
    const block = body.blocks[index]
    const role = body.roles[index]
    if (!block || role === 'trailer') continue
    const from = role === 'quoted' ? behindQuotation(block) : 0
    for (const found of numberedLines(block)) {
      if (found.line < from || (found.line === 0 && index === before.block)) continue
      const span = oneLine((body.lines[index] ?? 0) + found.line, found.start, found.end)
      candidates.push({ number: found.number, span, block: index })
    }
  }
  return candidates
}

/** The line behind the one that ends the quotation, where that stands in the block and the cable goes on below it. */
function behindQuotation(block: Block): number {
  const end = blockFacts(block).markers.findLast(({ kind }) => kind === 'end')
  return end ? end.endLine + 1 : Number.POSITIVE_INFINITY
}

/** How many numbers may be missing before a line is no longer believed to begin a paragraph. */
const MOST_MISSING = 2

interface NumberedLine {
  readonly line: number
  readonly number: number
  readonly start: number
  readonly end: number
}

const NONE: readonly NumberedLine[] = []

/** Lines that begin with a number, a period and a capital, the line before ending a sentence. */
function numberedLines(block: Block): readonly NumberedLine[] {
  if (block.kind !== 'text' && block.kind !== 'paragraph') return NONE
  return remember(block, 'numbered lines', () => {
    const found: NumberedLine[] = []
    block.lines.forEach(({ plain }, line) => {
      const match = NUMBERED.exec(plain)
      if (!match || !(line === 0 || SENTENCE_END.test(block.lines[line - 1]?.plain ?? ''))) return
      const digits = match[1] ?? ''
      const start = match[0].length - digits.length
      found.push({ line, number: Number(digits), start, end: start + digits.length })
    })
    return found.length > 0 ? found : NONE
  })
}

const NUMBERED = new RegExp(`^\\s{0,4}(?:${PILCROW} ?)?(\\d{1,3})(?=\\.\\s{1,4}["'(]?[A-Z0-9])`)
const SENTENCE_END = /(?:[.!?][)"']{0,2}|\bUN(?:QUOTE|QTE)|\bEND (?:OF )?(?:QUOTE|[A-Z]{0,12} ?TEXT))$/
