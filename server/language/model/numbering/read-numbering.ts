import type { NumberRun } from '../message/body.ts'

/**
 * What is wrong with a sequence of paragraph numbers. Items are counted from 0.
 * `run`: items `from` to `to` carry wrong numbers, `right` is the right one of the first.
 * `gap`: numbers `missing` to `last` are not there before item `at`.
 * `repeat`: at item `at` the numbering falls back from `before` to `number`.
 * `start`: the first number is not 1.
 */
export type NumberingAnomaly =
  | {
      readonly kind: 'run'
      readonly from: number
      readonly to: number
      readonly right: number
      /** The numbers follow no order, so that nothing can be told from one of them. */
      readonly disordered?: true
    }
  | { readonly kind: 'gap'; readonly at: number; readonly missing: number; readonly last: number }
  | { readonly kind: 'repeat'; readonly at: number; readonly number: number; readonly before: number }
  | { readonly kind: 'start'; readonly number: number }

/**
 * The cheapest reading of a sequence of numbers (the reference, PAR-2): a wrong number is either
 * relabelled, or the numbering jumps there. Linear: only offsets that occur within a few runs, 0, and
 * the best one so far are tried, and a run too long to be wrong is never relabelled.
 */
export function readNumbering(runs: readonly NumberRun[]): readonly NumberingAnomaly[] {
  if (runs.length === 0 || (runs.length === 1 && runs[0]?.number === 1)) return []
  const read = cheapest(runs)
  const start = startElsewhere(read, runs)
  if (start > 1) return [{ kind: 'start', number: start }, ...countedFrom(start, runs)]
  return inNoOrder(read, runs) ?? putElsewhere(read, runs)
}

/**
 * `12 12 14`, `12 14 15` read as a 1 and a 2 with a figure too many, and all up to the 14 missing: it begins with 12, and
 * what follows goes on from there. Its first number; 1 for any other reading.
 */
function startElsewhere([first, next]: readonly NumberingAnomaly[], [run]: readonly NumberRun[]): number {
  if (first?.kind !== 'run' || first.from !== 0 || next?.kind !== 'gap' || next.at !== first.to + 1) return 1
  return run && next.last + 1 >= run.number + next.at ? run.number : 1
}

/** What is wrong in a sequence that begins with a number of its own. */
function countedFrom(start: number, runs: readonly NumberRun[]): readonly NumberingAnomaly[] {
  const more = start - 1
  const found = readNumbering(runs.map((run) => ({ ...run, number: run.number - more })))
  return found.map((anomaly) => {
    if (anomaly.kind === 'run') return { ...anomaly, right: anomaly.right + more }
    if (anomaly.kind === 'gap') return { ...anomaly, missing: anomaly.missing + more, last: anomaly.last + more }
    const number = anomaly.number + more
    return anomaly.kind === 'start' ? { ...anomaly, number } : { ...anomaly, number, before: anomaly.before + more }
  })
}

function cheapest(runs: readonly NumberRun[]): readonly NumberingAnomaly[] {
  const path = cheapestPath(runs)
  const anomalies: NumberingAnomaly[] = []
  let offset = 0
  let wrong: { from: number; to: number; right: number } | undefined
  const closeRun = (): void => {
    if (wrong) anomalies.push({ kind: 'run', from: wrong.from, to: wrong.to, right: wrong.right })
    wrong = undefined
  }
  for (const step of path) {
    if (step.offset !== offset) {
      closeRun()
      anomalies.push(jump(step, offset))
      offset = step.offset
    }
    if (step.relabel === 'keep') closeRun()
    else if (wrong) wrong.to = step.item
    else wrong = { from: step.item, to: step.item, right: rightNumber(step.item, offset) }
  }
  closeRun()
  return anomalies
}

