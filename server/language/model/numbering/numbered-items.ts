import type { Block } from '../../syntax/blocks/block.ts'
import { lastAtMost } from '../../syntax/document/document.ts'
import type { Body, NumberRun } from '../message/body.ts'
import { blockFacts } from '../reading/block-facts.ts'
import { unnumberedParagraphs } from './damaged-number.ts'
import { textLinesBetween } from './text-lines.ts'

/**
 * Numbered items that stand among the paragraphs: of lists, of papers quoted without BEGIN and END. As
 * indices into `body.blocks`. Where most paragraphs carry marks, an unmarked number that does not fit
 * between its marked neighbours is an item. Where they carry none, a stretch is inner text when the
 * numbering goes on behind it as if it were not there.
 */
export function numberedItems(body: Body): ReadonlySet<number> {
  if (body.runs.length < 2) return NO_ITEMS
  const indented = indentedItems(body)
  if (indented.size > 0) return indented
  if (body.unmarked.length === 0 && body.paragraphs.length > 0) return itemsAmongUnmarked(body, mayListMarked)
  return isMarkedThroughout(body) ? itemsAmongMarked(body) : itemsAmongUnmarked(body)
}

/**
 * Lists that stand further in than the paragraphs, counted from 1, the numbering going on behind them as if
 * they were not there. Empty where anything else is out of order: then the numbers have to tell.
 */
function indentedItems(body: Body): ReadonlySet<number> {
  const { paragraphs } = body
  const margin = indentOf(body, paragraphs[0] ?? -1)
  const items = new Set<number>()
  let last = 0
  let listed = 0
  for (const block of paragraphs) {
    const number = paragraphNumber(body, block)
    if (indentOf(body, block) >= margin + FURTHER_IN) {
      if (number !== listed + 1 && number !== 1) return NO_ITEMS
      listed = number
      items.add(block)
    } else {
      if (number !== last + 1) return NO_ITEMS
      last = number
      listed = 0
    }
  }
  return last > 1 ? items : NO_ITEMS
}

/** Columns: paragraphs of copies stray by one or two. */
const FURTHER_IN = 3

function indentOf(body: Body, block: number): number {
  return body.blocks[block]?.lines[0]?.indent ?? 0
}

const NO_ITEMS: ReadonlySet<number> = new Set()

/**
 * Whether marks tell the paragraphs of this cable: at least half carry one, or those that do are numbered
 * from 1 without a slip, so that all others are items.
 */
export function isMarkedThroughout(body: Body): boolean {
  const { unmarked, paragraphs } = body
  if (unmarked.length * 2 <= paragraphs.length) return true
  const marked = paragraphs.length - unmarked.length
  const restarts = paragraphNumber(body, unmarked[0] ?? -1) === 1
  if (marked < (restarts ? FEWEST_BEFORE_ANNEX : FEWEST_MARKED)) return false
  const without = new Set(unmarked)
  let last = 0
  for (const block of paragraphs) {
    if (!without.has(block) && paragraphNumber(body, block) !== ++last) return false
  }
  return true
}

/** Fewer marked paragraphs than these may be in order by chance. */
const FEWEST_MARKED = 3
/** Where what has no mark is counted from 1 again, as in an annex. */
const FEWEST_BEFORE_ANNEX = 2

/** The number of a block that begins a paragraph; 0 for any other. */
export function paragraphNumber(body: Body, block: number): number {
  const own = body.blocks[block]
  return (own && blockFacts(own).start?.value) ?? 0
}

/** Consecutive numbers, over any list. */
export function runsOf(numbers: readonly number[]): readonly NumberRun[] {
  const runs: { index: number; length: number; number: number }[] = []
  numbers.forEach((number, index) => {
    const run = runs[runs.length - 1]
    if (run && run.number + run.length === number) run.length++
    else runs.push({ index, length: 1, number })
  })
  return runs
}

function itemsAmongMarked(body: Body): ReadonlySet<number> {
  const unmarked = new Set(body.unmarked)
  const items = new Set<number>()
  let from: number | undefined
  let between: number[] = []
  for (const block of [...body.paragraphs, undefined]) {
    if (block !== undefined && unmarked.has(block)) {
      between.push(block)
      continue
    }
    if (between.length > 0) sortOut(body, { from, between, to: block }, items)
    between = []
    from = block
  }
  return items
}

/** Unmarked numbers and the marked paragraphs around them, as indices into `body.blocks`; one of these is missing at either end. */
interface Stretch {
  readonly from: number | undefined
  readonly between: readonly number[]
  readonly to: number | undefined
}

function sortOut(body: Body, stretch: Stretch, items: Set<number>): void {
  const before = stretch.from === undefined ? 0 : paragraphNumber(body, stretch.from)
  const after = stretch.to === undefined ? undefined : paragraphNumber(body, stretch.to)
  const others = before === 0 ? stretch.between : withoutLists(body, stretch, before, after, items)
  // As many as are missing there: paragraphs without a mark, their numbers right or not.
  if (after !== undefined && others.length === after - before - 1) return
  if (after !== undefined && before >= after && leadsUpTo(body, stretch, others, after)) return
  let last = before
  for (const block of others) {
    const number = paragraphNumber(body, block)
    const fits = after === undefined ? number === last + 1 : number > last && number < after
    if (fits) last = number
    else items.add(block)
  }
}

/** `2. (C)`, `13. (C)`, `4.`, `5. (C)`: the marked number above is the wrong one, and what is unmarked goes on as if it were right. */
function leadsUpTo(body: Body, { from }: Stretch, others: readonly number[], after: number): boolean {
  const above = body.paragraphs[lastAtMost(body.paragraphs, from ?? -1) - 1]
  if (above === undefined || paragraphNumber(body, above) !== after - others.length - 2) return false
  return others.every((block, index) => paragraphNumber(body, block) === after - others.length + index)
}

