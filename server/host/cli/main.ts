/**
 * The command line: what each command is called, and how it ends.
 * What a command does is in `commands`, what is done for a file in `jobs`.
 */

import { isMainThread, parentPort, workerData } from 'node:worker_threads'
import { completeWords } from './complete-words.ts'
import { createJob } from './jobs/create-job.ts'
import type { JobOptions } from './jobs/job-options.ts'
import { ClosedPipe } from './outputs/write-out.ts'
import { createProgram } from './program.ts'
import { visibleEach } from './reporters/printable.ts'
import { Failure } from './results/failure.ts'
import { runBatch } from './workers/batch.ts'
import { NO_MORE, type WorkerTask } from './workers/pool.ts'

async function main(): Promise<void> {
  // Help that is piped to `head` ends early. Whoever writes for files hears of an error from the write itself.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') process.exitCode = 2
  })
  const program = createProgram()
  if (process.argv[2] === 'complete') await completeWords(program)
  try {
    await program.parseAsync(withQuery(process.argv))
  } catch (error) {
    process.exitCode = exitCodeOf(error)
  }
}

/** A query may begin with a sign that turns its first term around: `cable find -tags:ECON`. That is no option. */
function withQuery([program = '', script = '', command = '', first = '', ...rest]: readonly string[]): string[] {
  const isQuery = command === 'find' && /^-[^-\s]/.test(first) && first !== '-h' && first !== '-V'
  const words = [command, isQuery ? ` ${first}` : first, ...rest]
  return [program, script, ...words.slice(0, process.argv.length - 2)]
}

/** Commander has said what was wrong with the words; the rest says it here. */
function exitCodeOf(error: unknown): number {
  if (error instanceof ClosedPipe) return 2
  if (error instanceof Error && 'exitCode' in error) return error.exitCode === 0 ? 0 : 2
  if (error instanceof Failure) console.error(`cable: ${visibleEach(error.message)}`)
  // The index was in use for too long, or its place is full: said in the words of the database.
  else if (error instanceof Error && 'errcode' in error)
    console.error(`cable: the index: ${visibleEach(error.message)}`)
  else console.error(error)
  return 2
}

function work(options: JobOptions): void {
  const job = createJob(options)
  parentPort?.on('message', (message: WorkerTask | typeof NO_MORE) => {
    if (message === NO_MORE) process.exit()
    const result = runBatch(job, message.tasks, message.room)
    parentPort?.postMessage(result, [result.output.buffer])
  })
}

/**
 * Entry of `dist/cli.js`, bin name `cable`. The same file is the program of its worker threads: one bundle
 * to ship, and the code is compiled once.
 */
if (isMainThread) void main()
else work(workerData as JobOptions)
