import { jsonReporter } from './json-reporter.ts'
import type { Format, Reporter } from './reporter.ts'
import { sarifReporter } from './sarif-reporter.ts'
import { summaryReporter } from './summary-reporter.ts'
import { textReporter } from './text-reporter.ts'

/** The reporter of a format. */
export function reporterOf(format: Format, colour: boolean): Reporter {
  switch (format) {
    case 'text':
      return textReporter(colour)
    case 'json':
      return jsonReporter
    case 'sarif':
      return sarifReporter()
    case 'summary':
      return summaryReporter
  }
}
