import { messageJson } from '../../language/features/message-json.ts'
import { csvRow } from './catalogue-row.ts'
import { addUnread, type Totals } from './file-result.ts'
import type { Job } from './job.ts'
import type { ParseOptions } from './job-options.ts'
import { readFileText } from './read-text.ts'
import { readText } from './reported.ts'

export function parseJob(options: ParseOptions): Job {
  const runText = (name: string, text: string, totals: Totals): string => {
    totals.files++
    const messages = readText(name, text)
    if (options.csv)
      return messages.map(({ message, line }) => csvRow(name, messageJson(message, line, false))).join('')
    const values = messages.map(({ message, line }) => messageJson(message, line, options.ranges))
    return `${JSON.stringify({ name, messages: values })}\n`
  }
  const fail = (name: string, problem: string, totals: Totals): string => {
    totals.files++
    addUnread(totals, { name, problem })
    return options.csv ? '' : `${JSON.stringify({ name, problem })}\n`
  }
  return {
    separator: '',
    run({ name, path }, totals) {
      const read = readFileText(path)
      return typeof read === 'string' ? fail(name, read, totals) : runText(name, read.text, totals)
    },
    fail,
    runText,
  }
}
