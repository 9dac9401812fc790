import type { FileResult, ReportedFinding } from '../results/file-result.ts'
import { printable, visible } from './printable.ts'
import type { Reporter } from './reporter.ts'
import { summaryLine } from './summary-line.ts'

/** Findings grouped by file, each with its line and a caret under what it means. */
export function textReporter(colour: boolean): Reporter {
  const paint = (code: string, text: string): string => (colour ? `\u001b[${code}m${text}\u001b[0m` : text)
  return {
    head: '',
    separator: '\n',
    file(result) {
      const { name, problem } = result
      if (problem === undefined && result.findings.length === 0) return ''
      const trouble = problem === undefined ? '' : `: ${paint('31', problem.kind)}: ${visible(problem.reason)}`
      return `${paint('1', visible(name))}${trouble}\n${result.findings.map((finding, index) => block(result, finding, index, paint)).join('')}`
    },
    tail: (totals) => `\n${summaryLine(totals)}\n`,
  }
}

const COLOURS = { error: '31', warning: '33', information: '36', hint: '90' } as const

function block(
  result: FileResult,
  finding: ReportedFinding,
  index: number,
  paint: (code: string, text: string) => string,
): string {
  const { range, level, message, rule } = finding
  const place = `${range.line}:${range.column}`
  const head = `  ${place.padEnd(8)} ${paint(COLOURS[level], level.padEnd(11))} ${printable(message)}  ${paint('90', rule)}\n`
  const source = result.sourceLines[index]
  return source === undefined ? head : `${head}${excerpt(source, finding, paint)}`
}

/** The line, cut around the finding to a width that fits a terminal, and carets under the finding. */
function excerpt(
  source: string,
  { range, level }: ReportedFinding,
  paint: (code: string, text: string) => string,
): string {
  const start = range.column - 1
  const from = start > WIDTH - 20 ? start - 20 : 0
  const shown = printable(source.slice(from, from + WIDTH))
  const end = range.endLine === range.line ? range.endColumn - 1 : source.length
  const length = Math.max(1, Math.min(end, from + WIDTH) - start)
  return `           ${shown}\n           ${' '.repeat(start - from)}${paint(COLOURS[level], '^'.repeat(length))}\n`
}

const WIDTH = 90
