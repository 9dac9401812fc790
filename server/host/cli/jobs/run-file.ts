import { readFileText } from '../inputs/read-text.ts'
import type { Job } from './job.ts'

/** Runs a job that wants the text of a file and nothing else of it. */
export function runFile({ runText, fail }: Pick<Job, 'runText' | 'fail'>): Job['run'] {
  return ({ name, path }, totals) => {
    const read = readFileText(path)
    return typeof read === 'string'
      ? fail(name, { kind: 'not read', reason: read }, totals)
      : runText(name, read.text, totals)
  }
}
