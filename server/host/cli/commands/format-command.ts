import { Command, Option } from 'commander'
import { isColumns } from '../../../language/rules/pages/schema.ts'
import { requireSource, type TaskOptions } from '../inputs/tasks.ts'
import { requireSoundConfig } from '../jobs/collection-config.ts'
import type { FormatOptions } from '../jobs/job-options.ts'
import { tell } from '../reporters/tell.ts'
import { Failure } from '../results/failure.ts'
import { problemCount } from '../results/totals.ts'
import {
  excludeOption,
  filesFromOption,
  forcedProfile,
  includeOption,
  jobsOption,
  profileOption,
  wholeNumber,
} from './common-options.ts'
import { runCommand } from './run-command.ts'

interface FormatFlags extends TaskOptions {
  readonly check?: boolean
  readonly diff?: boolean
  readonly columns?: number
  readonly profile: string
  readonly config?: string
  readonly jobs?: number
}

export function formatCommand(): Command {
  return new Command('format')
    .description('Lay out drafts as the editor does; copies of what was sent stay as they are.')
    .argument('[path...]', 'files, folders, globs, or - for standard input')
    .option('--check', 'name the files that would change, write nothing, and exit with 1 where there are any')
    .option('--diff', 'print a unified diff and write nothing')
    .addOption(
      new Option('--columns <number>', 'wrap at this column, instead of 55 or what is configured').argParser(
        wholeNumber,
      ),
    )
    .addOption(profileOption())
    .option('--config <file>', 'use this .cablerc.json for all files, instead of the nearest')
    .addOption(includeOption())
    .addOption(excludeOption())
    .addOption(filesFromOption())
    .addOption(jobsOption())
    .addHelpText('after', EXAMPLES)
    .action(format)
}

const EXAMPLES = `
Examples:
  cable format draft.cable
  cable format --check drafts/
  cable format - < draft.cable`

async function format(paths: string[], flags: FormatFlags): Promise<void> {
  requireSource(paths, flags)
  if (flags.check && flags.diff) throw new Failure('--check names files and --diff shows them: say one')
  if (flags.diff && paths.includes('-')) throw new Failure('--diff is about files, not standard input')
  if (flags.columns !== undefined && !isColumns(flags.columns))
    throw new Failure('--columns is a number from 40 to 200')
  if (flags.config !== undefined) requireSoundConfig(flags.config)
  const job: FormatOptions = {
    kind: 'format',
    mode: flags.check ? 'check' : flags.diff ? 'diff' : 'write',
    columns: flags.columns,
    profile: forcedProfile(flags.profile),
    levels: [],
    config: flags.config,
  }
  const { totals, interrupted } = await runCommand(paths, flags, job, {
    jobs: flags.jobs,
    head: '',
    separator: '',
    quiet: true,
    namesProblems: false,
  })
  if (interrupted) tell('interrupted')
  if (problemCount(totals) > 0 || interrupted) process.exitCode = 2
  else if (flags.check && totals.fixed > 0) process.exitCode = 1
}