/** `1 5 2 3 4 6`: what looks like a gap and a fall is one or more paragraphs that were put among others, none of which is missing. */
function putElsewhere(anomalies: readonly NumberingAnomaly[], runs: readonly NumberRun[]): readonly NumberingAnomaly[] {
  if (!anomalies.some(({ kind }) => kind === 'repeat')) return anomalies
  const byIndex = new Map(runs.map((run) => [run.index, run]))
  const found: NumberingAnomaly[] = []
  for (let at = 0; at < anomalies.length; at++) {
    const [anomaly, next, third] = [anomalies[at], anomalies[at + 1], anomalies[at + 2]]
    if (!anomaly) continue
    const gap = anomaly.kind === 'start' ? { at: 0, missing: 1 } : anomaly.kind === 'gap' ? anomaly : undefined
    const moved = gap && byIndex.get(gap.at)
    const passed = next?.kind === 'repeat' ? byIndex.get(next.at) : undefined
    const isMoved =
      moved !== undefined &&
      passed?.index === moved.index + moved.length &&
      passed.number === gap?.missing &&
      passed.number + passed.length === moved.number &&
      moved.length + passed.length <= LONGEST_RELABELLED
    const behind = moved && passed ? passed.index + passed.length : 0
    // What follows goes on behind all of them, or nothing does.
    const goesOn = third === undefined ? !byIndex.has(behind) : third.kind === 'gap' && third.at === behind
    const isWhole = third === undefined || byIndex.get(behind)?.number === (moved?.number ?? 0) + (moved?.length ?? 0)
    if (!isMoved || !goesOn || !isWhole) {
      found.push(anomaly)
      continue
    }
    found.push({ kind: 'run', from: moved.index, to: behind - 1, right: passed.number })
    at += third === undefined ? 1 : 2
  }
  return found
}

/** Where hardly any number follows from the one before, there is one thing wrong, not hundreds. */
function inNoOrder(
  anomalies: readonly NumberingAnomaly[],
  runs: readonly NumberRun[],
): readonly NumberingAnomaly[] | undefined {
  const last = runs[runs.length - 1]
  const count = last ? last.index + last.length : 0
  if (anomalies.length <= MANY || anomalies.length * 4 <= count) return undefined
  const from = anomalies.reduce((first, anomaly) => Math.min(first, firstItem(anomaly)), count - 1)
  return [{ kind: 'run', from, to: count - 1, right: from + 1, disordered: true }]
}

const MANY = 8

function firstItem(anomaly: NumberingAnomaly): number {
  return anomaly.kind === 'start' ? 0 : anomaly.kind === 'run' ? anomaly.from : anomaly.at
}

/** Cost of the reading that `readNumbering` gives, in tenths; for tests against an exhaustive search. */
export function numberingCost(runs: readonly NumberRun[]): number {
  return Math.floor((cheapestEnd(runs)?.cost ?? 0) / COST)
}

type Relabel = 'keep' | 'digit' | 'any'

/** One item, or a whole run that is kept, read at an offset. Steps are linked backwards. */
interface Step {
  readonly item: number
  readonly offset: number
  readonly relabel: Relabel
  /** Tenths times `COST`, plus the number of items relabelled: that decides between equal readings. */
  readonly cost: number
  readonly before: Step | undefined
}

const COST = 2 ** 20
const JUMP = 10 * COST
const FIRST_OF_RUN = { digit: 5 * COST + 1, any: 10 * COST + 1 }
const NEXT_OF_RUN = { digit: COST + 1, any: 6 * COST + 1 }
/** Two jumps around a run cost 2.0; relabelling more items than this costs more, however it is done. */
const LONGEST_RELABELLED = 20
/** How many runs ahead and behind offsets are taken from. */
const WINDOW = 8

function cheapestPath(runs: readonly NumberRun[]): readonly Step[] {
  const path: Step[] = []
  for (let step = cheapestEnd(runs); step; step = step.before) path.push(step)
  return path.reverse()
}

function cheapestEnd(runs: readonly NumberRun[]): Step | undefined {
  let states = new Map<number, Step[]>()
  let best: Step | undefined
  runs.forEach((run, at) => {
    const offsets = offsetsAround(runs, at)
    // A long run is right as it stands, so that it is one step; others are read item by item.
    const pieces = run.length > LONGEST_RELABELLED ? [run] : singly(run)
    for (const piece of pieces) {
      const next = new Map<number, Step[]>()
      let bestNext: Step | undefined
      for (const offset of best ? new Set([...offsets, best.offset]) : offsets) {
        const entries = entriesAt(offset, states.get(offset), best, piece.index)
        const exits = offset === offsetOf(piece) ? [kept(piece, offset, entries)] : relabelled(piece, offset, entries)
        if (exits.length === 0) continue
        next.set(offset, exits)
        for (const exit of exits) if (isBetter(exit, bestNext)) bestNext = exit
      }
      states = next
      best = bestNext
    }
  })
  return best
}

