import { setImmediate as nextTurn } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { type BatchResult, runBatch } from './batch.ts'
import { noTotals } from './file-result.ts'
import type { Job } from './job.ts'
import type { JobOptions } from './job-options.ts'
import type { Task } from './tasks.ts'

/** Does batches, several at a time; each answer belongs to its batch. */
export interface Pool {
  /** After the signal, nothing more is begun: a batch that has not is answered with nothing. */
  run(tasks: readonly Task[]): Promise<BatchResult>
  close(): Promise<void>
}

const NOTHING = (): BatchResult => ({ output: '', totals: noTotals() })

/** `count` worker threads that run `program`, each with one batch at a time. */
export function workerPool(program: string, count: number, options: JobOptions, signal: AbortSignal): Pool {
  const idle = Array.from({ length: count }, () => new Worker(program, { workerData: options, resourceLimits: LIMITS }))
  const all = [...idle]
  const waiting: ((worker: Worker) => void)[] = []
  const take = (): Promise<Worker> => {
    const worker = idle.pop()
    return worker ? Promise.resolve(worker) : new Promise((resolve) => waiting.push(resolve))
  }
  const give = (worker: Worker): void => {
    const next = waiting.shift()
    if (next) next(worker)
    else idle.push(worker)
  }
  return {
    async run(tasks) {
      const worker = await take()
      try {
        return signal.aborted ? NOTHING() : await answer(worker, tasks)
      } finally {
        give(worker)
      }
    },
    async close() {
      await Promise.all(all.map((worker) => worker.terminate()))
    },
  }
}

/** What is young is garbage after one file: little room for it keeps it in the processor's cache, too. */
const LIMITS = { maxYoungGenerationSizeMb: 16 }

function answer(worker: Worker, tasks: readonly Task[]): Promise<BatchResult> {
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
    worker.postMessage(tasks)
  })
}

/** Batches are done in this thread, one after another, with a turn for signals between them. */
export function localPool(job: Job, signal: AbortSignal): Pool {
  return {
    async run(tasks) {
      await nextTurn()
      return signal.aborted ? NOTHING() : runBatch(job, tasks)
    },
    close: async () => undefined,
  }
}
