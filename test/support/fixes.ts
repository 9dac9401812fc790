import { shift } from '../../server/language/model/message/span.ts'
import { applyEdits, type FixedText, fixText } from '../../server/language/rules/linter/fixes.ts'
import type { Fix } from '../../server/language/rules/rule.ts'
import { type LintOptions, lintText, type PlacedFinding } from './cable.ts'

/** A fix with its edits counted from the first line of the text. */
export function placedFix(fix: Fix, line: number): Fix {
  return { ...fix, edits: fix.edits.map((edit) => ({ ...edit, span: shift(edit.span, line) })) }
}

/** The fixes of a finding, the preferred one first. */
export function fixesOf({ finding, line }: PlacedFinding): readonly Fix[] {
  return (finding.fixes?.() ?? []).map((fix) => placedFix(fix, line))
}

/** The text after the preferred fixes of a rule, applied until nothing changes. */
export function fixedBy(ruleId: string, text: string, options: LintOptions = {}): FixedText {
  return fixText(text, (current) =>
    lintText(current, options)
      .filter(({ finding }) => finding.rule.id === ruleId)
      .flatMap((placed) => fixesOf(placed).slice(0, 1)),
  )
}

/** The text after one fix. */
export function afterFix(text: string, fix: Fix): string {
  return applyEdits(text, fix.edits)
}

/** How many findings above a hint there are of each rule. */
export function loudCounts(findings: readonly PlacedFinding[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { finding } of findings) {
    if (finding.level === 'hint') continue
    counts.set(finding.rule.id, (counts.get(finding.rule.id) ?? 0) + 1)
  }
  return counts
}

/** Rules of which there are more findings after than before. */
export function newFindings(before: readonly PlacedFinding[], after: readonly PlacedFinding[]): string[] {
  const old = loudCounts(before)
  return [...loudCounts(after)].filter(([id, count]) => count > (old.get(id) ?? 0)).map(([id]) => id)
}
