import type { FileResult, ReportedFinding } from '../file-result.ts'
import type { Reporter } from './reporter.ts'

/** Findings grouped by file, each with its line and a caret under what it means. */
export function textReporter(colour: boolean): Reporter {
  const paint = (code: string, text: string): string => (colour ? `\u001b[${code}m${text}\u001b[0m` : text)
  return {
    head: '',
    separator: '\n',
    file(result) {
      if (result.problem !== undefined)
        return `${paint('1', result.name)}\n  ${paint('31', 'not read')}  ${result.problem}\n`
      if (result.findings.length === 0) return ''
      return `${paint('1', result.name)}\n${result.findings.map((finding, index) => block(result, finding, index, paint)).join('')}`
    },
    tail({ files, findings, problems, fixed }) {
      const sum = Object.values(findings).reduce((total, count) => total + count, 0)
      const parts = (['error', 'warning', 'information', 'hint'] as const)
        .filter((level) => findings[level] > 0)
        .map((level) => `${findings[level]} ${level}`)
      const counted = sum === 0 ? 'no findings' : `${sum} ${sum === 1 ? 'finding' : 'findings'} (${parts.join(', ')})`
      const extra = [...(fixed > 0 ? [`${fixed} fixed`] : []), ...(problems > 0 ? [`${problems} not read`] : [])]
      return `\n${[`${files} ${files === 1 ? 'file' : 'files'}, ${counted}`, ...extra].join(', ')}\n`
    },
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
  const head = `  ${place.padEnd(8)} ${paint(COLOURS[level], level.padEnd(11))} ${message}  ${paint('90', rule)}\n`
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

/** Control characters of a record must not reach the terminal. */
function printable(text: string): string {
  return [...text].map((character) => (/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(character) ? ' ' : character)).join('')
}
