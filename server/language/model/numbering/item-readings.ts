/** What is looked at of a numbered block to tell whether it is a paragraph or an item. */
export interface Numbered {
  readonly number: number
  /** The last number of the list that its own lines go on with: 2 for `1. one` with `2. two` below; else `number`. */
  readonly lastNumber: number
  readonly marked: boolean
  /** Stands further in than the paragraphs. */
  readonly inner: boolean
  /** Written `1)` where the paragraphs of the cable are written `1.`. */
  readonly otherDelimiter: boolean
  /** The text above ends in a colon. */
  readonly announced: boolean
  /** Announces a list itself. */
  readonly opensList: boolean
  /** A few words without a stop, as items have them. */
  readonly phrase: boolean
  /** The text above is a lettered item, of which the number may be a part. */
  readonly belowLetter: boolean
  /** Goes on with items that the lines of the paragraph above hold. */
  readonly goesOn: boolean
}

export interface ItemsInput {
  readonly length: number
  at(index: number): Numbered
  /** How many numbers from the index on, its own included, follow one by one. */
  runFrom(index: number): number
  /** Whether marks tell the paragraphs of this cable. */
  readonly marked: boolean
  /** How many blocks carry the number. */
  uses(number: number): number
  /** Index of the first block behind the index that carries the number. */
  next(number: number, after: number): number | undefined
  /** The highest number that more than one other number leads up to; what is far above it is quoted. */
  readonly highest: number
}

/** A stretch of items, as indices; the end is exclusive. */
export interface Items {
  readonly from: number
  readonly to: number
}

/** A way to read the blocks so far. */
export interface State {
  /** The number that the last paragraph has, or should have. */
  readonly last: number
  /** Whether that is not the number it carries, and how it came to the wrong one. */
  readonly relabelled: 'no' | 'digit' | 'any'
  /** The last paragraph has no mark where marks tell paragraphs. */
  readonly unmarked: boolean
  /** The last block is an item. */
  readonly inList: boolean
  /** A list that the numbering goes on behind is behind us, so that another one is no surprise. */
  readonly listed: boolean
  readonly cost: number
  readonly items: Chain | undefined
}

interface Chain extends Items {
  readonly before: Chain | undefined
}

/** Such a way, and the block that it has come to. */
export interface Step extends State {
  readonly to: number
}

export const START: State = {
  last: 0,
  relabelled: 'no',
  unmarked: false,
  inList: false,
  listed: false,
  cost: 0,
  items: undefined,
}

/** Tenths of a missing number, like the costs of `readNumbering`. */
export const COST = {
  jump: 10,
  farJump: 20,
  restart: 12,
  digit: { first: 5, next: 1 },
  any: { first: 10, next: 6 },
  withoutMark: { first: 3, next: 1 },
  otherDelimiter: 8,
  innerJump: 4,
  announcedStart: 6,
  likeParagraph: 12,
  unlikeFirst: 1,
  quoted: 12,
  quotedFurther: 8,
  quotedAlone: 15,
  displaced: 40,
  quotedToTheEnd: 22,
  goesOnInList: 2,
} as const
/** Numbers missing in one place: more than these are hardly believed. */
export const FAR = 3

export function isUnmarked({ marked }: ItemsInput, block: Numbered): boolean {
  return marked && !block.marked
}

/** A way on which the blocks from `from` up to `to` are items. */
export function items(state: State, from: number, to: number, cost: number): State {
  // Among equal readings, the one with fewer items.
  return { ...state, inList: true, cost: state.cost + cost + 0.02, items: { from, to, before: state.items } }
}
