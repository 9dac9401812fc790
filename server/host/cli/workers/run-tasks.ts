/**
 * Threads that do jobs in batches, and the order in which their output comes back.
 * What a job does is not known here.
 */

import { availableParallelism } from 'node:os'
import type { BadName, Task } from '../inputs/task.ts'
import { createJob } from '../jobs/create-job.ts'
import type { JobOptions } from '../jobs/job-options.ts'
import type { FileProblem } from '../results/file-result.ts'
import { addBadName, addTotals, noTotals, type Totals } from '../results/totals.ts'
import type { BatchResult } from './batch.ts'
import { batches } from './batches.ts'
import { localPool, type Pool, workerPool } from './pool.ts'

export interface RunOptions {
  readonly jobs: number | undefined
  /** Writes output; resolves when more may come. */
  readonly write: (output: string | Uint8Array) => Promise<void>
  /** Output that stands between two files that both have some. */
  readonly separator: string
  readonly onBadName: (problem: FileProblem) => void
  /** After the output of each batch, with what it gave and the sums so far. */
  readonly onBatch: (batch: Totals, sums: Totals) => void
  /** What is to be told once. */
  readonly onNotice: (notice: string) => void
  readonly signal: AbortSignal
  /** The script that worker threads run. */
  readonly program: string
  /** So many files are done between two looks at the signal, where somebody waits for it. */
  readonly batch?: number
  /** No worker threads, however much there is to do. */
  readonly inThisThread?: boolean
}

/** A batch is large enough to be worth sending, small enough to be in memory many times over. */
const BATCH = 48
/** Fewer files than this at a time are done before a worker would have started. */
const ALONE = 24

/**
 * Does all tasks and writes their output in their order, each as soon as those before it are written. No more
 * than a few batches are under way, so memory does not grow with the collection. Ends early, with what was
 * done, when the signal says so; fails when the output cannot be written.
 */
export async function runTasks(
  tasks: AsyncIterable<Task | BadName>,
  job: JobOptions,
  options: RunOptions,
): Promise<Totals> {
  const { signal } = options
  const totals = noTotals()
  const next = batches(tasks, signal)
  const jobs = options.jobs ?? availableParallelism()
  const size = options.batch ?? BATCH
  const alone = Math.min(size, ALONE)
  const here = localPool(() => createJob(job), signal)
  let workers: Pool | undefined
  const writer = orderedWriter(options, totals, jobs * 2)
  const isTask = (item: Task | BadName): item is Task => {
    if (!('badName' in item)) return true
    addBadName(totals, item.badName)
    options.onBadName(item.badName)
    return false
  }
  try {
    for (;;) {
      const batch = await next(workers ? size : alone)
      if (batch.length === 0) break
      // Even a single job then has a thread: the memory of one can be bounded.
      if (batch.length >= alone && !options.inThisThread) workers ??= workerPool(options.program, jobs, job, signal)
      const pool = workers ?? here
      await writer.add(pool.run(batch.filter(isTask)), pool)
    }
    await writer.rest()
  } finally {
    await workers?.close()
  }
  return totals
}

interface OrderedWriter {
  /** Takes a result, and waits while too many are not yet written. */
  add(result: Promise<BatchResult>, from: Pool): Promise<void>
  rest(): Promise<void>
}

function orderedWriter(options: RunOptions, sums: Totals, limit: number): OrderedWriter {
  const written: Promise<void>[] = []
  let any = false
  const writeOut = async (result: Promise<BatchResult>, from: Pool): Promise<void> => {
    const { output, totals } = await result
    addTotals(sums, totals).forEach(options.onNotice)
    if (output.length > 0) {
      if (any && options.separator !== '') await options.write(options.separator)
      await options.write(output)
      any = true
    }
    from.giveBack(output)
    options.onBatch(totals, sums)
  }
  return {
    async add(result, from) {
      const before = written.at(-1) ?? Promise.resolve()
      const done = before.then(() => writeOut(result, from))
      // A failure is met where the writing is awaited, not here and now.
      done.catch(() => undefined)
      written.push(done)
      while (written.length > limit) await written.shift()
    },
    async rest() {
      await Promise.all(written)
    },
  }
}
