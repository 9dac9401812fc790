import type { Body } from '../../../model/message/body.ts'
import { oneLine, type Span } from '../../../model/message/span.ts'
import { blockFacts } from '../../../model/reading/block-facts.ts'
import { hiddenParagraphs } from './hidden-paragraphs.ts'
import { numberedItems, paragraphNumber } from './numbered-items.ts'
import type { NumberedRun } from './numbering.ts'

/** A numbered paragraph of the cable itself. */
export interface OwnParagraph {
  readonly number: number
  /** Place of the number, in lines of the message. */
  readonly span: Span
  /** Index into `body.blocks` of the block that holds it. */
  readonly block: number
}

/** Paragraphs in order, each made when it is asked for: of most, only the number is of interest. */
export interface ParagraphList {
  readonly length: number
  at(index: number): OwnParagraph | undefined
  slice(from: number, to: number): readonly OwnParagraph[]
}

/** The numbered paragraphs of the cable: items of lists and of quoted papers are left out. */
export interface OwnParagraphs {
  readonly list: ParagraphList
  /** Their numbers, over `list`. */
  readonly runs: readonly NumberedRun[]
  /** Paragraphs that were taken for items: indices into `body.blocks`. */
  readonly items: ReadonlySet<number>
}

export function ownParagraphs(body: Body): OwnParagraphs {
  const items = numberedItems(body)
  const blocks = items.size === 0 ? body.paragraphs : body.paragraphs.filter((block) => !items.has(block))
  const runs = items.size === 0 ? body.runs : runsOf(blocks.map((block) => paragraphNumber(body, block)))
  const read = paragraphList(blocks.length, (index) => readParagraph(body, blocks[index]))
  const hidden = hiddenParagraphs(body, read, runs)
  if (hidden.size === 0) return { list: read, runs, items }
  const all: OwnParagraph[] = []
  for (let index = 0; index < read.length; index++) {
    const paragraph = read.at(index)
    if (paragraph) all.push(paragraph)
    all.push(...(hidden.get(index) ?? []))
  }
  return {
    list: paragraphList(all.length, (index) => all[index]),
    runs: runsOf(all.map(({ number }) => number)),
    items,
  }
}

function paragraphList(length: number, at: (index: number) => OwnParagraph | undefined): ParagraphList {
  return {
    length,
    at: (index) => (index >= 0 && index < length ? at(index) : undefined),
    slice: (from, to) => {
      const found: OwnParagraph[] = []
      for (let index = Math.max(0, from); index < Math.min(length, to); index++) {
        const paragraph = at(index)
        if (paragraph) found.push(paragraph)
      }
      return found
    },
  }
}

function readParagraph(body: Body, block: number | undefined): OwnParagraph | undefined {
  const own = block === undefined ? undefined : body.blocks[block]
  const start = own && blockFacts(own).start
  if (block === undefined || !start) return undefined
  return { number: start.value, span: oneLine(body.lines[block] ?? 0, start.number.start, start.number.end), block }
}

function runsOf(numbers: readonly number[]): readonly NumberedRun[] {
  const runs: { index: number; length: number; number: number }[] = []
  numbers.forEach((number, index) => {
    const run = runs[runs.length - 1]
    if (run && run.number + run.length === number) run.length++
    else runs.push({ index, length: 1, number })
  })
  return runs
}
