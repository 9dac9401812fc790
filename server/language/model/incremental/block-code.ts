import type { Block, BlockKind } from '../../syntax/blocks/block.ts'
import { blockFacts } from '../reading/body/block-facts.ts'

/**
 * What the pass over all blocks has to know of one, packed into a small integer, so that for unchanged
 * blocks a keystroke reads one array of numbers and nothing else.
 */
export function blockCode(block: Block): number {
  // Nothing of a header that stands below the text belongs to it.
  const kind = KINDS.indexOf(block.exit.behind && block.kind !== 'furniture' ? 'trailer' : block.kind) + 1
  let code = kind | (block.blanks > 0 ? Bit.blanks : 0) | (block.entry.gap ? Bit.gap : 0)
  if (block.kind !== 'paragraph' && block.kind !== 'text') return code
  const facts = blockFacts(block)
  const lines = block.lines.length - block.blanks
  if (facts.startsLowerCase) code |= Bit.startsLowerCase
  if (facts.headingShape) code |= Bit.heading
  if (facts.listShape) code |= Bit.list
  if (facts.breaksOff) code |= Bit.breaksOff
  if (facts.hangs) code |= Bit.hangs
  if (facts.opensList) code |= Bit.opensList
  if (facts.prose) code |= Bit.prose
  if (lines > 1 || (block.lines[0]?.plain.length ?? 0) > 76) code |= Bit.long
  if (facts.markers.length > 0) code |= Bit.markers
  if (facts.mentions.length > 0) code |= Bit.mentions
  if (facts.mark) code |= Bit.mark
  if (facts.titleShape) code |= Bit.title
  if (facts.ruled) code |= Bit.ruled
  if (facts.isAside) code |= Bit.isAside
  if (facts.markAlone) code |= Bit.markAlone
  if (facts.wordsOfTitle) code |= Bit.wordsOfTitle
  if (facts.endsSentence) code |= Bit.endsSentence
  // Where a paragraph has its number, a text says of what it is the title.
  const titled = facts.partShape ? OF_PART : facts.articleShape ? OF_ARTICLE : facts.smallShape ? SMALL : 0
  return code | ((facts.start?.value ?? titled) << NUMBER_SHIFT)
}

/** Kinds of body blocks that the pass tells apart; others have code 0. */
const KINDS: readonly BlockKind[] = ['paragraph', 'text', 'rule', 'section', 'captions', 'trailer', 'furniture']

export function kindOf(code: number): BlockKind | undefined {
  return KINDS[(code & KIND_MASK) - 1]
}

/** The paragraph number, 0 where there is none. */
export function numberOf(code: number): number {
  return code >>> NUMBER_SHIFT
}

/** Whether it is the title of a part by its look: `II. The Mine`. */
export function isPartTitle(code: number): boolean {
  return kindOf(code) === 'text' && code >>> NUMBER_SHIFT === OF_PART
}

/** Whether it is the title of an article that a review quotes: `A) "The Mill Stands Still"`. */
export function isArticleTitle(code: number): boolean {
  return kindOf(code) === 'text' && code >>> NUMBER_SHIFT === OF_ARTICLE
}

/** Whether it may be a title in small letters, of a copy that has no others. */
export function isSmallTitle(code: number): boolean {
  return kindOf(code) === 'text' && code >>> NUMBER_SHIFT === SMALL
}

const OF_PART = 1
const OF_ARTICLE = 2
const SMALL = 3

const KIND_MASK = 7
const NUMBER_SHIFT = 22

export const Bit = {
  blanks: 1 << 3,
  gap: 1 << 4,
  startsLowerCase: 1 << 5,
  heading: 1 << 6,
  list: 1 << 7,
  breaksOff: 1 << 8,
  opensList: 1 << 9,
  prose: 1 << 10,
  long: 1 << 11,
  markers: 1 << 12,
  mentions: 1 << 13,
  mark: 1 << 14,
  title: 1 << 15,
  ruled: 1 << 16,
  isAside: 1 << 17,
  hangs: 1 << 18,
  markAlone: 1 << 19,
  wordsOfTitle: 1 << 20,
  endsSentence: 1 << 21,
} as const
