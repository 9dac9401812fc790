import type { FindingLevel } from '../results/file-result.ts'
import { countedProblems, type Totals } from '../results/totals.ts'

/** `3 files, 2 findings (1 error, 1 warning), 1 not read`: all files and findings in one line, without its end. */
export function summaryLine(totals: Totals): string {
  const { files, fixed } = totals
  return [
    `${files} ${files === 1 ? 'file' : 'files'}, ${findingCounts(totals)}`,
    ...unshownCounts(totals),
    ...(fixed > 0 ? [`${fixed} fixed`] : []),
    ...countedProblems(totals),
  ].join(', ')
}

/** `2 findings (1 error, 1 warning)` of those that are shown, or `no findings`. */
export function findingCounts(totals: Totals): string {
  const sum = shownCount(totals)
  if (sum === 0) return 'no findings'
  return `${sum} ${sum === 1 ? 'finding' : 'findings'} (${byLevel(totals.findings).join(', ')})`
}

/** Findings that are shown. */
export function shownCount({ findings }: Totals): number {
  return Object.values(findings).reduce((total, count) => total + count, 0)
}

/** `1 error not shown`: what decides on the exit code is said, even if it is not shown. */
export function unshownCounts({ hidden }: Totals): string[] {
  return byLevel({ ...hidden, information: 0, hint: 0 }).map((count) => `${count} not shown`)
}

/** `1 error`, `2 warning`: each level that there is, the gravest first. */
function byLevel(counts: Readonly<Record<FindingLevel, number>>): string[] {
  return LEVELS.filter((level) => counts[level] > 0).map((level) => `${counts[level]} ${level}`)
}

const LEVELS = ['error', 'warning', 'information', 'hint'] as const
