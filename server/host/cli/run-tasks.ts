import { availableParallelism } from 'node:os'
import { setImmediate as nextTurn } from 'node:timers/promises'
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
 * Does all tasks and writes their output in their order, each as soon as those before it are written. No more
 * than a few batches are under way, so memory does not grow with the collection. Ends early, with what was
 * done, when the signal says so.
 */
export async function runTasks(
  tasks: AsyncIterable<Task | BadInput>,
  job: JobOptions,
  options: RunOptions,
): Promise<Totals> {
  const totals = noTotals()
  const batches = batcher(tasks, options)
  const first = await batches(ALONE)
  const jobs = first.length < ALONE ? 1 : (options.jobs ?? availableParallelism())
  const pool: Pool = jobs > 1 ? workerPool(options.program, jobs, job) : localPool(createJob(job))
  const writer = orderedWriter(options, totals, jobs * 2)
  try {
    for (let batch = first; batch.length > 0 && !options.signal.aborted; batch = await batches(BATCH)) {
      await writer.add(pool.run(batch))
    }
    await writer.rest()
  } finally {
    await pool.close()
  }
  return totals
}

/**
 * Tasks in batches of at most `size`, and of fewer when the source makes one wait: whoever talks to us line by
 * line gets an answer to each line.
 */
function batcher(tasks: AsyncIterable<Task | BadInput>, options: RunOptions): (size: number) => Promise<Task[]> {
  const source = tasks[Symbol.asyncIterator]()
  let asked: Promise<IteratorResult<Task | BadInput>> | undefined
  return async (size) => {
    const batch: Task[] = []
    while (batch.length < size && !options.signal.aborted) {
      asked ??= source.next()
      const next = batch.length === 0 ? await asked : await Promise.race([asked, waited()])
      if (next === undefined) break
      asked = undefined
      if (next.done) break
      if ('problem' in next.value) options.onProblem(next.value)
      else batch.push(next.value)
    }
    return batch
  }
}

/** A few turns of the event loop: reading a folder takes some, a person or a pipe that is silent takes more. */
async function waited(): Promise<undefined> {
  for (let turn = 0; turn < 20; turn++) await nextTurn()
  return undefined
}

type Result = Promise<{ outputs: string[]; totals: Totals }>

interface OrderedWriter {
  /** Takes a result, and waits while too many are not yet written. */
  add(result: Result): Promise<void>
  rest(): Promise<void>
}

function orderedWriter(options: RunOptions, totals: Totals, limit: number): OrderedWriter {
  const written: Promise<void>[] = []
  let any = false
  const writeOut = async (result: Result): Promise<void> => {
    const { outputs, totals: more } = await result
    addTotals(totals, more)
    for (const output of outputs) {
      if (output === '') continue
      await options.write(any ? options.separator + output : output)
      any = true
    }
    options.onProgress(totals.files)
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
