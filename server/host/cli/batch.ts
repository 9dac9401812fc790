import { noTotals, type Totals } from './file-result.ts'
import type { Job } from './job.ts'
import type { Task } from './tasks.ts'

/** What tasks gave, taken together; their output stands in their order. */
export interface BatchResult {
  readonly output: string
  readonly totals: Totals
}

/** Does a batch with one job: what a worker thread runs, and what a single job runs in the main thread. */
export function runBatch(job: Job, tasks: readonly Task[]): BatchResult {
  const totals = noTotals()
  const outputs: string[] = []
  for (const task of tasks) {
    const output = runTask(job, task, totals)
    if (output !== '') outputs.push(output)
  }
  return { output: outputs.join(job.separator), totals }
}

function runTask(job: Job, task: Task, totals: Totals): string {
  if ('unreadable' in task) return job.fail(task.name, task.unreadable, totals)
  return 'text' in task ? job.runText(task.name, task.text, totals) : job.run(task, totals)
}
