import { Command, InvalidArgumentError, Option } from 'commander'
import { type Missing, missingIn } from '../../../language/collection/reports/missing.ts'
import { csvLine } from '../outputs/csv-line.ts'
import { writeOut } from '../outputs/write-out.ts'
import { excludeOption, includeOption, jobsOption, wholeNumber } from './common-options.ts'
import { dbOption } from './index-command.ts'
import { type CollectionFlags, openCollection, shown } from './open-collection.ts'

interface MissingFlags extends CollectionFlags {
  readonly format: 'text' | 'csv' | 'ndjson'
  readonly longest: number
}

export function missingCommand(): Command {
  return new Command('missing')
    .description(
      'List what is not there: cables that others cite, absent sections, holes in the numbers of a post and year.',
    )
    .argument('[path...]', 'files, folders or globs; this folder unless --db names an index')
    .addOption(new Option('--format <format>', 'how to write').choices(['text', 'csv', 'ndjson']).default('text'))
    .addOption(
      new Option('--longest <number>', 'leave out rows of numbers that are longer: what nobody collected is no hole')
        .default(20)
        .argParser((value) => {
          const number = wholeNumber(value)
          if (number < 1) throw new InvalidArgumentError('a number from 1 on is wanted.')
          return number
        }),
    )
    .addOption(dbOption())
    .addOption(includeOption())
    .addOption(excludeOption())
    .addOption(jobsOption())
    .addHelpText('after', EXAMPLES)
    .action(run)
}

const EXAMPLES = `
Examples:
  cable missing archive/
  cable missing archive/ --format csv > wanted.csv`

async function run(paths: string[], flags: MissingFlags): Promise<void> {
  const opened = await openCollection(paths, flags)
  try {
    const found = missingIn(opened.collection, { longestHole: flags.longest })
    await writeOut((flags.format === 'csv' ? csvLine(CSV_HEAD) : '') + found.map(WRITERS[flags.format]).join(''))
  } finally {
    opened.close()
  }
}

const CSV_HEAD = ['kind', 'number', 'to', 'sections', 'cited by', 'after', 'before', 'files']

const WRITERS: Readonly<Record<MissingFlags['format'], (missing: Missing) => string>> = {
  text: (missing) =>
    `${missing.number}${missing.to === null ? '' : ` to ${missing.to}`}  ${why(missing)}${days(missing)}\n`,
  ndjson: (missing) => `${JSON.stringify({ ...missing, by: missing.by.map(({ path }) => path) })}\n`,
  csv: ({ kind, number, to, sections, cited, after, before, by }) =>
    csvLine([kind, number, to, sections.join(' '), cited, after, before, by.map(({ path }) => shown(path)).join('; ')]),
}

function why({ kind, cited, sections, to }: Missing): string {
  if (kind === 'cited') return `cited by ${cited} ${cited === 1 ? 'message' : 'messages'}`
  if (kind === 'section') return `without ${sections.length === 1 ? 'section' : 'sections'} ${sections.join(', ')}`
  return to === null ? 'no message of this number' : 'no messages of these numbers'
}

function days({ after, before }: Missing): string {
  if (after !== null && after === before) return `, of ${after}`
  if (after !== null && before !== null) return `, between ${after} and ${before}`
  return after === null ? (before === null ? '' : `, before ${before}`) : `, after ${after}`
}
