import {
  COST,
  FAR,
  type Items,
  type ItemsInput,
  isUnmarked,
  items,
  START,
  type State,
  type Step,
} from './item-readings.ts'
import { asList } from './items-as-list.ts'
import { asPassage } from './items-as-passage.ts'
import { differsByOneDigit } from './read-numbering.ts'

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

const KEPT = 10
const HOPELESS = 40
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
