import { problemText, type ReportedFinding } from '../results/file-result.ts'
import type { Reporter } from './reporter.ts'
import { summaryLine } from './summary-line.ts'

/**
 * Workflow commands of GitHub Actions, one a line: the runner makes notes at the lines of a change of them.
 * A runner shows ten of a kind for a step and fifty for a run; all stand in the log.
 * Source: docs.github.com, "Workflow commands for GitHub Actions".
 */
export const githubReporter: Reporter = {
  hasUnfound: true,
  head: '',
  separator: '',
  file({ name, findings, problem }) {
    const trouble =
      problem === undefined
        ? ''
        : command(
            'error',
            [
              ['file', name],
              ['title', 'cable'],
            ],
            problemText(problem),
          )
    return (
      trouble +
      findings.map((finding) => command(KINDS[finding.level], placeOf(name, finding), finding.message)).join('')
    )
  },
  tail: (totals) => `${summaryLine(totals)}\n`,
}

const KINDS = { error: 'error', warning: 'warning', information: 'notice', hint: 'notice' } as const

type Property = readonly [key: string, value: string | number]

/** Columns only where they are of one line: the runner refuses others. */
function placeOf(file: string, { range, rule }: ReportedFinding): readonly Property[] {
  const { line, endLine, column, endColumn } = range
  return [
    ['file', file],
    ['line', line],
    ['endLine', endLine],
    ...(line === endLine
      ? ([
          ['col', column],
          ['endColumn', endColumn],
        ] as const)
      : []),
    ['title', rule],
  ]
}

function command(kind: string, properties: readonly Property[], message: string): string {
  const said = properties.map(([key, value]) => `${key}=${escapeProperty(String(value))}`).join(',')
  return `::${kind} ${said}::${escapeData(message)}\n`
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
