import { type FileProblem, type FileResult, type FindingLevel, noFindings, type Problem } from './file-result.ts'

/** Sums over files; what exit code and summary rest on. */
export interface Totals {
  files: number
  /** Names that lead nowhere; each has its problem. */
  badNames: number
  /** The first of them. */
  unfound: FileProblem[]
  /** Files of each kind of problem. */
  problems: Record<Problem['kind'], number>
  /** The first of the problems; all of one batch, but not of a whole collection. */
  failed: FileProblem[]
  /** Findings that are shown, and those that are too quiet for that. Both count. */
  findings: Record<FindingLevel, number>
  hidden: Record<FindingLevel, number>
  /** Findings and files of each rule. */
  rules: Record<string, { findings: number; files: number }>
  fixed: number
  /** Findings that a baseline knows, and which of its entries they are. */
  known: number
  knownPrints: string[]
  /** Findings that a safe fix would mend, where it was asked for. */
  safe: number
  /** What is to be said once, however many files it is about: mistakes of a configuration, a rule that failed. */
  notices: string[]
}

const KINDS = ['not read', 'not written', 'not checked'] as const
/** So many problems are remembered over all batches: memory does not grow with the collection. */
const REMEMBERED = 1_000

export function noTotals(): Totals {
  return {
    files: 0,
    badNames: 0,
    unfound: [],
    problems: { 'not read': 0, 'not written': 0, 'not checked': 0 },
    failed: [],
    findings: noFindings(),
    hidden: noFindings(),
    rules: {},
    fixed: 0,
    known: 0,
    knownPrints: [],
    safe: 0,
    notices: [],
  }
}

export function addFile(totals: Totals, { name, findings, hidden, problem, safe, known }: FileResult): void {
  totals.files++
  totals.known += known.length
  totals.knownPrints.push(...known)
  totals.safe += safe
  if (problem !== undefined) addProblem(totals, { name, ...problem })
  addLevels(totals.hidden, hidden)
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

export function addProblem(totals: Totals, problem: FileProblem): void {
  totals.problems[problem.kind]++
  if (totals.failed.length < REMEMBERED) totals.failed.push(problem)
}

/** A name that leads to no file: a problem, and no file. */
export function addBadName(totals: Totals, problem: FileProblem): void {
  totals.badNames++
  if (totals.unfound.length < REMEMBERED) totals.unfound.push(problem)
  addProblem(totals, problem)
}

/** Adds what a batch gave; gives the notices in it that are new. */
export function addTotals(totals: Totals, more: Totals): readonly string[] {
  totals.files += more.files
  totals.fixed += more.fixed
  totals.known += more.known
  for (const print of more.knownPrints) totals.knownPrints.push(print)
  totals.safe += more.safe
  for (const kind of KINDS) totals.problems[kind] += more.problems[kind]
  totals.failed.push(...more.failed.slice(0, Math.max(0, REMEMBERED - totals.failed.length)))
  addLevels(totals.findings, more.findings)
  addLevels(totals.hidden, more.hidden)
  for (const [rule, { findings, files }] of Object.entries(more.rules)) {
    const sum = sumOf(totals, rule)
    sum.findings += findings
    sum.files += files
  }
  const news = more.notices.filter((notice) => !totals.notices.includes(notice))
  totals.notices.push(...news)
  return news
}

export function problemCount({ problems }: Totals): number {
  return Object.values(problems).reduce((sum, count) => sum + count, 0)
}

/** `2 not read`, `1 not written`: each kind that there is. */
export function countedProblems({ problems }: Totals): string[] {
  return KINDS.filter((kind) => problems[kind] > 0).map((kind) => `${problems[kind]} ${kind}`)
}

/** Findings of a level, shown or not. */
export function foundAt(totals: Totals, level: FindingLevel): number {
  return totals.findings[level] + totals.hidden[level]
}

function addLevels(sums: Record<FindingLevel, number>, more: Readonly<Record<FindingLevel, number>>): void {
  for (const level of ['hint', 'information', 'warning', 'error'] as const) sums[level] += more[level]
}

function sumOf(totals: Totals, rule: string): { findings: number; files: number } {
  totals.rules[rule] ??= { findings: 0, files: 0 }
  return totals.rules[rule]
}
