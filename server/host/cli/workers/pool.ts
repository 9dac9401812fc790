import { setImmediate as nextTurn } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { Worker } from 'node:worker_threads'
import type { Task } from '../inputs/task.ts'
import type { Job } from '../jobs/job.ts'
import type { JobOptions } from '../jobs/job-options.ts'
import { noTotals } from '../results/totals.ts'
import { type BatchResult, runBatch } from './batch.ts'

/** Does batches, several at a time; each answer belongs to its batch. */
export interface Pool {
  /** After the signal, nothing more is begun: a batch that has not is answered with nothing. */
  run(tasks: readonly Task[]): Promise<BatchResult>
  /** Takes back the memory of an output that has been written: else it would be garbage that nobody sees growing. */
  giveBack(output: Uint8Array<ArrayBuffer>): void
  close(): Promise<void>
}

/** What a worker is told. */
export interface WorkerTask {
  readonly tasks: readonly Task[]
  readonly room: ArrayBuffer | undefined
}

/** What a worker is told at the end: it may have something to keep, which it could not if it were ended from outside. */
export const NO_MORE = 'no more'

const NOTHING = (): BatchResult => ({ output: new Uint8Array(0), totals: noTotals() })

/** `count` worker threads that run `program`, each with one batch at a time. */
export function workerPool(program: string, count: number, options: JobOptions, signal: AbortSignal): Pool {
  setFlagsFromString(COMPILE_IN_TURN)
  setFlagsFromString(LITTLE_ROOM_FOR_THE_YOUNG)
  const idle = Array.from({ length: count }, () => new Worker(program, { workerData: options }))
  const all = idle.map((worker) => ({ worker, gone: new Promise((resolve) => worker.once('exit', resolve)) }))
  const waiting: ((worker: Worker) => void)[] = []
  const rooms: ArrayBuffer[] = []
  const underWay = new Set<Promise<unknown>>()
  const take = (): Promise<Worker> => {
    const worker = idle.pop()
    return worker ? Promise.resolve(worker) : new Promise((resolve) => waiting.push(resolve))
  }
  const give = (worker: Worker): void => {
    const next = waiting.shift()
    if (next) next(worker)
    else idle.push(worker)
  }
  const run = async (tasks: readonly Task[]): Promise<BatchResult> => {
    const worker = await take()
    try {
      return signal.aborted ? NOTHING() : await answer(worker, tasks, rooms.pop())
    } finally {
      give(worker)
    }
  }
  return {
    run(tasks) {
      const result = run(tasks)
      underWay.add(result)
      const done = (): boolean => underWay.delete(result)
      result.then(done, done)
      return result
    },
    giveBack({ buffer }) {
      if (buffer.byteLength > 0 && buffer.byteLength <= LARGEST_KEPT) rooms.push(buffer)
    },
    async close() {
      // A thread is never ended in the middle of writing a file.
      await Promise.allSettled(underWay)
      for (const { worker } of all) worker.postMessage(NO_MORE)
      await Promise.all(all.map(({ gone }) => gone))
    },
  }
}

/**
 * What is young is garbage after one file: little room for it keeps memory low and in the processor's cache, at a tenth
 * less than with twice the room. Only threads that are started later obey, so this one keeps what it has.
 */
const LITTLE_ROOM_FOR_THE_YOUNG = '--max-semi-space-size=2'

/**
 * Hot code is compiled by the thread that runs it. Compilers beside it, of each thread at a time, hold a fifth
 * of all memory, and take the cores from the work. Threads that are started later obey; this one is idle.
 */
const COMPILE_IN_TURN = '--no-concurrent-recompilation'

/** One text with a great deal to say is no measure for the others. */
const LARGEST_KEPT = 16 * 1024 * 1024

function answer(worker: Worker, tasks: readonly Task[], room: ArrayBuffer | undefined): Promise<BatchResult> {
  return new Promise((resolve, reject) => {
    const done = (result: BatchResult): void => {
      worker.off('error', failed)
      resolve(result)
    }
    const failed = (error: unknown): void => {
      worker.off('message', done)
      reject(error)
    }
    worker.once('message', done)
    worker.once('error', failed)
    worker.postMessage({ tasks, room } satisfies WorkerTask, room ? [room] : [])
  })
}

/** Batches are done in this thread, one after another, with a turn for signals between them. */
export function localPool(createJob: () => Job, signal: AbortSignal): Pool {
  let job: Job | undefined
  return {
    async run(tasks) {
      await nextTurn()
      if (signal.aborted) return NOTHING()
      job ??= createJob()
      return runBatch(job, tasks)
    },
    giveBack: () => undefined,
    close: async () => undefined,
  }
}
