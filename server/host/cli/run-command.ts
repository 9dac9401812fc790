import { once } from 'node:events'
import type { Totals, Unread } from './file-result.ts'
import type { JobOptions } from './job-options.ts'
import { createProgress } from './progress.ts'
import { runTasks } from './run-tasks.ts'
import { readsStdin, type TaskOptions, tasksOf } from './tasks.ts'

export interface CommandRun {
  readonly totals: Totals
  /** Names that led nowhere. */
  readonly badNames: number
  readonly interrupted: boolean
}

export interface CommandOutput {
  readonly jobs: number | undefined
  readonly head: string
  readonly separator: string
  readonly quiet: boolean
  /** True where the output itself names the files that could not be read; else that goes to standard error. */
  readonly namesUnread: boolean
}

/** Runs a job over what the words of a command name, and writes to standard output. */
export async function runCommand(
  paths: readonly string[],
  taskOptions: TaskOptions,
  job: JobOptions,
  output: CommandOutput,
): Promise<CommandRun> {
  const abort = new AbortController()
  let interrupted = false
  const interrupt = (): void => {
    interrupted = true
    abort.abort()
  }
  // A second Ctrl-C is not caught: it ends the process where it stands.
  process.once('SIGINT', interrupt)
  process.once('SIGTERM', interrupt)
  // A reader that has seen enough closes the pipe: there is nothing more to do, and that is no failure.
  process.stdout.on('error', () => abort.abort())
  const progress = createProgress(paths, taskOptions, output.quiet)
  let badNames = 0
  const tell = ({ name, problem }: Unread): void => {
    progress.clear()
    console.error(`cable: ${name}: ${problem}`)
  }
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
      onBadName(unread) {
        badNames++
        tell(unread)
      },
      onBatch(batch, sums) {
        if (!output.namesUnread) batch.unread.forEach(tell)
        progress.show(sums.files)
      },
    })
    return { totals, badNames, interrupted }
  } finally {
    progress.clear()
    process.removeListener('SIGINT', interrupt)
    process.removeListener('SIGTERM', interrupt)
    // Whoever still holds the other end of the pipe must not keep the process alive.
    if (abort.signal.aborted && readsStdin(paths, taskOptions)) process.stdin.destroy()
  }
}

/** Waits for the pipe, so that output never piles up in memory. A reader that has gone away is no failure. */
export async function writeOut(text: string): Promise<void> {
  const { stdout } = process
  if (stdout.destroyed || stdout.errored) return
  if (!stdout.write(text)) await once(stdout, 'drain').catch(() => undefined)
}
