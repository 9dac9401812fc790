import { lintText, type PlacedFinding } from '../cable.ts'
import { afterFix, fixesOf, newFindings } from '../fixes.ts'
import type { Trial } from './try-fault.ts'

/** What is wrong with the fixes that the finding of a planted fault offers: it has to be gone, and nothing else to have come. */
export function fixFailures({ seed, text, finding }: Trial): string[] {
  if (!finding) return []
  const before = lintText(text)
  const { id } = finding.finding.rule
  return fixesOf(finding).flatMap((fix) => {
    const after = lintText(afterFix(text, fix))
    const left = count(after, id) >= count(before, id) ? [`${id} is still there`] : []
    return [...left, ...newFindings(before, after).map((other) => `${other} has come`)].map(
      (what) => `seed ${seed}, fix "${fix.title}": ${what}`,
    )
  })
}

function count(findings: readonly PlacedFinding[], id: string): number {
  return findings.filter(({ finding }) => finding.rule.id === id).length
}
