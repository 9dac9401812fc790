import { Command } from 'commander'
import { requireSource, type TaskOptions } from '../inputs/tasks.ts'
import { csvHead } from '../jobs/catalogue-row.ts'
import { tell } from '../reporters/tell.ts'
import { Failure } from '../results/failure.ts'
import { problemCount } from '../results/totals.ts'
import { excludeOption, filesFromOption, includeOption, jobsOption, ndjsonOption } from './common-options.ts'
import { runCommand } from './run-command.ts'

interface ParseFlags extends TaskOptions {
  readonly ranges?: boolean
  readonly csv?: boolean
  readonly index?: boolean
  readonly jobs?: number
}

export function parseCommand(): Command {
  return new Command('parse')
    .description('Write the messages of each file as one line of JSON: {"name", "messages": [...]}.')
    .argument('[path...]', 'files, folders, globs, or - for standard input')
    .option('--ranges', 'add line and column of what was read')
    .option('--csv', 'write a catalogue instead: one row for each message')
    .option('--index', 'write what an index is made of instead, for cable index --from')
    .addOption(includeOption())
    .addOption(excludeOption())
    .addOption(filesFromOption())
    .addOption(ndjsonOption())
    .addOption(jobsOption())
    .addHelpText('after', EXAMPLES)
    .action(parse)
}

const EXAMPLES = `
Examples:
  cable parse cable.txt
  cable parse archive/ --csv > catalogue.csv
  cable parse - --ndjson < texts.ndjson > messages.ndjson`

async function parse(paths: string[], flags: ParseFlags): Promise<void> {
  requireSource(paths, flags)
  if (flags.ranges && flags.csv) throw new Failure('a catalogue has no ranges: leave out --ranges or --csv')
  if (flags.index && (flags.ranges || flags.csv))
    throw new Failure('--index says itself what is written: leave out --ranges and --csv')
  const { totals, interrupted } = await runCommand(
    paths,
    flags,
    flags.index
      ? { kind: 'index', byEvidence: false }
      : { kind: 'parse', ranges: flags.ranges ?? false, csv: flags.csv ?? false },
    { jobs: flags.jobs, head: flags.csv ? csvHead() : '', separator: '', quiet: false, namesProblems: !flags.csv },
  )
  if (interrupted) tell('interrupted')
  if (problemCount(totals) > 0 || interrupted) process.exitCode = 2
}
