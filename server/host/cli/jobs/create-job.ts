import { checkJob } from './check-job.ts'
import type { Job } from './job.ts'
import type { JobOptions } from './job-options.ts'
import { parseJob } from './parse-job.ts'

/** The job that a command asks for. */
export function createJob(options: JobOptions): Job {
  return options.kind === 'check' ? checkJob(options) : parseJob(options)
}
