import type { Block } from '../../syntax/blocks/block.ts'
import type { Line } from '../../syntax/lines/line.ts'
import { blockFacts } from '../reading/body/block-facts.ts'
import { PILCROW } from './number-parts.ts'

/** What a block shows of being a paragraph, an item or what announces items, packed into an integer. */
export function numberShape(block: Block): number {
  if (block.kind !== 'paragraph' && block.kind !== 'text') return Shape.none
  const { start, opensList } = blockFacts(block)
  let shape = Math.min(block.lines[0]?.indent ?? 0, INDENTS - 1)
  if (opensList) shape |= Shape.opensList
  if (LETTERED.test(block.lines[0]?.plain ?? '')) shape |= Shape.lettered
  if (!start) return shape | (Math.min(MOST, itemsHeld(block, 0)) << Shape.held)
  if (start.delimiter.includes(')')) shape |= Shape.parenthesis
  if (isPhrase(block)) shape |= Shape.phrase
  const further = Math.min(MOST, numbersInLines(block, start.value))
  const held = Math.min(MOST, itemsHeld(block, 1))
  return shape | (further << Shape.further) | (held << Shape.held)
}

export const INDENTS = 64
export const Shape = {
  none: -1,
  opensList: 1 << 6,
  lettered: 1 << 7,
  parenthesis: 1 << 8,
  phrase: 1 << 9,
  /** From this bit on: how many numbers the lines below go on with. */
  further: 10,
  /** From this bit on: how many items, counted from 1, the lines below hold. */
  held: 18,
} as const
/** What eight bits hold. */
export const MOST = 255

/** How many items a block holds, of its shape. */
export function heldBy(shape: number): number {
  return shape === Shape.none ? 0 : (shape >> Shape.held) & MOST
}

/** `¶B. (U) Who pays?`: copies from the web have the sign before letters as well. */
const LETTERED = new RegExp(`^\\s{0,20}(?:${PILCROW} ?)?\\(?[A-Z][.)] `)

/** How many lines of a block go on counting behind its number: items in small letters, or below others, begin no block of their own. */
function numbersInLines(block: Block, first: number): number {
  return countOn(block, first, 1, ITEM_LINE)
}

/** How many items, counted from 1 and written as paragraphs are, the lines from `from` on hold. */
function itemsHeld(block: Block, from: number): number {
  return countOn(block, 0, from, DOTTED_LINE)
}

function countOn({ lines }: Block, first: number, from: number, item: RegExp): number {
  let last = first
  for (let line = from; line < lines.length; line++) {
    const { plain } = lines[line] as Line
    if (beginsWithLetter(plain)) continue
    const match = item.exec(plain)
    if (Number(match?.[1]) === last + 1) last++
  }
  return last - first
}

/** Most lines do, and are passed over without a closer look. */
function beginsWithLetter(plain: string): boolean {
  const small = plain.charCodeAt(0) | SMALL
  return small >= SMALL_A && small <= SMALL_Z
}

const SMALL = 32
const SMALL_A = 97
const SMALL_Z = 122
const ITEM_LINE = new RegExp(`^\\s{0,20}(?:${PILCROW} ?)?\\(?(\\d{1,3})[.)]\\s`)
const DOTTED_LINE = new RegExp(`^\\s{0,20}(?:${PILCROW} ?)?(\\d{1,3})\\.\\s`)

function isPhrase(block: Block): boolean {
  const { endsSentence, prose, opensList } = blockFacts(block)
  return !prose && !endsSentence && !opensList
}
