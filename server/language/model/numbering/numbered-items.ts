import { lastAtMost } from '../../syntax/document/document.ts'
import type { Body, NumberRun } from '../message/body.ts'
import { blockFacts } from '../reading/body/block-facts.ts'
import type { ItemsInput, Numbered } from './item-readings.ts'
import { heldBy, INDENTS, MOST, Shape } from './number-shape.ts'
import { readItems } from './read-items.ts'
import { numberingCost } from './read-numbering.ts'

/**
 * Numbered items that stand among the paragraphs: of lists, of papers quoted without BEGIN and END. As indices
 * into `body.blocks`, with `shapes` a table of `numberShape` over them. What neither changes the numbers and marks
 * nor these shapes leaves the answer as it is, and then it is not asked again.
 */
export function numberedItems(body: Body, shapes: readonly number[], from: number): ReadonlySet<number> {
  // One number after the other: nothing is out of its place.
  if (body.runs.length < 2) return NO_ITEMS
  const known = answers.get(body.paragraphs)
  if (known && known.shapes === shapes && known.from === from) return known.items
  const items = new Set<number>()
  for (const stretch of readItems(inputOf(body, shapes, from)))
    for (let index = stretch.from; index < stretch.to; index++) items.add(body.paragraphs[index] ?? -1)
  answers.set(body.paragraphs, { shapes, from, items })
  return items
}

const NO_ITEMS: ReadonlySet<number> = new Set()
/** By the list of numbered blocks, which is the same object as long as kinds, numbers and marks are the same. */
const answers = new WeakMap<
  readonly number[],
  { readonly shapes: readonly number[]; readonly from: number; readonly items: ReadonlySet<number> }
>()

function inputOf(body: Body, shapes: readonly number[], from: number): ItemsInput {
  const { paragraphs, runs, unmarked } = body
  const without = new Set(unmarked)
  const shapeOf = (block: number): number => shapes[from + block] ?? Shape.none
  const numbers = numbersOf(runs, paragraphs.length)
  const places = new Map<number, number[]>()
  numbers.forEach((number, index) => {
    const known = places.get(number)
    if (known) known.push(index)
    else places.set(number, [index])
  })
  const isDotted = isMostlyDotted(paragraphs, shapeOf)
  const margin = marginOf(paragraphs, shapeOf)
  const goesOn = goingOn(paragraphs, numbers, shapeOf)
  const make = (index: number): Numbered => {
    const block = paragraphs[index] ?? -1
    const shape = shapeOf(block)
    let above = block - 1
    while (above >= 0 && shapeOf(above) === Shape.none) above--
    const shapeAbove = above < 0 ? 0 : shapeOf(above)
    const number = numbers[index] ?? 0
    return {
      number,
      lastNumber: number + ((shape >> Shape.further) & MOST),
      marked: !without.has(block),
      inner: shape % INDENTS >= margin + FURTHER_IN,
      otherDelimiter: isDotted && (shape & Shape.parenthesis) !== 0,
      opensList: (shape & Shape.opensList) !== 0,
      phrase: (shape & Shape.phrase) !== 0,
      announced: (shapeAbove & Shape.opensList) !== 0,
      belowLetter: (shapeAbove & Shape.lettered) !== 0,
      goesOn: goesOn[index] === 1,
    }
  }
  const read: (Numbered | undefined)[] = []
  const ends = runEnds(runs, paragraphs.length)
  return {
    length: paragraphs.length,
    at: (index) => {
      read[index] ??= make(index)
      return read[index]
    },
    runFrom: (index) => (ends[index] ?? index + 1) - index,
    marked: isMarkedThroughout(body),
    uses: (number) => places.get(number)?.length ?? 0,
    next: (number, after) => {
      const known = places.get(number) ?? []
      return known[lastAtMost(known, after) + (after < (known[0] ?? 0) ? 0 : 1)]
    },
    highest: runs.reduce((top, { number, length }) => (length > 1 ? Math.max(top, number + length - 1) : top), 0),
  }
}

