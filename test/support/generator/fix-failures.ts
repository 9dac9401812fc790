import { lintText, type PlacedFinding } from '../cable.ts'
import { afterFix, fixesOf, newFindings } from '../fixes.ts'
import type { Trial } from './try-fault.ts'

/** What is wrong with the fixes that the finding of a planted fault offers: it has to be gone, and nothing else to have come. */
export function fixFailures({ seed, text, finding, profile }: Trial): string[] {
  if (!finding) return []
  const before = lintText(text, { profile })
  const { id } = finding.finding.rule
  return fixesOf(finding).flatMap((fix) => {
    const after = lintText(afterFix(text, fix), { profile })
    const left = count(after, id) >= count(before, id) ? [`${id} is still there`] : []
    const come = newFindings(before, after).filter((other) => !NEXT_QUESTIONS[id]?.includes(other))
    return [...left, ...come.map((other) => `${other} has come`)].map(
      (what) => `seed ${seed}, fix "${fix.title}": ${what}`,
    )
  })
}

/**
 * Where line and FL4 disagree, what the marks have to say of the level is asked as soon as there is one level: raising
 * it, which is always offered, may leave it above them.
 */
const NEXT_QUESTIONS: Readonly<Record<string, readonly string[]>> = {
  'class-fl4-mismatch': ['portion-none-reaches', 'portion-missing'],
}

function count(findings: readonly PlacedFinding[], id: string): number {
  return findings.filter(({ finding }) => finding.rule.id === id).length
}