function singly(run: NumberRun): NumberRun[] {
  return Array.from({ length: run.length }, (_, ahead) => ({
    index: run.index + ahead,
    length: 1,
    number: run.number + ahead,
  }))
}

function offsetOf(run: NumberRun): number {
  return run.number - (run.index + 1)
}

function rightNumber(item: number, offset: number): number {
  return item + 1 + offset
}

function offsetsAround(runs: readonly NumberRun[], at: number): ReadonlySet<number> {
  const offsets = new Set<number>([0])
  for (let near = Math.max(0, at - WINDOW); near <= Math.min(runs.length - 1, at + WINDOW); near++) {
    const run = runs[near]
    if (run) offsets.add(offsetOf(run))
  }
  return offsets
}

/** A way to come to an item: the step before, and whether the offset changes there. */
interface Entry {
  readonly before: Step | undefined
  readonly cost: number
  readonly jumps: boolean
}

function entriesAt(offset: number, same: readonly Step[] | undefined, best: Step | undefined, item: number): Entry[] {
  const entries: Entry[] = (same ?? []).map((step) => ({ before: step, cost: step.cost, jumps: false }))
  if (best) entries.push({ before: best, cost: best.cost + JUMP, jumps: true })
  // D0 is 0: a sequence that begins elsewhere jumps before its first item.
  else if (item === 0) entries.push({ before: undefined, cost: offset === 0 ? 0 : JUMP, jumps: offset !== 0 })
  return entries
}

function kept(run: NumberRun, offset: number, entries: readonly Entry[]): Step {
  const entry = entries.reduce((a, b) => (b.cost < a.cost ? b : a))
  return { item: run.index, offset, relabel: 'keep', cost: entry.cost, before: entry.before }
}

function relabelled(piece: NumberRun, offset: number, entries: readonly Entry[]): Step[] {
  if (piece.length > 1 || rightNumber(piece.index, offset) < 1) return []
  return relabelItem(piece.index, piece.number, offset, entries)
}

function relabelItem(item: number, number: number, offset: number, entries: readonly Entry[]): Step[] {
  const ways: readonly ('digit' | 'any')[] = differsByOneDigit(number, rightNumber(item, offset))
    ? ['digit', 'any']
    : ['any']
  return ways.map((relabel) => {
    let best: Step | undefined
    for (const { before, cost, jumps } of entries) {
      const goesOn = !jumps && before?.relabel === relabel
      const step: Step = { item, offset, relabel, cost: cost + (goesOn ? NEXT_OF_RUN : FIRST_OF_RUN)[relabel], before }
      if (isBetter(step, best)) best = step
    }
    return best as Step
  })
}

function isBetter(step: Step, than: Step | undefined): boolean {
  if (!than || step.cost !== than.cost) return !than || step.cost < than.cost
  return Math.abs(step.offset) < Math.abs(than.offset)
}

/** Whether one number comes from the other by inserting exactly one digit: 16 and 6, 110 and 10. */
export function differsByOneDigit(a: number, b: number): boolean {
  const longer = a > b ? a : b
  const shorter = a > b ? b : a
  if (longer < 10 || digitsOf(longer) !== digitsOf(shorter) + 1) return false
  for (let power = 1; power <= longer; power *= 10) {
    if (Math.floor(longer / (power * 10)) * power + (longer % power) === shorter) return true
  }
  return false
}

function digitsOf(number: number): number {
  return number < 10 ? 1 : number < 100 ? 2 : number < 1000 ? 3 : String(number).length
}

function jump(step: Step, from: number): NumberingAnomaly {
  const number = rightNumber(step.item, step.offset)
  if (step.item === 0) return { kind: 'start', number }
  const expected = rightNumber(step.item, from)
  if (number > expected) return { kind: 'gap', at: step.item, missing: expected, last: number - 1 }
  return { kind: 'repeat', at: step.item, number, before: expected - 1 }
}
