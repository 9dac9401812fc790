/**
 * The commands: their options, what they print, their exit codes.
 * No file of a collection is opened here: that is done by `jobs`, in threads.
 */

import { readsStdin, type TaskOptions, tasksOf } from '../inputs/tasks.ts'
import type { JobOptions } from '../jobs/job-options.ts'
import { writeOut } from '../outputs/write-out.ts'
import type { Arrangement } from '../reporters/reporter.ts'
import { tell } from '../reporters/tell.ts'
import type { FileProblem } from '../results/file-result.ts'
import { problemText } from '../results/file-result.ts'
import type { Totals } from '../results/totals.ts'
import { runTasks } from '../workers/run-tasks.ts'
import { createProgress } from './progress.ts'

export interface CommandRun {
  readonly totals: Totals
  readonly interrupted: boolean
}

export interface CommandOutput {
  readonly jobs: number | undefined
  readonly head: string
  readonly separator: string
  /** Takes what the job gives, where it cannot go out as it comes. */
  readonly arrangement?: Arrangement | undefined
  readonly quiet: boolean
  /** True where the output itself names the files with problems; else that goes to standard error. */
  readonly namesProblems: boolean
  /** True where it names what led to no file as well. */
  readonly namesUnfound?: boolean
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
  const progress = createProgress(paths, taskOptions, output.quiet)
  const write = async (text: string | Uint8Array): Promise<void> => {
    if (text.length === 0) return
    progress.clear()
    try {
      await writeOut(text)
    } catch (error) {
      abort.abort()
      throw error
    }
  }
  const tellHere = (text: string): void => {
    progress.clear()
    tell(text)
  }
  const tellProblem = (problem: FileProblem): void => tellHere(`${problem.name}: ${problemText(problem)}`)
  try {
    if (output.head !== '') await write(output.head)
    const totals = await runTasks(tasksOf(paths, taskOptions), job, {
      jobs: output.jobs,
      separator: output.separator,
      signal: abort.signal,
      program: process.argv[1] ?? '',
      write: (piece) => write(output.arrangement?.add(piece) ?? piece),
      onBadName: output.namesUnfound ? () => undefined : tellProblem,
      onNotice: tellHere,
      onBatch(batch, sums) {
        if (!output.namesProblems) batch.failed.forEach(tellProblem)
        progress.show(sums.files)
      },
    })
    return { totals, interrupted }
  } finally {
    progress.clear()
    process.removeListener('SIGINT', interrupt)
    process.removeListener('SIGTERM', interrupt)
    // Whoever still holds the other end of the pipe must not keep the process alive.
    if (abort.signal.aborted && readsStdin(paths, taskOptions)) process.stdin.destroy()
  }
}
