import type { JsonRange } from '../../language/features/message-json.ts'
import type { Level } from '../../language/rules/rule.ts'

/** A finding as the command line reports it. Lines and columns count from 1; columns in UTF-16 units. */
export interface ReportedFinding {
  readonly rule: string
  readonly level: Exclude<Level, 'off'>
  readonly message: string
  readonly range: JsonRange
  readonly related: readonly { readonly message: string; readonly range: JsonRange }[]
  readonly fixable: boolean
}

/** What was found out about one file, or why nothing could be. */
export interface FileResult {
  readonly name: string
  readonly findings: readonly ReportedFinding[]
  /** The text of the line that each finding begins on, in the order of the findings. */
  readonly sourceLines: readonly string[]
  readonly problem?: string
}

/** A file that could not be read, or a name that leads nowhere, with the reason. */
export interface Unread {
  readonly name: string
  readonly problem: string
}

/** Sums over files; what exit code and summary rest on. */
export interface Totals {
  files: number
  problems: number
  /** The first of what could not be read; all of one batch, but not of a whole collection. */
  unread: Unread[]
  findings: Record<Exclude<Level, 'off'>, number>
  /** Findings and files of each rule. */
  rules: Record<string, { findings: number; files: number }>
  fixed: number
}

/** So many are remembered over all batches: memory does not grow with the collection. */
const REMEMBERED = 1_000

export function noTotals(): Totals {
  return {
    files: 0,
    problems: 0,
    unread: [],
    findings: { hint: 0, information: 0, warning: 0, error: 0 },
    rules: {},
    fixed: 0,
  }
}

export function addFile(totals: Totals, { name, findings, problem }: FileResult): void {
  totals.files++
  if (problem !== undefined) addUnread(totals, { name, problem })
  if (findings.length === 0) return
  const seen = new Set<string>()
  for (const { rule, level } of findings) {
    totals.findings[level]++
    const sum = sumOf(totals, rule)
    sum.findings++
    if (!seen.has(rule)) sum.files++
    seen.add(rule)
  }
}

export function addUnread(totals: Totals, unread: Unread): void {
  totals.problems++
  totals.unread.push(unread)
}

export function addTotals(totals: Totals, more: Totals): void {
  totals.files += more.files
  totals.problems += more.problems
  totals.fixed += more.fixed
  totals.unread.push(...more.unread.slice(0, Math.max(0, REMEMBERED - totals.unread.length)))
  for (const level of ['hint', 'information', 'warning', 'error'] as const)
    totals.findings[level] += more.findings[level]
  for (const [rule, { findings, files }] of Object.entries(more.rules)) {
    const sum = sumOf(totals, rule)
    sum.findings += findings
    sum.files += files
  }
}

function sumOf(totals: Totals, rule: string): { findings: number; files: number } {
  totals.rules[rule] ??= { findings: 0, files: 0 }
  return totals.rules[rule]
}
