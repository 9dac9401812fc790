import type { Reporter } from './reporter.ts'

/** One object for each text, `{"name", "findings": [...]}` or `{"name", "problem"}`: the answers to NDJSON. */
export const linesReporter: Reporter = {
  head: '',
  separator: '',
  file: ({ name, findings, problem }) =>
    `${JSON.stringify(problem === undefined ? { name, findings } : { name, problem })}\n`,
  tail: () => '',
}
