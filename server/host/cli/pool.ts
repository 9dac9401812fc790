import { Worker } from 'node:worker_threads'
import { noTotals, type Totals } from './file-result.ts'
import type { Input } from './inputs.ts'
import type { Job } from './job.ts'
import type { JobOptions } from './job-options.ts'

/** Something to do: a file, or a text at hand (from standard input). */
export type Task =
  | Input
  | { readonly name: string; readonly text: string }
  | { readonly name: string; readonly unreadable: string }

/** Output of tasks, in the order in which they were given, whatever the number of workers. */
export interface Pool {
  run(tasks: readonly Task[]): Promise<{ outputs: string[]; totals: Totals }>
  close(): Promise<void>
}

export interface Batch {
  readonly id: number
  readonly tasks: readonly Task[]
}

export interface BatchDone {
  readonly id: number
  readonly outputs: string[]
  readonly totals: Totals
}

/** Does a batch with one job: what a worker thread runs, and what a single job runs in this thread. */
export async function runBatch(job: Job, tasks: readonly Task[]): Promise<{ outputs: string[]; totals: Totals }> {
  const totals = noTotals()
  const outputs: string[] = []
  for (const task of tasks)
    outputs.push(
      'unreadable' in task
        ? job.fail(task.name, task.unreadable, totals)
        : 'text' in task
          ? job.runText(task.name, task.text, totals)
          : await job.run(task, totals),
    )
  return { outputs, totals }
}

/** `count` worker threads that run `program`, each with one batch at a time. */
export function workerPool(program: string, count: number, options: JobOptions): Pool {
  const idle: Worker[] = []
  const waiting: ((worker: Worker) => void)[] = []
  const all = Array.from(
    { length: count },
    () => new Worker(program, { workerData: options, resourceLimits: { maxYoungGenerationSizeMb: 16 } }),
  )
  idle.push(...all)
  let next = 0
  const take = (): Promise<Worker> => {
    const worker = idle.pop()
    return worker ? Promise.resolve(worker) : new Promise((resolve) => waiting.push(resolve))
  }
  const give = (worker: Worker): void => {
    const other = waiting.shift()
    if (other) other(worker)
    else idle.push(worker)
  }
  return {
    async run(tasks) {
      const worker = await take()
      const batch: Batch = { id: next++, tasks }
      try {
        const done = await new Promise<BatchDone>((resolve, reject) => {
          worker.once('message', resolve)
          worker.once('error', reject)
          worker.postMessage(batch)
        })
        return { outputs: done.outputs, totals: done.totals }
      } finally {
        worker.removeAllListeners('message')
        worker.removeAllListeners('error')
        give(worker)
      }
    },
    async close() {
      await Promise.all(all.map((worker) => worker.terminate()))
    },
  }
}

export function localPool(job: Job): Pool {
  return { run: (tasks) => runBatch(job, tasks), close: async () => undefined }
}
