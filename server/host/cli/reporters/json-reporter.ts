import { problemText } from '../file-result.ts'
import type { Reporter } from './reporter.ts'

/** One object for each finding, one a line; a file that cannot be read gives one with `problem`. */
export const jsonReporter: Reporter = {
  head: '',
  separator: '',
  file({ name, findings, problem }) {
    if (problem !== undefined) return `${JSON.stringify({ file: name, problem: problemText(problem) })}\n`
    return findings.map((finding) => `${JSON.stringify({ file: name, ...finding })}\n`).join('')
  },
  tail: () => '',
}
