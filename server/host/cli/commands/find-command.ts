import { Command, Option } from 'commander'
import type { Entry } from '../../../language/collection/neighbours/collection.ts'
import { find, readQuery } from '../../../language/collection/query/ask.ts'
import { FIELDS } from '../../../language/collection/query/fields.ts'
import type { Query } from '../../../language/collection/query/query.ts'
import { numberText } from '../../../language/collection/record/cable-number.ts'
import { defaultVocabulary } from '../../../language/vocabulary/vocabulary.ts'
import { csvLine } from '../outputs/csv-line.ts'
import { writeOut } from '../outputs/write-out.ts'
import { visible } from '../reporters/printable.ts'
import { Failure } from '../results/failure.ts'
import { excludeOption, includeOption, jobsOption } from './common-options.ts'
import { dbOption } from './index-command.ts'
import { type CollectionFlags, openCollection, shown } from './open-collection.ts'

interface FindFlags extends CollectionFlags {
  readonly format: 'text' | 'ndjson' | 'csv'
}

export function findCommand(): Command {
  return new Command('find')
    .description('Find messages by what they are and what they say.')
    .argument('<query>', 'terms that have all to hold')
    .argument('[path...]', 'files, folders or globs; this folder unless --db names an index')
    .addOption(new Option('--format <format>', 'how to write').choices(['text', 'ndjson', 'csv']).default('text'))
    .addOption(dbOption())
    .addOption(includeOption())
    .addOption(excludeOption())
    .addOption(jobsOption())
    .addHelpText('after', HELP)
    .action(run)
}

const HELP = `
Terms:
${FIELDS.map(({ example, title }) => `  ${example.padEnd(26)} messages ${title} …`).join('\n')}
  bridge "bridge road"       words without a field: the same as text:
  A term with - or NOT before it must not hold; OR and parentheses do what they say.

Examples:
  cable find "from:KABUL date:2008-06..2009 tags:PTER level>=S" archive/
  cable find 'cites:08KABUL123 text:"bridge road"' --db archive.sqlite --format csv`

/** The query, or a Failure that shows the place of the mistake. */
export function soundQuery(text: string): Query {
  const { query, error } = readQuery(text, defaultVocabulary())
  if (query) return query
  const mark = `${' '.repeat(error.start)}${'^'.repeat(Math.max(1, error.end - error.start))}`
  throw new Failure(`${error.message}\n  ${text}\n  ${mark}`)
}

async function run(text: string, paths: string[], flags: FindFlags): Promise<void> {
  const query = soundQuery(text)
  const opened = await openCollection(paths, flags)
  try {
    const found = find(query, opened)
    await writeOut((flags.format === 'csv' ? csvLine(CSV_HEAD) : '') + found.map(WRITERS[flags.format]).join(''))
  } finally {
    opened.close()
  }
}

const CSV_HEAD = ['number', 'date', 'from', 'level', 'tags', 'subject', 'section', 'file', 'line']

const WRITERS: Readonly<Record<FindFlags['format'], (entry: Entry) => string>> = {
  text({ record, path }) {
    const { number, date, from, level, subject } = record
    const words = [
      number ? numberText(number) : '-',
      date?.slice(0, 10) ?? '-',
      from ?? '-',
      level ?? '-',
      subject ?? '-',
    ]
    return `${visible(words.join('  '))}\n    ${visible(shown(path))}:${record.line + 1}\n`
  },
  ndjson: ({ record, path }) => `${JSON.stringify({ file: path, ...record })}\n`,
  csv: ({ record, path }) =>
    csvLine([
      record.number ? numberText(record.number) : null,
      record.date,
      record.from,
      record.level,
      record.tags.join('; '),
      record.subject,
      record.section?.number ?? null,
      path,
      record.line + 1,
    ]),
}
