import type { Task } from '../inputs/task.ts'
import type { Job } from '../jobs/job.ts'
import { noTotals, type Totals } from '../results/totals.ts'
import { outputBytes } from './output-bytes.ts'

/** What tasks gave, taken together; their output stands in their order. */
export interface BatchResult {
  /** Bytes, so that a thread can hand them over without a copy. */
  readonly output: Uint8Array<ArrayBuffer>
  readonly totals: Totals
}

/**
 * Does a batch with one job: what a worker thread runs, and what the main thread runs when there is little to do.
 *
 * @param room memory for the output, that of a batch that has been written
 */
export function runBatch(job: Job, tasks: readonly Task[], room?: ArrayBuffer): BatchResult {
  const totals = noTotals()
  const output = outputBytes(job.encoding, room)
  let any = false
  for (const task of tasks) {
    const text = runTask(job, task, totals)
    if (text === '') continue
    output.add(any ? job.separator + text : text)
    any = true
  }
  return { output: output.bytes(), totals }
}

function runTask(job: Job, task: Task, totals: Totals): string {
  if ('problem' in task) return job.fail(task.name, task.problem, totals, task.givenName)
  return 'text' in task ? job.runText(task.name, task.text, totals, task.givenName) : job.run(task, totals)
}
