/**
 * The command line: what each command is called, and how it ends.
 * What a command does is in `commands`, what is done for a file in `jobs`.
 */

import { isMainThread, parentPort, workerData } from 'node:worker_threads'
import { Command } from 'commander'
import { VERSION } from '../runtime/version.ts'
import { checkCommand } from './commands/check-command.ts'
import { findCommand } from './commands/find-command.ts'
import { formatCommand } from './commands/format-command.ts'
import { graphCommand } from './commands/graph-command.ts'
import { indexCommand } from './commands/index-command.ts'
import { lspCommand } from './commands/lsp-command.ts'
import { mcpCommand } from './commands/mcp-command.ts'
import { missingCommand } from './commands/missing-command.ts'
import { outlineCommand } from './commands/outline-command.ts'
import { parseCommand } from './commands/parse-command.ts'
import { diffCommand } from './commands/review-commands.ts'
import { explainCommand, rulesCommand } from './commands/rules-command.ts'
import { createJob } from './jobs/create-job.ts'
import type { JobOptions } from './jobs/job-options.ts'
import { ClosedPipe } from './outputs/write-out.ts'
import { Failure } from './results/failure.ts'
import { runBatch } from './workers/batch.ts'
import type { WorkerTask } from './workers/pool.ts'

async function main(): Promise<void> {
  const program = new Command('cable')
    .description('Reads U.S. State Department telegrams: findings, and messages as data.')
    .version(VERSION)
    .configureHelp({ showGlobalOptions: true })
    .addHelpText('after', EXAMPLES)
    .exitOverride()
  for (const command of [
    checkCommand(),
    formatCommand(),
    parseCommand(),
    outlineCommand(),
    diffCommand(),
    indexCommand(),
    findCommand(),
    missingCommand(),
    graphCommand(),
    rulesCommand(),
    explainCommand(),
    lspCommand(),
    mcpCommand(),
  ]) {
    // Not inherited: usage is exit code 2, for every command.
    program.addCommand(command.exitOverride())
  }
  try {
    await program.parseAsync()
  } catch (error) {
    process.exitCode = exitCodeOf(error)
  }
}

const EXAMPLES = `
Examples:
  cable check archive/                       findings of a folder, with the lines they mean
  cable check --format summary archive/      how often each rule fires
  cable check --fix --dry-run archive/       what the safe fixes would change
  cable format drafts/                       drafts wrapped and spaced as the manual has it
  cable parse archive/ > messages.ndjson     every message as a line of JSON
  cable diff found.txt restored.txt          what really differs between two texts
  cable find "from:ZENDA level>=S" archive/  messages of which all that is said holds
  cable missing archive/                     what is cited there, and is not
  cable explain para-number-run              what a rule reports, and why

Exit codes: 0 clean; 1 an error, or more warnings than --max-warnings allows, shown or not; 2 usage, a file that
could not be read or written, output that could not be written whole, or an interrupted run.`

/** Commander has said what was wrong with the words; the rest says it here. */
function exitCodeOf(error: unknown): number {
  if (error instanceof ClosedPipe) return 2
  if (error instanceof Error && 'exitCode' in error) return error.exitCode === 0 ? 0 : 2
  console.error(error instanceof Failure ? `cable: ${error.message}` : error)
  return 2
}

function work(options: JobOptions): void {
  const job = createJob(options)
  parentPort?.on('message', ({ tasks, room }: WorkerTask) => {
    const result = runBatch(job, tasks, room)
    parentPort?.postMessage(result, [result.output.buffer])
  })
}

/**
 * Entry of `dist/cli.js`, bin name `cable`. The same file is the program of its worker threads: one bundle
 * to ship, and the code is compiled once.
 */
if (isMainThread) void main()
else work(workerData as JobOptions)
