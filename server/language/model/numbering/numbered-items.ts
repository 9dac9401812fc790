import type { Block } from '../../syntax/blocks/block.ts'
import type { Body, NumberRun } from '../message/body.ts'
import { blockFacts } from '../reading/body/block-facts.ts'
import { PILCROW } from './damaged-number.ts'
import { type ItemsInput, type Numbered, readItems } from './read-items.ts'
import { numberingCost } from './read-numbering.ts'

/** Numbered items that stand among the paragraphs: of lists, of papers quoted without BEGIN and END. As indices into `body.blocks`. */
export function numberedItems(body: Body): ReadonlySet<number> {
  // One number after the other: nothing is out of its place.
  if (body.runs.length < 2) return NO_ITEMS
  const items = new Set<number>()
  for (const { from, to } of readItems(inputOf(body)))
    for (let index = from; index < to; index++) items.add(body.paragraphs[index] ?? -1)
  return items
}

const NO_ITEMS: ReadonlySet<number> = new Set()

function inputOf(body: Body): ItemsInput {
  const { paragraphs, runs, unmarked } = body
  const without = new Set(unmarked)
  const read: (Numbered | undefined)[] = []
  const uses = new Map<number, number>()
  let dotted = 0
  for (const block of paragraphs) {
    const number = paragraphNumber(body, block)
    uses.set(number, (uses.get(number) ?? 0) + 1)
    if (!isBehindParenthesis(body, block)) dotted++
  }
  // Lists may well have more numbers than the cable has paragraphs.
  const isDotted = dotted * 4 > paragraphs.length && !isBehindParenthesis(body, paragraphs[0] ?? -1)
  const margin = marginOf(body)
  const make = (index: number): Numbered => {
    const block = paragraphs[index] ?? -1
    const own = body.blocks[block]
    const above = blockAbove(body, block)
    const number = paragraphNumber(body, block)
    return {
      number,
      lastNumber: lastNumber(own, number),
      marked: !without.has(block),
      inner: indentOf(body, block) >= margin + FURTHER_IN,
      otherDelimiter: isDotted && isBehindParenthesis(body, block),
      opensList: own !== undefined && blockFacts(own).opensList,
      phrase: own !== undefined && isPhrase(own),
      announced: above !== undefined && blockFacts(above).opensList,
      belowLetter: LETTERED.test(above?.lines[0]?.plain ?? ''),
    }
  }
  const ends = runEnds(runs, paragraphs.length)
  return {
    length: paragraphs.length,
    at: (index) => {
      read[index] ??= make(index)
      return read[index]
    },
    runFrom: (index) => (ends[index] ?? index + 1) - index,
    marked: isMarkedThroughout(body),
    uses: (number) => uses.get(number) ?? 0,
    highest: runs.reduce((top, { number, length }) => (length > 1 ? Math.max(top, number + length - 1) : top), 0),
  }
}

/** For each index, where the run that holds it ends. */
function runEnds(runs: readonly NumberRun[], count: number): Int32Array {
  const ends = new Int32Array(count)
  for (const { index, length } of runs) ends.fill(index + length, index, index + length)
  return ends
}

/** Columns: paragraphs of copies stray by one or two. */
const FURTHER_IN = 3
/** `¶B. (U) Who pays?`: copies from the web have the sign before letters as well. */
const LETTERED = new RegExp(`^\\s{0,20}(?:${PILCROW} ?)?\\(?[A-Z][.)] `)

/** The column where paragraphs begin: that of the first, unless most stand further out. */
function marginOf(body: Body): number {
  const counts = new Map<number, number>()
  for (const block of body.paragraphs) {
    const indent = indentOf(body, block)
    counts.set(indent, (counts.get(indent) ?? 0) + 1)
  }
  let usual = 0
  for (const [indent, count] of counts) if (count > (counts.get(usual) ?? 0)) usual = indent
  return Math.min(usual, indentOf(body, body.paragraphs[0] ?? -1))
}

function indentOf(body: Body, block: number): number {
  return body.blocks[block]?.lines[0]?.indent ?? 0
}

/** Of the lines of a block that go on counting: items in small letters begin no block of their own. */
function lastNumber(block: Block | undefined, first: number): number {
  let last = first
  for (let line = 1; block && line < block.lines.length; line++) {
    const match = ITEM_LINE.exec(block.lines[line]?.plain ?? '')
    if (Number(match?.[1]) === last + 1) last++
  }
  return last
}

function isPhrase(block: Block): boolean {
  const { endsSentence, prose, opensList } = blockFacts(block)
  return !prose && !endsSentence && !opensList
}

const ITEM_LINE = /^\s{0,20}\(?(\d{1,3})[.)]\s/

function isBehindParenthesis(body: Body, block: number): boolean {
  const own = body.blocks[block]
  return (own && blockFacts(own).start?.delimiter.includes(')')) ?? false
}

function blockAbove(body: Body, block: number): Block | undefined {
  for (let above = block - 1; above >= 0; above--) {
    const own = body.blocks[above]
    if (own?.kind === 'text' || own?.kind === 'paragraph') return own
  }
  return undefined
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
