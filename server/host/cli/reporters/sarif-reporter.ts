import { pathToFileURL } from 'node:url'
import { collectionFamily } from '../../../language/collection/reports/collection-rules.ts'
import type { JsonRange } from '../../../language/features/message-json/json-message.ts'
import { rulePage } from '../../../language/rules/pages/rule-page.ts'
import { families } from '../../../language/rules/registry/registry.ts'
import type { Level, ListedFamily } from '../../../language/rules/rule.ts'
import { VERSION } from '../../runtime/version.ts'
import { type FileProblem, problemText, type ReportedFinding, type ReportedFix } from '../results/file-result.ts'
import { problemCount, type Totals } from '../results/totals.ts'
import { gravestFirst } from './gravest-first.ts'
import type { Reporter } from './reporter.ts'

/** Those of texts, and those of a folder. */
const listed: readonly ListedFamily[] = [...families, collectionFamily]

/**
 * SARIF 2.1.0: one run, errors first, then warnings, then the rest, each in the order of the files, and no more than
 * GitHub takes.
 */
export function sarifReporter(): Reporter {
  const index = new Map(listed.flatMap(({ rules }) => rules.map(({ id }) => id)).map((id, position) => [id, position]))
  const opening = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0' }
  return {
    get head() {
      const driver = { name: 'cable', semanticVersion: VERSION, rules: descriptors() }
      return `${JSON.stringify(opening).slice(0, -1)},"runs":[{"tool":${JSON.stringify({ driver })},"columnKind":"utf16CodeUnits","results":[\n`
    },
    separator: '',
    file({ name, findings, fixes, keys }) {
      const uri = uriOf(name)
      return findings
        .map((finding, at) => {
          const one = result(uri, finding, fixes[at] ?? [], index.get(finding.rule) ?? -1, keys[at])
          return `${RANKS[sarifLevel(finding.level)]}${JSON.stringify(one)}\n`
        })
        .join('')
    },
    arranged: () => gravestFirst(MOST_RESULTS, MOST_LENGTH),
    tail(totals, interrupted, leftOut = 0) {
      return `\n],"invocations":[${JSON.stringify(invocation(totals, interrupted, leftOut))}]}]}\n`
    },
  }
}

/** The page of a rule stands in `help`, whole: it is published nowhere, so there is no address to give beside it. */
function descriptors(): readonly unknown[] {
  return listed.flatMap((family) =>
    family.rules.map((rule) => ({
      id: rule.id,
      name: rule.id,
      shortDescription: { text: rule.title },
      fullDescription: { text: rule.docs.what },
      help: { text: `${rule.docs.what}\n\n${rule.docs.why}`, markdown: rulePage(rule, family) },
      defaultConfiguration: {
        level: sarifLevel(typeof rule.severity === 'string' ? rule.severity : rule.severity.transmitted),
      },
    })),
  )
}

/**
 * What GitHub takes at most in one run, and as much as stays below its 10 MB when it is packed to a sixth.
 * Source: docs.github.com, "SARIF support for code scanning".
 */
const MOST_RESULTS = 25_000
const MOST_LENGTH = 60_000_000

/** Before each result stands how grave it is, for {@link gravestFirst}. */
const RANKS = { error: 0, warning: 1, note: 2, none: 3 } as const

function sarifLevel(level: Level): 'none' | 'note' | 'warning' | 'error' {
  if (level === 'off') return 'none'
  return level === 'error' || level === 'warning' ? level : 'note'
}

function result(
  uri: string,
  finding: ReportedFinding,
  fixes: readonly ReportedFix[],
  ruleIndex: number,
  key: string | undefined,
): unknown {
  const place = (range: JsonRange): unknown => ({ artifactLocation: { uri }, region: region(range) })
  return {
    ruleId: finding.rule,
    ruleIndex,
    level: sarifLevel(finding.level),
    message: { text: finding.message },
    locations: [{ physicalLocation: place(finding.range) }],
    // By the words of the line and not its number, so that lines put in above change nothing.
    ...(key === undefined ? {} : { partialFingerprints: fingerprints(key) }),
    ...(finding.related.length > 0
      ? {
          relatedLocations: finding.related.map(({ message, range }, id) => ({
            id,
            message: { text: message },
            physicalLocation: place(range),
          })),
        }
      : {}),
    ...(fixes.length > 0 ? { fixes: fixes.map((fix) => sarifFix(uri, fix)) } : {}),
  }
}

function sarifFix(uri: string, { title, edits }: ReportedFix): unknown {
  const replacements = edits.map(({ range, text }) => ({
    deletedRegion: region(range),
    ...(text === '' ? {} : { insertedContent: { text } }),
  }))
  return { description: { text: title }, artifactChanges: [{ artifactLocation: { uri }, replacements }] }
}

/** The first is the one that GitHub reads: a digest, and which of those that are alike. */
function fingerprints(key: string): Readonly<Record<string, string>> {
  const [digest, count = '1'] = key.split('-')
  return { primaryLocationLineHash: `${digest}:${count}`, 'cableLine/v1': key }
}

function invocation(totals: Totals, interrupted: boolean, leftOut: number): unknown {
  const count = problemCount(totals)
  const unsaid = count - totals.failed.length
  const notifications = [
    ...totals.failed.map(notification),
    ...(unsaid > 0 ? [{ level: 'error', message: { text: `${unsaid} more files were not checked` } }] : []),
    ...(interrupted ? [{ level: 'error', message: { text: 'interrupted before all files were checked' } }] : []),
  ]
  const notes = leftOut > 0 ? [{ level: 'note', message: { text: leftOutText(leftOut) } }] : []
  const all = [...notifications, ...notes]
  return {
    executionSuccessful: notifications.length === 0,
    ...(all.length > 0 ? { toolExecutionNotifications: all } : {}),
  }
}

export function leftOutText(count: number): string {
  return `${count} more findings are not in this report, the quietest first: it holds what GitHub takes`
}

function notification(problem: FileProblem): unknown {
  const location = { physicalLocation: { artifactLocation: { uri: uriOf(problem.name) } } }
  return { level: 'error', message: { text: problemText(problem) }, locations: [location] }
}

/** Relative names stay relative, so that a report can be read on another machine. */
function uriOf(name: string): string {
  const path = name.replaceAll('\\', '/')
  if (/^(?:\/|[A-Za-z]:\/)/.test(path)) return pathToFileURL(name).href
  return path.split('/').map(encodeURIComponent).join('/')
}

function region(range: JsonRange): unknown {
  return { startLine: range.line, startColumn: range.column, endLine: range.endLine, endColumn: range.endColumn }
}
