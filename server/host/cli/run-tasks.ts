import { availableParallelism } from 'node:os'
import { addTotals, noTotals, type Totals } from './file-result.ts'
import type { BadInput } from './inputs.ts'
import { createJob } from './job.ts'
import type { JobOptions } from './job-options.ts'
import { localPool, type Pool, type Task, workerPool } from './pool.ts'

export interface RunOptions {
  readonly jobs: number | undefined
  /** Writes output; resolves when more may come. */
  readonly write: (text: string) => Promise<void>
  /** Output that stands between two files that both have some. */
  readonly separator: string
  readonly onProblem: (problem: BadInput) => void
  readonly onProgress: (done: number) => void
  readonly signal: AbortSignal
  /** The script that worker threads run. */
  readonly program: string
}

/** A batch is large enough to be worth sending, small enough to be in memory many times over. */
const BATCH = 48
/** Fewer files than this are done before a worker would have started. */
const ALONE = 24

/**
 * Does all tasks and writes their output in their order. No more than a few batches are under way, so
 * memory does not grow with the collection. Ends early, with what was done, when the signal says so.
 */
export async function runTasks(
  tasks: AsyncIterable<Task | BadInput>,
  job: JobOptions,
  options: RunOptions,
): Promise<Totals> {
  const totals = noTotals()
  const source = tasks[Symbol.asyncIterator]()
  const first = await nextBatch(source, options, ALONE)
  const jobs = first.length < ALONE ? 1 : (options.jobs ?? availableParallelism())
  const pool: Pool = jobs > 1 ? workerPool(options.program, jobs, job) : localPool(createJob(job))
  const writer = orderedWriter(options, totals)
  try {
    let batch = first
    while (batch.length > 0 && !options.signal.aborted) {
      await writer.add(pool.run(batch), jobs * 2)
      batch = await nextBatch(source, options, BATCH)
    }
    await writer.rest()
  } finally {
    await pool.close()
  }
  return totals
}

async function nextBatch(source: AsyncIterator<Task | BadInput>, options: RunOptions, size: number): Promise<Task[]> {
  const batch: Task[] = []
  while (batch.length < size && !options.signal.aborted) {
    const { value, done } = await source.next()
    if (done) break
    if ('problem' in value) options.onProblem(value)
    else batch.push(value)
  }
  return batch
}

type Result = Promise<{ outputs: string[]; totals: Totals }>

/** Keeps results in order and lets at most `limit` be under way. */
function orderedWriter(
  options: RunOptions,
  totals: Totals,
): { add: (result: Result, limit: number) => Promise<void>; rest: () => Promise<void> } {
  const underway: Result[] = []
  let any = false
  const writeFirst = async (): Promise<void> => {
    const result = await underway.shift()
    if (!result) return
    addTotals(totals, result.totals)
    for (const output of result.outputs) {
      if (output === '') continue
      await options.write(any ? options.separator + output : output)
      any = true
    }
    options.onProgress(totals.files)
  }
  return {
    async add(result, limit) {
      // A failure is met where the result is awaited, not here and now.
      result.catch(() => undefined)
      underway.push(result)
      while (underway.length >= limit) await writeFirst()
    },
    async rest() {
      while (underway.length > 0) await writeFirst()
    },
  }
}
