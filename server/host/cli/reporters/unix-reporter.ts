import { problemText } from '../results/file-result.ts'
import { printable, visible } from './printable.ts'
import type { Reporter } from './reporter.ts'

/** `file:line:column: level: message [rule]`, as compilers say it: what editors and problem matchers jump by. */
export const unixReporter: Reporter = {
  head: '',
  separator: '',
  file({ name, findings, problem }) {
    const trouble = problem === undefined ? '' : `${visible(name)}:1:1: error: ${printable(problemText(problem))}\n`
    const lines = findings.map(
      ({ range, level, message, rule }) =>
        `${visible(name)}:${range.line}:${range.column}: ${LEVELS[level]}: ${printable(message)} [${rule}]\n`,
    )
    return trouble + lines.join('')
  },
  tail: () => '',
}

/** The words that problem matchers know. */
const LEVELS = { error: 'error', warning: 'warning', information: 'info', hint: 'info' } as const
