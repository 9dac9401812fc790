import { COST, type ItemsInput, items, type Numbered, type State, type Step } from './item-readings.ts'

/** A list is counted from 1. Where it may end, it does; what stands behind it tells. */
export function* asList(input: ItemsInput, state: State, index: number, first: Numbered): Generator<Step> {
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
