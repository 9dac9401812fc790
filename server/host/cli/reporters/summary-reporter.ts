import { countedProblems } from '../results/totals.ts'
import type { Reporter } from './reporter.ts'

/** A line for each rule: findings, files, share of all files; the most frequent first. */
export const summaryReporter: Reporter = {
  head: '',
  separator: '',
  file: () => '',
  tail(totals) {
    const { files, rules } = totals
    const rows = Object.entries(rules).sort(
      ([a, x], [b, y]) => y.files - x.files || y.findings - x.findings || (a < b ? -1 : 1),
    )
    const width = Math.max(4, ...rows.map(([rule]) => rule.length))
    const row = (rule: string, findings: string, count: string, share: string): string =>
      `${rule.padEnd(width)}  ${findings.padStart(8)}  ${count.padStart(8)}  ${share.padStart(6)}\n`
    const lines = rows.map(([rule, sum]) =>
      row(rule, String(sum.findings), String(sum.files), `${((100 * sum.files) / Math.max(1, files)).toFixed(1)}%`),
    )
    return `${row('rule', 'findings', 'files', 'share')}${lines.join('')}${[`${files} ${files === 1 ? 'file' : 'files'}`, ...countedProblems(totals)].join(', ')}\n`
  },
}
