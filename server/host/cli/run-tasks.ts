import { availableParallelism } from 'node:os'
import type { BatchResult } from './batch.ts'
import { batches } from './batches.ts'
import { addTotals, noTotals, type Totals, type Unread } from './file-result.ts'
import { createJob } from './job.ts'
import type { JobOptions } from './job-options.ts'
import { localPool, type Pool, workerPool } from './pool.ts'
import type { Task } from './tasks.ts'

export interface RunOptions {
  readonly jobs: number | undefined
  /** Writes output; resolves when more may come. */
  readonly write: (text: string) => Promise<void>
  /** Output that stands between two files that both have some. */
  readonly separator: string
  /** A name that leads nowhere. */
  readonly onBadName: (unread: Unread) => void
  /** After the output of each batch, with what it gave and the sums so far. */
  readonly onBatch: (batch: Totals, sums: Totals) => void
  readonly signal: AbortSignal
  /** The script that worker threads run. */
  readonly program: string
}

/** A batch is large enough to be worth sending, small enough to be in memory many times over. */
const BATCH = 48
/** Fewer files than this are done before a worker would have started. */
const ALONE = 24

/**
 * Does all tasks and writes their output in their order, each as soon as those before it are written. No more
 * than a few batches are under way, so memory does not grow with the collection. Ends early, with what was
 * done, when the signal says so.
 */
export async function runTasks(
  tasks: AsyncIterable<Task | Unread>,
  job: JobOptions,
  options: RunOptions,
): Promise<Totals> {
  const { signal } = options
  const totals = noTotals()
  const next = batches(tasks, signal)
  const first = await next(ALONE)
  const jobs = first.length < ALONE ? 1 : (options.jobs ?? availableParallelism())
  const pool: Pool = jobs > 1 ? workerPool(options.program, jobs, job, signal) : localPool(createJob(job), signal)
  const writer = orderedWriter(options, totals, jobs * 2)
  try {
    for (let batch = first; batch.length > 0; batch = await next(BATCH))
      await writer.add(pool.run(batch.filter((item) => isTask(item, options.onBadName))))
    await writer.rest()
  } finally {
    await pool.close()
  }
  return totals
}

function isTask(item: Task | Unread, onBadName: RunOptions['onBadName']): item is Task {
  if (!('problem' in item)) return true
  onBadName(item)
  return false
}

interface OrderedWriter {
  /** Takes a result, and waits while too many are not yet written. */
  add(result: Promise<BatchResult>): Promise<void>
  rest(): Promise<void>
}

function orderedWriter(options: RunOptions, sums: Totals, limit: number): OrderedWriter {
  const written: Promise<void>[] = []
  let any = false
  const writeOut = async (result: Promise<BatchResult>): Promise<void> => {
    const { output, totals } = await result
    addTotals(sums, totals)
    if (output !== '') {
      await options.write(any ? options.separator + output : output)
      any = true
    }
    options.onBatch(totals, sums)
  }
  return {
    async add(result) {
      const before = written.at(-1) ?? Promise.resolve()
      const done = before.then(() => writeOut(result))
      // A failure is met where the writing is awaited, not here and now.
      done.catch(() => undefined)
      written.push(done)
      while (written.length >= limit) await written.shift()
    },
    async rest() {
      await Promise.all(written)
    },
  }
}
