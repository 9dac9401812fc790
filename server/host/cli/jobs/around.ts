import type { Collection } from '../../../language/collection/neighbours/collection.ts'
import { collectionRules } from '../../../language/collection/reports/collection-rules.ts'
import { findingsOf } from '../../../language/collection/reports/findings.ts'
import type { LintConfig } from '../../../language/rules/linter/lint.ts'
import { type FileFinding, type SetAside, setAsideIn } from '../../../language/rules/linter/set-aside.ts'
import type { FileResult, FindingLevel, ReportedFinding } from '../results/file-result.ts'
import { levelRank } from './level-rank.ts'
import { readText } from './reported.ts'

/** What the other files of a folder show about a file; no level yet, which its configuration has to say. */
export type AroundFinding = Omit<ReportedFinding, 'level'>

/** By whole paths, so that it can be sent to a worker: only files of which there is something to say. */
export type AroundFiles = Readonly<Record<string, readonly AroundFinding[]>>

const OWN_LEVELS: ReadonlyMap<string, FindingLevel> = new Map(collectionRules.map(({ id, severity }) => [id, severity]))

/** @param shown a path as it is read most easily: the other files are named in the message, for a report is about one file */
export function aroundFiles(collection: Collection, shown: (path: string) => string): AroundFiles {
  const found: Record<string, AroundFinding[]> = {}
  for (const entry of collection.entries())
    for (const { rule, place, message, related } of findingsOf(collection, entry)) {
      const [line, column, endLine, endColumn] = place
      const range = { line: line + 1, column: column + 1, endLine: endLine + 1, endColumn: endColumn + 1 }
      const others = [...new Set(related.map((each) => shown(each.entry.path)))]
      const more = others.length > MOST_NAMED ? [`${others.length - MOST_NAMED} more`] : []
      const said =
        others.length === 0 ? message : `${message} (${[...others.slice(0, MOST_NAMED), ...more].join(', ')})`
      const list = found[entry.path] ?? []
      found[entry.path] = list
      list.push({ rule, message: said, range, related: [], fixable: false })
    }
  return found
}

const MOST_NAMED = 3

/** The result with these findings among its own, at their places. */
export function withAround(
  result: FileResult,
  around: readonly AroundFinding[] | undefined,
  text: string,
  config: LintConfig,
  least: FindingLevel,
): FileResult {
  if (!around || result.problem) return result
  const lines = text.split(/\r\n|\r|\n/)
  const hidden = { ...result.hidden }
  const known = [...result.known]
  const all = result.findings.map((finding, at) => ({
    finding,
    sourceLine: result.sourceLines[at] ?? '',
    fixes: result.fixes[at] ?? [],
    key: result.keys[at] ?? '',
  }))
  for (const { finding, aside } of inForce(readText(result.name, text), around, config)) {
    const { level, range } = finding
    if (aside?.known !== undefined) known.push(aside.known)
    else if (levelRank(level) < levelRank(least)) hidden[level]++
    else all.push({ finding, sourceLine: lines[range.line - 1] ?? '', fixes: [], key: aside?.key ?? '' })
  }
  all.sort((a, b) => a.finding.range.line - b.finding.range.line || a.finding.range.column - b.finding.range.column)
  const isFixed = result.fixes.length > 0
  return {
    ...result,
    findings: all.map(({ finding }) => finding),
    sourceLines: all.map(({ sourceLine }) => sourceLine),
    fixes: isFixed ? all.map(({ fixes }) => fixes) : [],
    keys: isFixed ? all.map(({ key }) => key) : [],
    hidden,
    known,
  }
}

/** Such a finding with its level, and how it is set aside. */
interface InForce {
  readonly finding: ReportedFinding
  readonly aside: SetAside | undefined
}

/** Those that the configuration of the file neither turns off nor ignores. */
export function inForce(
  messages: Parameters<typeof setAsideIn>[0],
  around: readonly AroundFinding[],
  config: LintConfig,
): readonly InForce[] {
  const aside = setAsideIn(messages, around.map(inFile), config)
  return around.flatMap((each, index): readonly InForce[] => {
    const level = config.levels.get(each.rule) ?? OWN_LEVELS.get(each.rule) ?? 'warning'
    const own = aside[index]
    return level === 'off' || own?.ignored ? [] : [{ finding: { ...each, level }, aside: own }]
  })
}

/** The same, by its place as the core counts it. */
export function inFile({ rule, range }: AroundFinding): FileFinding {
  return { rule, place: [range.line - 1, range.column - 1, range.endLine - 1, range.endColumn - 1] }
}
