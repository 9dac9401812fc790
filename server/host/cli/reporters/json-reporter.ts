import { problemText } from '../results/file-result.ts'
import type { Reporter } from './reporter.ts'

/** One object for each finding, one a line; a file with a problem gives one with `problem` first. */
export const jsonReporter: Reporter = {
  hasUnfound: true,
  head: '',
  separator: '',
  file({ name, findings, problem }) {
    const objects = [...(problem === undefined ? [] : [{ problem: problemText(problem) }]), ...findings]
    return objects.map((object) => `${JSON.stringify({ file: name, ...object })}\n`).join('')
  },
  tail: () => '',
}
