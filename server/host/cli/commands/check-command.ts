import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Command, Option } from 'commander'
import { BASELINE_NAME } from '../../../language/rules/linter/baseline.ts'
import type { Level } from '../../../language/rules/rule.ts'
import { requireSource, type TaskOptions } from '../inputs/tasks.ts'
import { collectionBaseline } from '../jobs/collection-baseline.ts'
import { requireSoundConfig } from '../jobs/collection-config.ts'
import type { CheckOptions, GateOptions } from '../jobs/job-options.ts'
import type { LedgerPlaceKind } from '../jobs/ledger-files.ts'
import { writeOut } from '../outputs/write-out.ts'
import { linesReporter } from '../reporters/lines-reporter.ts'
import { FORMATS, type Format } from '../reporters/reporter.ts'
import { reporterOf } from '../reporters/reporter-of.ts'
import { leftOutText } from '../reporters/sarif-reporter.ts'
import { tell } from '../reporters/tell.ts'
import { Failure } from '../results/failure.ts'
import { failedResult } from '../results/file-result.ts'
import { foundAt, problemCount, type Totals } from '../results/totals.ts'
import { aroundOf, requireFolders } from './around-of.ts'
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
  readonly baseline: string | boolean
  readonly maxWarnings?: number
  readonly exitZero?: boolean
  readonly quiet?: boolean
  readonly level: Exclude<Level, 'off'>
  readonly fix?: boolean
  readonly collection?: boolean
  readonly gate?: boolean
  readonly dryRun?: boolean
  readonly ledger?: LedgerPlaceKind | true
  readonly who?: string
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
      new Option('--baseline <file>', 'findings that are known').default(true, 'the nearest .cable-baseline.json'),
    )
    .option('--no-baseline', 'count known findings too')
    .addOption(
      new Option('--max-warnings <number>', 'exit with 1 only when there are more warnings than this').argParser(
        wholeNumber,
      ),
    )
    .option('--exit-zero', 'exit with 0 whatever is found; not where something could not be read')
    .option('--quiet', 'show errors only, and no progress; all findings count')
    .option('--collection', 'report too what the files show about one another; they are read once more for it')
    .option('--gate', 'say what stands between drafts and their sending; exit with 1 where anything blocks')
    .option('--fix', 'apply safe fixes; each file is written whole or not at all')
    .option('--dry-run', 'with --fix: print a unified diff and write nothing')
    .addOption(
      new Option(
        '--ledger [place]',
        'with --fix: enter each fix in a ledger beside the file, or one for the folder',
      ).choices(['file', 'folder']),
    )
    .option('--who <name>', "with --ledger: in whose name; nobody's when left out")
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
  cable check --fix --ledger --who "A. Archivist" archive/
  cable check archive/ --rule para-gap=off --max-warnings 10
  find . -name "*.txt" | cable check --files-from -
  cable check --gate draft.cable
  cable check --collection archive/
  cable check - < cable.txt`

async function check(paths: string[], flags: CheckFlags): Promise<void> {
  requireSource(paths, flags)
  if (flags.dryRun && !flags.fix) throw new Failure('--dry-run shows what --fix would do: say both')
  if ((flags.ledger || flags.who !== undefined) && !flags.fix)
    throw new Failure('--ledger enters what --fix does: say both')
  if (flags.who !== undefined && !flags.ledger)
    throw new Failure('--who names who is entered in a ledger: say --ledger')
  if (flags.fix && (flags.ndjson || paths.includes('-')))
    throw new Failure('what comes from standard input cannot be fixed')
  if (flags.collection) requireFolders(paths, flags)
  if (flags.collection && (flags.fix || flags.gate))
    throw new Failure('--collection reports what no text shows by itself: it goes with neither --fix nor --gate')
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
    ledger: flags.ledger ? { place: flags.ledger === 'folder' ? 'folder' : 'file', who: flags.who } : undefined,
    profile: forcedProfile(flags.profile),
    levels: flags.rule,
    config: flags.config,
    baseline: flags.baseline === true ? undefined : flags.baseline,
    ...(flags.collection ? { around: await aroundOf(paths, flags) } : {}),
  }
  const diff = job.fix === 'dry-run'
  const namesUnfound = !diff && reporter.hasUnfound === true
  const arrangement = diff ? undefined : reporter.arranged?.()
  const { totals, interrupted } = await runCommand(paths, flags, job, {
    jobs: flags.jobs,
    head: diff ? '' : reporter.head,
    separator: diff ? '' : reporter.separator,
    arrangement,
    quiet: flags.quiet ?? false,
    namesUnfound,
    namesProblems: !diff && (lines || !['sarif', 'summary'].includes(flags.format)),
  })
  const arranged = arrangement?.end()
  if (arranged?.output) await writeOut(arranged.output)
  if (arranged?.leftOut) tell(leftOutText(arranged.leftOut))
  if (namesUnfound)
    for (const problem of totals.unfound) await writeOut(reporter.file(failedResult(problem.name, problem)))
  if (!diff) await writeOut(reporter.tail(totals, interrupted, arranged?.leftOut))
  if (!interrupted && flags.baseline !== false && !diff) tellBaseline(paths, flags, totals)
  if (interrupted) tell('interrupted')
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
  if (interrupted) tell('interrupted')
  if (problemCount(totals) > 0 || interrupted) process.exitCode = 2
  else if (totals.findings.error > 0) process.exitCode = 1
}

/**
 * How many findings were known; and, where the whole folder of a baseline was read, how many of its entries no finding
 * is any more.
 */
function tellBaseline(paths: readonly string[], flags: CheckFlags, { known, knownPrints }: Totals): void {
  if (known > 0) tell(`${known} known ${known === 1 ? 'finding' : 'findings'} not counted`)
  const wanted = typeof flags.baseline === 'string' ? flags.baseline : undefined
  if (flags.include.length > 0 || flags.exclude.length > 0 || flags.fix) return
  const seen = new Set(knownPrints)
  for (const path of paths) {
    const file = wanted ?? join(path, BASELINE_NAME)
    if (!existsSync(file) || (wanted !== undefined && paths.length > 1)) continue
    const found = collectionBaseline(file)(resolve(file))
    if (!found || found.problem !== undefined) continue
    const stale = [...found.baseline.keys()].filter(
      (print) => !seen.has(print) && (flags.collection || !found.ofFolder.has(print)),
    ).length
    if (stale > 0)
      tell(`${file}: ${stale} of ${found.baseline.size} entries are no findings any more; cable baseline makes it anew`)
  }
}
