import { checkJob } from './check-job.ts'
import { formatJob } from './format-job.ts'
import { gateJob } from './gate-job.ts'
import { indexJob } from './index-job.ts'
import type { Job } from './job.ts'
import type { JobOptions } from './job-options.ts'
import { parseJob } from './parse-job.ts'

/** The job that a command asks for. */
export function createJob(options: JobOptions): Job {
  switch (options.kind) {
    case 'check':
      return checkJob(options)
    case 'parse':
      return parseJob(options)
    case 'index':
      return indexJob(options)
    case 'format':
      return formatJob(options)
    case 'gate':
      return gateJob(options)
  }
}
