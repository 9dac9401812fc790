import type { Message } from '../../model/message/message.ts'
import type { Finding } from '../rule.ts'
import { fingerprints, type PlacedFinding } from './fingerprints.ts'

/** Findings that are known and set aside for now: how many of each fingerprint a message may have. */
export type Baseline = ReadonlyMap<string, number>

/** How the ids of all rules of a folder begin, and of no other. */
export const FOLDER_RULES = 'collection-'

/** The name of the file that a collection keeps its baseline in. */
export const BASELINE_NAME = '.cable-baseline.json'

/** The findings with those marked that the baseline knows. */
export function withKnown(message: Message, findings: readonly Finding[], baseline: Baseline): readonly Finding[] {
  if (baseline.size === 0) return findings
  const known = knownPrints(message, findings, baseline)
  return findings.map((finding, index) => {
    const print = known[index]
    return print === undefined ? finding : { ...finding, known: print }
  })
}

/** The fingerprint of each finding that the baseline knows. */
export function knownPrints(
  message: Message,
  findings: readonly PlacedFinding[],
  baseline: Baseline,
): readonly (string | undefined)[] {
  const seen = new Map<string, number>()
  return fingerprints(message, findings).map((print) => {
    const count = (seen.get(print) ?? 0) + 1
    seen.set(print, count)
    return count <= (baseline.get(print) ?? 0) ? print : undefined
  })
}

/** Adds the findings of a message to what is to be a baseline. */
export function addToBaseline(
  counts: Map<string, { rule: string; count: number }>,
  message: Message,
  findings: readonly PlacedFinding[],
): void {
  const own = new Map<string, number>()
  const prints = fingerprints(message, findings)
  findings.forEach(({ rule }, index) => {
    const print = prints[index] ?? ''
    const count = (own.get(print) ?? 0) + 1
    own.set(print, count)
    if (count > (counts.get(print)?.count ?? 0)) counts.set(print, { rule: rule.id, count })
  })
}

/** The file: fingerprints by rule, in order, so that two of them can be compared line by line. */
export function baselineText(counts: ReadonlyMap<string, { readonly rule: string; readonly count: number }>): string {
  const byRule = new Map<string, string[]>()
  for (const [print, { rule, count }] of counts)
    byRule.set(rule, [...(byRule.get(rule) ?? []), count === 1 ? print : `${print}*${count}`])
  const findings = Object.fromEntries(
    [...byRule].sort(([a], [b]) => (a < b ? -1 : 1)).map(([rule, prints]) => [rule, prints.sort()]),
  )
  return `${JSON.stringify({ baseline: 1, findings }, null, 1)}\n`
}

export interface KnownFindings {
  readonly baseline: Baseline
  /** Those that only the other files of a folder show: where these are not asked about, they are not there either. */
  readonly ofFolder: ReadonlySet<string>
}

export type ReadBaseline = (KnownFindings & { readonly problem?: undefined }) | { readonly problem: string }

/** Reads such a file; in a sentence, why it is none. */
export function readBaseline(text: string): ReadBaseline {
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    return { problem: 'The baseline is not JSON: it was cut, or edited by hand.' }
  }
  const { baseline: version, findings } = (value ?? {}) as { baseline?: unknown; findings?: unknown }
  if (version !== 1 || typeof findings !== 'object' || findings === null)
    return { problem: 'The baseline is of another version, or no baseline.' }
  const baseline = new Map<string, number>()
  const ofFolder = new Set<string>()
  for (const [rule, prints] of Object.entries(findings)) {
    if (!Array.isArray(prints)) return { problem: `The baseline has no list for ${rule}.` }
    for (const print of prints) {
      const match = /^([0-9a-f]{16})(?:\*(\d{1,6}))?$/.exec(String(print))
      if (!match?.[1]) return { problem: `The baseline has an entry of ${rule} that is no fingerprint.` }
      baseline.set(match[1], Number(match[2] ?? 1))
      if (rule.startsWith(FOLDER_RULES)) ofFolder.add(match[1])
    }
  }
  return { baseline, ofFolder }
}
