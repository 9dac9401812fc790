import { messageJson } from '../../../language/features/message-json/message-json.ts'
import { defaultVocabulary } from '../../../language/vocabulary/vocabulary.ts'
import { type GivenName, type Problem, problemText } from '../results/file-result.ts'
import { addProblem, type Totals } from '../results/totals.ts'
import { csvRow } from './catalogue-row.ts'
import type { Job } from './job.ts'
import type { ParseOptions } from './job-options.ts'
import { readText } from './reported.ts'
import { runFile } from './run-file.ts'

export function parseJob(options: ParseOptions): Job {
  const vocabulary = defaultVocabulary()
  const runText = (name: string, text: string, totals: Totals, givenName: GivenName = name): string => {
    totals.files++
    const messages = readText(name, text)
    if (options.csv)
      return messages.map(({ message, line }) => csvRow(name, messageJson(message, line, false, vocabulary))).join('')
    const values = messages.map(({ message, line }) => messageJson(message, line, options.ranges, vocabulary))
    return `${JSON.stringify({ name: givenName, messages: values })}\n`
  }
  const fail = (name: string, problem: Problem, totals: Totals, givenName: GivenName = name): string => {
    totals.files++
    addProblem(totals, { name, ...problem })
    return options.csv ? '' : `${JSON.stringify({ name: givenName, problem: problemText(problem) })}\n`
  }
  return {
    separator: '',
    encoding: 'utf8',
    run: runFile({ runText, fail }),
    fail,
    runText,
  }
}
