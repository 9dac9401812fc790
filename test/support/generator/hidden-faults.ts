import { lintText, type PlacedFinding } from '../cable.ts'
import type { FaultKind } from './fault.ts'
import type { Together } from './plant-together.ts'
import { ONE_FINDING, STAND_INS, UNDECIDED, UNDONE } from './stand-ins.ts'
import { type FictionalCable, textOf } from './write-cable.ts'

/** A fault that nothing tells of, beside the others, and what is said instead. */
export interface Hidden {
  readonly kind: FaultKind
  readonly others: readonly FaultKind[]
  readonly said: readonly string[]
}

/** The faults among those planted together that no finding tells of, nor one that stands in for it. */
export function hiddenFaults(together: Together, sound: ReadonlySet<string>): readonly Hidden[] {
  const found = lintText(textOf(together.rows, together.cable.eol)).filter((each) => !sound.has(inWords(each)))
  const { missing, told } = assigned(together, found)
  return missing
    .filter((kind) => isFoundAlone(kind, together, sound) && !isExplained(kind, together, told, found))
    .map((kind) => ({
      kind,
      others: together.faults.map((fault) => fault.kind).filter((other) => other !== kind),
      said: found.map((each) => `${lineOf(each) + 1}: ${inWords(each)}`),
    }))
}

/** What is said of the cable before anything is planted. */
export function soundFindings({ rows, eol }: FictionalCable): ReadonlySet<string> {
  return new Set(lintText(textOf(rows, eol)).map(inWords))
}

/** Gives each fault a finding of its own: those with a place for it first, the nearest place first. */
function assigned(
  { faults }: Together,
  found: readonly PlacedFinding[],
): { readonly missing: readonly FaultKind[]; readonly told: ReadonlyMap<FaultKind, PlacedFinding> } {
  const told = new Map<FaultKind, PlacedFinding>()
  const used = new Set<PlacedFinding>()
  for (const anywhere of [false, true]) {
    for (const { kind, lines } of faults) {
      if (told.has(kind)) continue
      const own = found.find(
        (each) =>
          !used.has(each) && kind.rules.includes(each.finding.rule.id) && (anywhere || lines.includes(lineOf(each))),
      )
      if (!own) continue
      used.add(own)
      told.set(kind, own)
    }
  }
  return { missing: faults.map(({ kind }) => kind).filter((kind) => !told.has(kind)), told }
}

/** A fault that is not seen in this place anyway is not hidden by another. */
function isFoundAlone(kind: FaultKind, { faults, cable }: Together, sound: ReadonlySet<string>): boolean {
  const alone = faults.find((fault) => fault.kind === kind)?.alone()
  if (!alone) return true
  return lintText(textOf(alone, cable.eol)).some(
    (each) => kind.rules.includes(each.finding.rule.id) && !sound.has(inWords(each)),
  )
}

function isExplained(
  kind: FaultKind,
  { faults }: Together,
  told: ReadonlyMap<FaultKind, PlacedFinding>,
  found: readonly PlacedFinding[],
): boolean {
  const others = faults.map((fault) => fault.kind).filter((other) => other !== kind)
  const isUndone = (a: FaultKind, b: FaultKind): boolean =>
    [...UNDONE, ...UNDECIDED].some((names) => names.includes(a.name) && names.includes(b.name))
  if (others.some((other) => isUndone(kind, other))) return true
  // A margin that was pasted with the text is told of first; the rest is said once it is away.
  if (found.some(({ finding }) => finding.alone)) return true
  // Two faults of one rule that are one finding: it is there, as that of the other.
  const one = (rule: string): boolean => ONE_FINDING[rule] !== undefined
  if (others.some((other) => kind.rules.some((rule) => one(rule) && told.get(other)?.finding.rule.id === rule)))
    return true
  const said = new Set(found.map(({ finding }) => finding.rule.id))
  return STAND_INS.some(
    ({ by, of }) =>
      said.has(by) && kind.rules.some((rule) => of.includes(rule)) && others.some(({ rules }) => rules.includes(by)),
  )
}

function lineOf({ finding, line }: PlacedFinding): number {
  return line + finding.span.line
}

function inWords({ finding }: PlacedFinding): string {
  return `${finding.rule.id}: ${finding.message}`
}
