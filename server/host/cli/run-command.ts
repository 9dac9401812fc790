import { once } from 'node:events'
import type { Totals } from './file-result.ts'
import type { JobOptions } from './job-options.ts'
import { createProgress } from './progress.ts'
import { runTasks } from './run-tasks.ts'
import { type TaskOptions, tasksOf } from './tasks.ts'

export interface CommandRun {
  readonly totals: Totals
  /** Names that led nowhere. */
  readonly badInputs: number
  readonly interrupted: boolean
}

/** Runs a job over what the words of a command name, and writes to standard output. */
export async function runCommand(
  paths: readonly string[],
  taskOptions: TaskOptions,
  job: JobOptions,
  output: {
    readonly jobs: number | undefined
    readonly head: string
    readonly separator: string
    readonly quiet: boolean
  },
): Promise<CommandRun> {
  const abort = new AbortController()
  let interrupted = false
  const interrupt = (): void => {
    interrupted = true
    abort.abort()
  }
  process.once('SIGINT', interrupt)
  // A reader that has seen enough closes the pipe: there is nothing more to do, and that is no failure.
  process.stdout.on('error', () => abort.abort())
  let badInputs = 0
  const progress = createProgress(output.quiet)
  try {
    if (output.head !== '') await writeOut(output.head)
    const totals = await runTasks(tasksOf(paths, taskOptions), job, {
      jobs: output.jobs,
      separator: output.separator,
      signal: abort.signal,
      program: process.argv[1] ?? '',
      write: async (text) => {
        progress.clear()
        await writeOut(text)
      },
      onProblem: ({ name, problem }) => {
        badInputs++
        progress.clear()
        console.error(`cable: ${name}: ${problem}`)
      },
      onProgress: progress.show,
    })
    return { totals, badInputs, interrupted }
  } finally {
    progress.clear()
    process.removeListener('SIGINT', interrupt)
  }
}

/** Waits for the pipe, so that output never piles up in memory. A reader that has gone away is no failure. */
export async function writeOut(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain').catch(() => undefined)
}