/** Takes out what is counted from 1 where the paragraphs are further on. */
function withoutLists(
  body: Body,
  stretch: Stretch,
  before: number,
  after: number | undefined,
  items: Set<number>,
): readonly number[] {
  const { between } = stretch
  const paragraphs = after === undefined ? 0 : paragraphsInList(body, stretch, before, after)
  let listed = 0
  return between.filter((block, index) => {
    const number = paragraphNumber(body, block)
    listed = number === 1 || (listed > 0 && number === listed + 1) ? number : 0
    if (listed === 0 || index >= between.length - paragraphs) return true
    items.add(block)
    return false
  })
}

/**
 * A list that ends with the numbers missing there has taken in the paragraphs behind it, unless these
 * stand there without numbers. How many they are.
 */
function paragraphsInList(body: Body, { from, between, to }: Stretch, before: number, after: number): number {
  const missing = Math.max(0, after - before - 1)
  const last = between.slice(Math.max(0, between.length - missing))
  if (missing === 0 || last.some((block, index) => paragraphNumber(body, block) !== before + 1 + index)) return 0
  const lines = textLinesBetween(body, body.lines[from ?? 0] ?? 0, body.lines[to ?? 0] ?? 0)
  return unnumberedParagraphs(lines).length === missing ? 0 : missing
}

/** How many numbers may be missing behind an inner list that begins with 1. */
const TOLERATED_GAP = 3
/** How many runs an inner text may itself fall into. */
const LOOK_AHEAD = 8

/** `mayList` leaves out runs that cannot be lists; by default any run from 1 on may be one. */
function itemsAmongUnmarked(body: Body, mayList?: (body: Body, index: number) => boolean): ReadonlySet<number> {
  const { runs, paragraphs } = body
  const items = new Set<number>()
  const drop = (from: number, to: number): void => {
    for (let index = from; index < to; index++) items.add(paragraphs[index] ?? -1)
  }
  let end = 0
  for (let at = 0; at < runs.length; at++) {
    const run = runs[at]
    if (!run) break
    if (at > 0 && run.number === 1) {
      const listed = !mayList || mayList(body, run.index) ? listLength(body, at, end) : 0
      drop(run.index, run.index + listed)
      // What stands between the list and where the numbering goes on is looked at for itself.
      if (listed === run.length) continue
    } else if (at > 0 && run.number !== end && !mayList) {
      const back = resumesAt(runs, at, end, 1)
      if (back !== undefined) {
        drop(run.index, runs[back]?.index ?? run.index)
        at = back
      }
    }
    const current = runs[at]
    end = current ? current.number + current.length - 1 : end
  }
  return items
}

/** How many numbers of a run that begins with 1, in the middle of the text, count items of a list. */
function listLength(body: Body, at: number, end: number): number {
  const { runs } = body
  const run = runs[at]
  if (!run) return 0
  const announced = isAnnounced(body, run.index)
  // A list that is longer than the numbering so far may be one as long as it, with the rest behind.
  const back = resumesAt(runs, at, end, run.length > end ? 1 : TOLERATED_GAP)
  if (back !== undefined && (end > 1 || announced || isBelowLetter(body, run.index))) return run.length
  return announced ? Math.min(run.length, end) : 0
}

/** The run, behind the one at `at`, that goes on where the numbering stood. */
function resumesAt(runs: readonly NumberRun[], at: number, end: number, slack: number): number | undefined {
  for (let next = at + 1; next < Math.min(runs.length, at + LOOK_AHEAD); next++) {
    const number = runs[next]?.number ?? 0
    if (number > end && number <= end + slack) return isDisplaced(runs, at, next) ? undefined : next
  }
  return undefined
}

/** Whether the number of the run at `at` is missing above or below: then it is a paragraph out of its place. */
function isDisplaced(runs: readonly NumberRun[], at: number, next: number): boolean {
  const { number, length } = runs[at] ?? { number: 0, length: 0 }
  if (number === 1 && length > 1) return false
  const above = runs.slice(Math.max(0, at - LOOK_AHEAD), at)
  const below = runs.slice(next, next + LOOK_AHEAD)
  if ([...above, ...below].some((run) => number >= run.number && number < run.number + run.length)) return false
  const first = below[0]
  if (!first) return false
  const reaches = (some: readonly NumberRun[]): boolean => some.some((run) => run.number > number)
  return reaches(above) || first.number + first.length === number || (reaches(below) && first.number < number)
}

/** Whether the text above ends in a colon, as what announces a list or a quoted paper does. */
function isAnnounced(body: Body, index: number): boolean {
  const above = blockAbove(body, index)
  return above !== undefined && blockFacts(above).opensList
}

/** Where paragraphs carry marks, items with marks of their own are announced, or parts of a lettered one. */
function mayListMarked(body: Body, index: number): boolean {
  return isBelowLetter(body, index) || isAnnounced(body, index)
}

/** Whether the text above is an item `B. …`, of which the numbers are parts. */
function isBelowLetter(body: Body, index: number): boolean {
  const first = blockAbove(body, index)?.lines[0]
  return first !== undefined && /^\s*\(?[A-Z][.)] /.test(first.plain)
}

function blockAbove(body: Body, index: number): Block | undefined {
  const block = body.paragraphs[index] ?? 0
  for (let above = block - 1; above >= 0; above--) {
    const own = body.blocks[above]
    if (own?.kind === 'text' || own?.kind === 'paragraph') return own
  }
  return undefined
}
