import { differsByOneDigit } from './read-numbering.ts'

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

/**
 * Which numbered blocks are items of lists and of papers set into the text: the cheapest way to read the whole
 * sequence. A number that does not follow costs as in `readNumbering`; a list costs the less the more speaks for
 * it: it is counted from 1, stands further in, is announced by a colon, has no marks where paragraphs have them,
 * and above all the numbering goes on behind it. Linear: of the ways to come to a block few are kept, and in the
 * middle of long runs nothing is decided.
 */
export function readItems(input: ItemsInput): readonly Items[] {
  const states: (State[] | undefined)[] = [[START]]
  let best: State | undefined
  for (let index = 0; index <= input.length; index++) {
    const here = cheapest(states[index] ?? [])
    states[index] = undefined
    if (index === input.length) best = here[0]
    for (const state of index < input.length ? here : []) {
      for (const { to, ...next } of stepsFrom(input, state, index)) {
        states[to] ??= []
        states[to].push(next)
      }
    }
  }
  const found: Items[] = []
  for (let chain = best?.items; chain; chain = chain.before) found.push(chain)
  return found.reverse()
}

interface State {
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

interface Step extends State {
  readonly to: number
}

const START: State = {
  last: 0,
  relabelled: 'no',
  unmarked: false,
  inList: false,
  listed: false,
  cost: 0,
  items: undefined,
}

/** Tenths of a missing number, like the costs of `readNumbering`. */
const COST = {
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
const FAR = 3
const KEPT = 10
const HOPELESS = 40
/** How far behind a quoted passage the numbering is looked for. */
const LONGEST_PASSAGE = 40
/** In a run longer than twice this, the middle is what it is. */
const EDGE = 12

function cheapest(states: readonly State[]): readonly State[] {
  if (states.length < 2) return states
  const known = new Map<number, State>()
  for (const state of states) {
    const { last, relabelled, unmarked, inList, listed } = state
    const how = relabelled === 'no' ? 0 : relabelled === 'digit' ? 1 : 2
    const key = last * 32 + how * 8 + (unmarked ? 4 : 0) + (inList ? 2 : 0) + (listed ? 1 : 0)
    const other = known.get(key)
    if (!other || state.cost < other.cost) known.set(key, state)
  }
  const sorted = [...known.values()].sort((a, b) => a.cost - b.cost)
  const limit = (sorted[0]?.cost ?? 0) + HOPELESS
  return sorted.slice(0, KEPT).filter(({ cost }) => cost <= limit)
}

function* stepsFrom(input: ItemsInput, state: State, index: number): Generator<Step> {
  yield* asParagraph(input, state, index)
  if (index === 0) return
  const block = input.at(index)
  if (block.number === 1) yield* asList(input, state, index, block)
  yield* asPassage(input, state, index, block)
  const goesOn = block.number !== state.last + 1 && (block.inner || block.otherDelimiter || isUnmarked(input, block))
  // The number comes once more, and may be that of the paragraph.
  if (block.goesOn && !block.marked && input.uses(block.number) > 1)
    yield { ...items(state, index, index + 1, COST.goesOnInList), to: index + 1 }
  if (state.inList && goesOn) yield { ...items(state, index, index + 1, COST.goesOnInList), to: index + 1 }
}

function isUnmarked({ marked }: ItemsInput, block: Numbered): boolean {
  return marked && !block.marked
}

function* asParagraph(input: ItemsInput, state: State, index: number): Generator<Step> {
  const block = input.at(index)
  const { last } = state
  const { number } = block
  const unmarked = isUnmarked(input, block)
  const follows = number === last + 1
  let cost = state.cost
  if (unmarked) cost += state.unmarked ? COST.withoutMark.next : COST.withoutMark.first
  if (block.otherDelimiter) cost += COST.otherDelimiter
  if (block.inner && !follows) cost += COST.innerJump
  if (block.announced && number === 1) cost += COST.announcedStart
  const own = { ...state, unmarked, inList: false }
  const ahead = input.runFrom(index)
  const skipped = ahead > 2 * EDGE ? ahead - EDGE : 1
  yield {
    ...own,
    last: number + skipped - 1,
    relabelled: 'no',
    cost: cost + jumpCost(last, number),
    to: index + skipped,
  }
  if (follows || skipped > 1) return
  for (const kind of ['digit', 'any'] as const) {
    if (kind === 'digit' && !differsByOneDigit(number, last + 1)) continue
    const { first, next } = COST[kind]
    yield {
      ...own,
      last: last + 1,
      relabelled: kind,
      cost: cost + (state.relabelled === kind && !state.inList ? next : first) + 0.01,
      to: index + 1,
    }
  }
}

function jumpCost(last: number, number: number): number {
  if (number === last + 1) return 0
  if (number <= last) return number === 1 ? COST.restart : COST.jump
  return number - last - 1 > FAR && last > 0 ? COST.farJump : COST.jump
}

/** A list is counted from 1. Where it may end, it does; what stands behind it tells. */
function* asList(input: ItemsInput, state: State, index: number, first: Numbered): Generator<Step> {
  const { last } = state
  if (last === 0) return
  const { length, breaks } = listFrom(input, index, first)
  // Its first `last` numbers may be the list, and the rest the paragraphs behind it.
  for (const count of new Set([...(last < length ? [last] : []), ...breaks.map(({ at }) => at), length])) {
    const cost = listCost(input, state, first, count, index + count === input.length)
    if (cost === undefined) return
    const strange = breaks.reduce((sum, each) => sum + (each.at < count ? each.cost : 0), 0)
    yield { ...items(state, index, index + count, cost + strange), listed: true, to: index + count }
  }
}

interface Break {
  readonly at: number
  /** Of taking it for an item all the same. */
  readonly cost: number
}

/** How many numbers go on from 1, and where something in them looks like the next paragraph. */
function listFrom(input: ItemsInput, index: number, first: Numbered): { length: number; breaks: readonly Break[] } {
  const breaks: Break[] = []
  let length = 1
  for (let before = first; index + length < input.length; length++) {
    const next = input.at(index + length)
    if (next.number !== before.lastNumber + 1 || !isLike(input, first, next)) break
    const opens = next.opensList && index + length + 1 < input.length && input.at(index + length + 1).number === 1
    // Items stood one below the other, and this one stands apart.
    const apart = before.lastNumber > before.number
    if (opens || apart) breaks.push({ at: length, cost: COST.likeParagraph })
    else if (first.phrase && !next.phrase) breaks.push({ at: length, cost: COST.unlikeFirst })
    if (breaks.length > 2) break
    before = next
  }
  return { length, breaks }
}

function isLike(input: ItemsInput, first: Numbered, next: Numbered): boolean {
  if (next.inner !== first.inner || next.otherDelimiter !== first.otherDelimiter) return false
  return first.marked || !(input.marked && next.marked)
}

/** Undefined where it cannot be a list. */
function listCost(
  input: ItemsInput,
  { last, listed }: State,
  first: Numbered,
  count: number,
  ends: boolean,
): number | undefined {
  if (first.inner || first.otherDelimiter || first.belowLetter) return 0
  if (first.announced) return first.marked ? 3 : 1
  if (first.marked) return undefined
  if (input.marked) return 1
  if (first.phrase) return 2
  // Without any sign, a list of one may as well be the number 1 used twice.
  const plain = count === 1 ? 8 : 4
  return (last === 1 ? 2 * plain : plain) + (ends && !listed ? COST.jump : 0)
}

/** Numbers of another paper, behind which the numbering goes on as if they were not there. */
function* asPassage(input: ItemsInput, state: State, index: number, block: Numbered): Generator<Step> {
  const { last } = state
  if (input.marked ? block.marked : block.number === last + 1) return
  if (input.marked) return yield* asUnmarkedPassage(input, state, index, block)
  const next = input.next(last + 1, index)
  if (next !== undefined && next < index + LONGEST_PASSAGE)
    yield { ...items(state, index, next, passageCost(input, index, next)), to: next }
}

/** Where marks tell paragraphs: up to the next one, which has to be the next in order, or to the end. */
function* asUnmarkedPassage(input: ItemsInput, state: State, index: number, block: Numbered): Generator<Step> {
  let next = index + 1
  while (next < input.length && next < index + LONGEST_PASSAGE && !input.at(next).marked) next++
  if (next === input.length) {
    if (block.number !== state.last + 1) yield { ...items(state, index, next, COST.quotedToTheEnd), to: next }
  } else if (input.at(next).marked && input.at(next).number === state.last + 1)
    yield { ...items(state, index, next, passageCost(input, index, next)), to: next }
}

/** Articles of a paper follow one another; each number by itself may as well be a wrong one. */
function passageCost(input: ItemsInput, from: number, to: number): number {
  let cost = 0
  for (let index = from; index < to; ) {
    const { number } = input.at(index)
    const length = Math.min(input.runFrom(index), to - index)
    if (length > 1) cost += cost === 0 ? COST.quoted : COST.quotedFurther
    // A number that is missing elsewhere is that of a paragraph out of its place.
    else cost += input.uses(number) > 1 || number > input.highest + FAR ? COST.quotedAlone : COST.displaced
    index += length
  }
  return cost
}

function items(state: State, from: number, to: number, cost: number): State {
  // Among equal readings, the one with fewer items.
  return { ...state, inList: true, cost: state.cost + cost + 0.02, items: { from, to, before: state.items } }
}
