import type { FaultKind } from './fault.ts'
import { faultKinds } from './fault-kinds.ts'
import { type Hidden, hiddenFaults, soundFindings } from './hidden-faults.ts'
import { plantTogether, type Together } from './plant-together.ts'
import { randomOf } from './random.ts'
import { type FictionalCable, writeCable } from './write-cable.ts'

/** How far apart the nearest two places of the faults are: on one line, in one paragraph or its neighbour, further. */
export type Nearness = 'same line' | 'near' | 'far'

export interface MatrixTrial {
  readonly kinds: readonly FaultKind[]
  readonly seed: number
  readonly nearness: Nearness
  readonly hidden: readonly Hidden[]
}

/** Those that one profile lets be seen. */
const together = faultKinds.filter(({ profile }) => profile === undefined)

/** All pairs of different kinds, each once. */
export function allPairs(): readonly (readonly FaultKind[])[] {
  return together.flatMap((a, index) => together.slice(index + 1).map((b) => [a, b]))
}

/** Seeded combinations of `size` different kinds, in the order of the list: what takes a line out is planted before what changes it. */
export function someCombinations(size: number, count: number, seed: number): readonly (readonly FaultKind[])[] {
  const random = randomOf(seed)
  return Array.from({ length: count }, () => inOrder(random.sample(together, size)))
}

function inOrder(kinds: readonly FaultKind[]): readonly FaultKind[] {
  return kinds.toSorted((a, b) => faultKinds.indexOf(a) - faultKinds.indexOf(b))
}

/**
 * Plants the kinds together, in up to three cables that differ in how near the places are. Empty where no cable
 * has a place for all, as none has for a fault of a label block and one of a format line.
 * @param most cables at most
 */
export function tryTogether(kinds: readonly FaultKind[], most = 3): readonly MatrixTrial[] {
  const trials: MatrixTrial[] = []
  for (const seed of commonSeeds(kinds)) {
    for (let place = 1; place <= PLACES && trials.length < most; place++) {
      const together = plantTogether(kinds, cableOf(seed), seed * 31 + place)
      const nearness = together && nearnessOf(together)
      if (!together || !nearness || trials.some((trial) => trial.nearness === nearness)) continue
      trials.push({ kinds, seed, nearness, hidden: hiddenFaults(together, soundOf(seed)) })
    }
  }
  return trials
}

const PLACES = 3
const CABLES = 6
const SEEDS = 400

function commonSeeds(kinds: readonly FaultKind[]): readonly number[] {
  const [first, ...rest] = kinds
  if (!first) return []
  return placesOf(first)
    .filter((seed) => rest.every((kind) => placesOf(kind).includes(seed)))
    .slice(0, CABLES)
}

/** Seeds of cables that have a place for a fault. */
function placesOf(kind: FaultKind): readonly number[] {
  const known = places.get(kind)
  if (known) return known
  const seeds: number[] = []
  for (let seed = 1; seed <= SEEDS && seeds.length < 60; seed++) {
    if (kind.plant(cableOf(seed), randomOf(seed ^ 0x5eed))) seeds.push(seed)
  }
  places.set(kind, seeds)
  return seeds
}

const places = new Map<FaultKind, readonly number[]>()
const cables = new Map<number, FictionalCable>()
const sound = new Map<number, ReadonlySet<string>>()

function cableOf(seed: number): FictionalCable {
  const cable = cables.get(seed) ?? writeCable(seed)
  cables.set(seed, cable)
  return cable
}

function soundOf(seed: number): ReadonlySet<string> {
  const findings = sound.get(seed) ?? soundFindings(cableOf(seed))
  sound.set(seed, findings)
  return findings
}

function nearnessOf({ faults }: Together): Nearness {
  let nearest = Number.POSITIVE_INFINITY
  for (const [index, { lines }] of faults.entries()) {
    for (const other of faults.slice(index + 1)) {
      for (const line of lines) for (const there of other.lines) nearest = Math.min(nearest, Math.abs(line - there))
    }
  }
  return nearest === 0 ? 'same line' : nearest <= NEAR ? 'near' : 'far'
}

/** Lines between the beginnings of a paragraph and its neighbour, about. */
const NEAR = 6

/** For the message of a failure. */
export function describeTrial({ kinds, seed, nearness, hidden }: MatrixTrial): string[] {
  return hidden.map(
    ({ kind, said }) =>
      `${kind.name} (${kind.rules.join(' or ')}) with ${kinds
        .filter((other) => other !== kind)
        .map(({ name }) => name)
        .join(' and ')}, seed ${seed}, ${nearness}: not found; said is ${said.join(' | ') || 'nothing'}`,
  )
}
