import { agentReporter } from './agent-reporter.ts'
import { githubReporter } from './github-reporter.ts'
import { jsonReporter } from './json-reporter.ts'
import { junitReporter } from './junit-reporter.ts'
import type { Format, Reporter } from './reporter.ts'
import { sarifReporter } from './sarif-reporter.ts'
import { summaryReporter } from './summary-reporter.ts'
import { textReporter } from './text-reporter.ts'
import { unixReporter } from './unix-reporter.ts'

/**
 * The reporter of a format.
 *
 * @param words those of the command line, for a reporter that says how to go on
 */
export function reporterOf(format: Format, colour: boolean, words: readonly string[] = []): Reporter {
  switch (format) {
    case 'text':
      return textReporter(colour)
    case 'json':
      return jsonReporter
    case 'sarif':
      return sarifReporter()
    case 'summary':
      return summaryReporter
    case 'github':
      return githubReporter
    case 'junit':
      return junitReporter
    case 'unix':
      return unixReporter
    case 'agent':
      return agentReporter(words)
  }
}
