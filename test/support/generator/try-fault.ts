import type { Profile } from '../../../server/language/model/message/message.ts'
import { lintText, type PlacedFinding } from '../cable.ts'
import type { FaultKind, Planted } from './fault.ts'
import { randomOf } from './random.ts'
import { type FictionalCable, textOf, writeCable } from './write-cable.ts'

/** What became of one planted fault. */
export interface Trial {
  readonly seed: number
  readonly text: string
  readonly found: boolean
  /** Found, and on a row where it was planted. */
  readonly exact: boolean
  /** Findings above hint that are not of the fault, or one too many of it, that the sound cable does not have. */
  readonly collateral: readonly string[]
  /** Findings of the rule, for a failure's message. */
  readonly own: readonly string[]
  /** The finding of the fault. */
  readonly finding: PlacedFinding | undefined
  readonly profile: Profile | undefined
}

/** Plants the fault in cables of seeds `from` and up until `count` had a place for it; fewer where none of `most` seeds has. */
export function tryFault(kind: FaultKind, count: number, from: number, most = 400): Trial[] {
  const trials: Trial[] = []
  for (let seed = from; seed < from + most && trials.length < count; seed++) {
    const trial = tryOnce(kind, seed)
    if (trial) trials.push(trial)
  }
  return trials
}

/** Undefined where the cable of this seed has no place for the fault. */
export function tryOnce(kind: FaultKind, seed: number): Trial | undefined {
  const cable = writeCable(seed)
  const planted = kind.plant(cable, randomOf(seed ^ 0x5eed))
  if (!planted) return undefined
  const { text, offset } = inFile(cable, textOf(planted.rows, cable.eol))
  const before = new Set(lintText(textOf(cable.rows, cable.eol), { profile: kind.profile }).map(describe))
  const findings = lintText(text, { profile: kind.profile })
  const own = findings.filter(
    (found) => lineOf(found) >= offset && kind.rules.includes(found.finding.rule.id) && !before.has(describe(found)),
  )
  const exact = own.find((found) => isExact(found, planted, offset))
  const expected = exact ?? own[0]
  const collateral = findings.filter(
    (found) =>
      found !== expected && found.finding.level !== 'hint' && !(lineOf(found) >= offset && before.has(describe(found))),
  )
  return {
    seed,
    text,
    found: own.length > 0,
    exact: exact !== undefined,
    collateral: collateral.map(inWords),
    own: own.map(inWords),
    finding: expected,
    profile: kind.profile,
  }
}

/** Every eighth cable with a header stands behind another one in the file. */
function inFile(cable: FictionalCable, text: string): { text: string; offset: number } {
  if (cable.seed % 8 !== 0 || cable.rows[0]?.kind !== 'fl1') return { text, offset: 0 }
  const other = precedingCable(cable.seed)
  if (!other) return { text, offset: 0 }
  const above = `${textOf(other.rows, cable.eol)}${cable.eol}`
  return { text: above + text, offset: above.split('\n').length - 1 }
}

function precedingCable(seed: number): FictionalCable | undefined {
  for (let other = seed + 100_000; other < seed + 100_040; other++) {
    const cable = writeCable(other)
    // A signature in mixed case does not end a message for whoever splits the file.
    if (
      cable.rows[0]?.kind === 'fl1' &&
      !cable.rows.some(({ kind, text }) => kind === 'signature' && /[a-z]/.test(text))
    )
      return cable
  }
  return undefined
}

/** On a row of the fault, and over the columns that were changed where they are known. */
function isExact(found: PlacedFinding, { lines, columns }: Planted, offset: number): boolean {
  const { span } = found.finding
  const line = lineOf(found) - offset
  if (!lines.includes(line)) return false
  if (!columns || line !== lines[0] || span.endLine !== span.line) return true
  return span.start <= columns.end && span.end >= columns.start
}

function lineOf({ finding, line }: PlacedFinding): number {
  return line + finding.span.line
}

function describe({ finding }: PlacedFinding): string {
  return `${finding.rule.id} ${finding.message}`
}

function inWords(found: PlacedFinding): string {
  return `${lineOf(found) + 1}: ${found.finding.level} ${found.finding.rule.id}: ${found.finding.message}`
}
