import { Command, Option } from 'commander'
import type { Level } from '../../../language/rules/rule.ts'
import { requireSource, type TaskOptions } from '../inputs/tasks.ts'
import { requireSoundConfig } from '../jobs/collection-config.ts'
import type { CheckOptions, GateOptions } from '../jobs/job-options.ts'
import { writeOut } from '../outputs/write-out.ts'
import { linesReporter } from '../reporters/lines-reporter.ts'
import { FORMATS, type Format } from '../reporters/reporter.ts'
import { reporterOf } from '../reporters/reporter-of.ts'
import { leftOutText } from '../reporters/sarif-reporter.ts'
import { Failure } from '../results/failure.ts'
import { foundAt, problemCount, type Totals } from '../results/totals.ts'
import {
  excludeOption,
  filesFromOption,
  forcedProfile,
  includeOption,
  jobsOption,
  ndjsonOption,
  profileOption,
  ruleOption,
  wholeNumber,
} from './common-options.ts'
import { runCommand } from './run-command.ts'

interface CheckFlags extends TaskOptions {
  readonly format: Format
  readonly profile: string
  readonly rule: [string, Level][]
  readonly config?: string
  readonly maxWarnings?: number
  readonly exitZero?: boolean
  readonly quiet?: boolean
  readonly level: Exclude<Level, 'off'>
  readonly fix?: boolean
  readonly gate?: boolean
  readonly dryRun?: boolean
  readonly jobs?: number
  readonly color?: boolean
}

export function checkCommand(): Command {
  return new Command('check')
    .description('Report what is wrong with the structure of cables.')
    .argument('[path...]', 'files, folders, globs, or - for standard input')
    .addOption(new Option('--format <format>', 'how to report').choices(FORMATS).default('text'))
    .addOption(
      new Option('--level <level>', 'show findings at or above this level; all count')
        .choices(['hint', 'information', 'warning', 'error'])
        .default('hint'),
    )
    .addOption(profileOption())
    .addOption(ruleOption())
    .option('--config <file>', 'use this .cablerc.json for all files, instead of the nearest')
    .addOption(
      new Option('--max-warnings <number>', 'exit with 1 only when there are more warnings than this').argParser(
        wholeNumber,
      ),
    )
    .option('--exit-zero', 'exit with 0 whatever is found; not where something could not be read')
    .option('--quiet', 'show errors only, and no progress; all findings count')
    .option('--gate', 'say what stands between drafts and their sending; exit with 1 where anything blocks')
    .option('--fix', 'apply safe fixes; each file is written whole or not at all')
    .option('--dry-run', 'with --fix: print a unified diff and write nothing')
    .addOption(includeOption())
    .addOption(excludeOption())
    .addOption(filesFromOption())
    .addOption(ndjsonOption())
    .addOption(jobsOption())
    .addHelpText('after', EXAMPLES)
    .action(check)
}

const EXAMPLES = `
Examples:
  cable check cable.txt
  cable check archive/ --exclude "drafts/**" --format sarif > findings.sarif
  cable check archive/ --rule para-gap=off --max-warnings 10
  find . -name "*.txt" | cable check --files-from -
  cable check --gate draft.cable
  cable check - < cable.txt`

async function check(paths: string[], flags: CheckFlags): Promise<void> {
  requireSource(paths, flags)
  if (flags.dryRun && !flags.fix) throw new Failure('--dry-run shows what --fix would do: say both')
  if (flags.fix && (flags.ndjson || paths.includes('-')))
    throw new Failure('what comes from standard input cannot be fixed')
  if (flags.config !== undefined) requireSoundConfig(flags.config)
  if (flags.gate) return gate(paths, flags)
  const colour = flags.format === 'text' && (process.stdout.isTTY ?? false) && !('NO_COLOR' in process.env)
  const lines = flags.ndjson ?? false
  const reporter = lines ? linesReporter : reporterOf(flags.format, colour, process.argv.slice(2))
  const job: CheckOptions = {
    kind: 'check',
    format: flags.format,
    colour,
    lines,
    least: flags.quiet ? 'error' : flags.level,
    fix: flags.fix ? (flags.dryRun ? 'dry-run' : 'write') : undefined,
    profile: forcedProfile(flags.profile),
    levels: flags.rule,
    config: flags.config,
  }
  const diff = job.fix === 'dry-run'
  const arrangement = diff ? undefined : reporter.arranged?.()
  const { totals, interrupted } = await runCommand(paths, flags, job, {
    jobs: flags.jobs,
    head: diff ? '' : reporter.head,
    separator: diff ? '' : reporter.separator,
    arrangement,
    quiet: flags.quiet ?? false,
    namesProblems: !diff && (lines || !['sarif', 'summary'].includes(flags.format)),
  })
  const arranged = arrangement?.end()
  if (arranged?.output) await writeOut(arranged.output)
  if (arranged?.leftOut) console.error(`cable: ${leftOutText(arranged.leftOut)}`)
  if (!diff) await writeOut(reporter.tail(totals, interrupted, arranged?.leftOut))
  if (interrupted) console.error('cable: interrupted')
  if (problemCount(totals) > 0 || interrupted) process.exitCode = 2
  else if (!flags.exitZero && failsOn(totals, flags)) process.exitCode = 1
}

function failsOn(totals: Totals, { maxWarnings = 0 }: CheckFlags): boolean {
  return foundAt(totals, 'error') > 0 || foundAt(totals, 'warning') > maxWarnings
}

async function gate(paths: readonly string[], flags: CheckFlags): Promise<void> {
  if (flags.fix || flags.ndjson || flags.format !== 'text')
    throw new Failure('--gate gives one page for each file: it goes with neither --fix, --ndjson nor --format')
  const job: GateOptions = { kind: 'gate', profile: undefined, levels: flags.rule, config: flags.config }
  const { totals, interrupted } = await runCommand(paths, flags, job, {
    jobs: flags.jobs,
    head: '',
    separator: '\n',
    quiet: true,
    namesProblems: false,
  })
  if (interrupted) console.error('cable: interrupted')
  if (problemCount(totals) > 0 || interrupted) process.exitCode = 2
  else if (totals.findings.error > 0) process.exitCode = 1
}
