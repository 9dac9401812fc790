import { blockFacts } from '../../model/block-facts.ts'
import type { Body } from '../../model/body.ts'
import { oneLine, type Span } from '../../model/span.ts'
import { endsWithHidden, hiddenParagraphs } from './hidden-paragraphs.ts'
import { numberedItems } from './numbered-items.ts'
import type { NumberedRun } from './numbering.ts'

/** A numbered paragraph of the cable itself. */
export interface OwnParagraph {
  readonly number: number
  /** Place of the number, in lines of the message. */
  readonly span: Span
  /** Index into `body.blocks` of the block that holds it. */
  readonly block: number
}

/** The numbered paragraphs of the cable: items of lists and of quoted papers are left out. */
export interface OwnParagraphs {
  /** Built when first asked for: paragraphs that are in order need no list. */
  readonly list: readonly OwnParagraph[]
  readonly runs: readonly NumberedRun[]
  /** True when the numbers count from 1 without a slip. */
  readonly inOrder: boolean
  /** Paragraphs that were taken for items: indices into `body.blocks`. */
  readonly items: ReadonlySet<number>
}

export function ownParagraphs(body: Body): OwnParagraphs {
  const { runs } = body
  if (runs.length === 0) return { list: [], runs, inOrder: true, items: NO_ITEMS }
  if (runs.length === 1 && runs[0]?.number === 1) {
    const last = body.paragraphs.slice(-1).flatMap((block) => readParagraph(body, block))
    if (!endsWithHidden(body, last)) return inOrder(body)
  }
  const items = numberedItems(body)
  const read = body.paragraphs.flatMap((block) => (items.has(block) ? [] : readParagraph(body, block)))
  const list = hiddenParagraphs(body, read)
  const own = runsOf(list)
  return { list, runs: own, inOrder: own.length <= 1 && (own[0]?.number ?? 1) === 1, items }
}

const NO_ITEMS: ReadonlySet<number> = new Set()

function inOrder(body: Body): OwnParagraphs {
  let list: readonly OwnParagraph[] | undefined
  return {
    get list() {
      list ??= body.paragraphs.flatMap((block) => readParagraph(body, block))
      return list
    },
    runs: body.runs,
    inOrder: true,
    items: NO_ITEMS,
  }
}

function readParagraph(body: Body, block: number): OwnParagraph[] {
  const own = body.blocks[block]
  const start = own && blockFacts(own).start
  if (!start) return []
  return [{ number: start.value, span: oneLine(body.lines[block] ?? 0, start.number.start, start.number.end), block }]
}

function runsOf(list: readonly OwnParagraph[]): readonly NumberedRun[] {
  const runs: { index: number; length: number; number: number }[] = []
  list.forEach(({ number }, index) => {
    const run = runs[runs.length - 1]
    if (run && run.number + run.length === number) run.length++
    else runs.push({ index, length: 1, number })
  })
  return runs
}
