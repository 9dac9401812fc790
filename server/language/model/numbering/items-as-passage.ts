import { COST, FAR, type ItemsInput, items, type Numbered, type State, type Step } from './item-readings.ts'

/** Numbers of another paper, behind which the numbering goes on as if they were not there. */
export function* asPassage(input: ItemsInput, state: State, index: number, block: Numbered): Generator<Step> {
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

/** How far behind a quoted passage the numbering is looked for. */
const LONGEST_PASSAGE = 40