function numbersOf(runs: readonly NumberRun[], count: number): Int32Array {
  const numbers = new Int32Array(count)
  for (const { index, length, number } of runs)
    for (let each = 0; each < length; each++) numbers[index + each] = number + each
  return numbers
}

/** For each index, whether it goes on with the items that the lines of the paragraph above hold: `2. …:`, below it `1. one`, `2. two`, and then `3. three`. */
function goingOn(paragraphs: readonly number[], numbers: Int32Array, shapeOf: (block: number) => number): Uint8Array {
  const found = new Uint8Array(paragraphs.length)
  for (let index = 1; index < paragraphs.length; index++) {
    const number = numbers[index] ?? 0
    if (found[index - 1] === 1 && numbers[index - 1] === number - 1) found[index] = 1
    const block = paragraphs[index] ?? 0
    const first = Math.max(paragraphs[index - 1] ?? 0, block - BETWEEN)
    for (let above = block - 1; above >= first && number > 1 && found[index] === 0; above--)
      if (heldBy(shapeOf(above)) === number - 1) found[index] = 1
  }
  return found
}

/** Title and first articles of a paper may be blocks of their own. */
const BETWEEN = 6

/** Lists may well have more numbers than the cable has paragraphs. */
function isMostlyDotted(paragraphs: readonly number[], shapeOf: (block: number) => number): boolean {
  let dotted = 0
  for (const block of paragraphs) if ((shapeOf(block) & Shape.parenthesis) === 0) dotted++
  return dotted * 4 > paragraphs.length && (shapeOf(paragraphs[0] ?? -1) & Shape.parenthesis) === 0
}

/** For each index, where the run that holds it ends. */
function runEnds(runs: readonly NumberRun[], count: number): Int32Array {
  const ends = new Int32Array(count)
  for (const { index, length } of runs) ends.fill(index + length, index, index + length)
  return ends
}

/** Columns: paragraphs of copies stray by one or two. */
const FURTHER_IN = 3
/** The column where paragraphs begin: that of the first, unless most stand further out. */
function marginOf(paragraphs: readonly number[], shapeOf: (block: number) => number): number {
  const counts = new Int32Array(INDENTS)
  let usual = 0
  for (const block of paragraphs) {
    const indent = shapeOf(block) % INDENTS
    counts[indent] = (counts[indent] ?? 0) + 1
    if ((counts[indent] ?? 0) > (counts[usual] ?? 0)) usual = indent
  }
  return Math.min(usual, shapeOf(paragraphs[0] ?? -1) % INDENTS)
}

/**
 * Whether marks tell the paragraphs of this cable: at least half carry one, or those that do are numbered
 * from 1 with hardly a slip, so that all others are items.
 */
export function isMarkedThroughout(body: Body): boolean {
  const { unmarked, paragraphs } = body
  if (unmarked.length * 2 <= paragraphs.length) return true
  const count = paragraphs.length - unmarked.length
  const restarts = paragraphNumber(body, unmarked[0] ?? -1) === 1
  if (count < (restarts ? FEWEST_BEFORE_ANNEX : FEWEST_MARKED)) return false
  const without = new Set(unmarked)
  const marked = paragraphs.filter((block) => !without.has(block)).map((block) => paragraphNumber(body, block))
  return numberingCost(runsOf(marked)) <= (count < FEWEST_WITH_SLIP ? 0 : ONE_SLIP)
}

/** Fewer marked paragraphs than these may be in order by chance. */
const FEWEST_MARKED = 3
/** Where what has no mark is counted from 1 again, as in an annex. */
const FEWEST_BEFORE_ANNEX = 2
/** So many are no chance even where a number is used twice or missing. */
const FEWEST_WITH_SLIP = 4
const ONE_SLIP = 10

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
