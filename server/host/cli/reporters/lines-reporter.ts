import { problemText } from '../results/file-result.ts'
import type { Reporter } from './reporter.ts'

/** One object for each text, `{"name", "findings": [...]}` or `{"name", "problem"}`: the answers to NDJSON. */
export const linesReporter: Reporter = {
  head: '',
  separator: '',
  file({ name, givenName = name, findings, problem }) {
    const answer = problem === undefined ? { findings } : { problem: problemText(problem) }
    return `${JSON.stringify({ name: givenName, ...answer })}\n`
  },
  tail: () => '',
}
