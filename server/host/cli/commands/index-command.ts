import { Command, Option } from 'commander'
import type { Store } from '../../collection/store/store.ts'
import { mergeInto } from '../../collection/update/merge-into.ts'
import { linesOfFile } from '../inputs/tasks.ts'
import { writeOut } from '../outputs/write-out.ts'
import { tell } from '../reporters/tell.ts'
import { Failure } from '../results/failure.ts'
import { keepHeapsSmall } from '../workers/small-heaps.ts'
import { collect, excludeOption, includeOption, jobsOption } from './common-options.ts'
import { type CollectionFlags, indexOf, storeNamed, update, withStore } from './open-collection.ts'

interface IndexFlags extends CollectionFlags {
  readonly from: readonly string[]
}

export function indexCommand(): Command {
  return new Command('index')
    .description(
      'Keep an index of a folder of cables, for find, missing and graph; only what has changed is read again.',
    )
    .argument('[path...]', 'files, folders or globs')
    .addOption(dbOption())
    .addOption(
      new Option('--from <file>', 'take messages that cable parse wrote, here or elsewhere; may stand more than once')
        .default([], 'none')
        .argParser(collect),
    )
    .addOption(includeOption())
    .addOption(excludeOption())
    .addOption(jobsOption())
    .addHelpText('after', EXAMPLES)
    .action(index)
}

export function dbOption(): Option {
  return new Option(
    '--db <file>',
    'the index: a database of SQLite, or lines of text where the name ends in .ndjson',
  ).default(undefined, 'one of the program for each folder')
}

const EXAMPLES = `
Examples:
  cable index archive/
  cable index archive/ --db archive.sqlite
  cable parse - --ndjson --index < texts.ndjson > messages.ndjson
  cable index --from messages.ndjson --db archive.sqlite

The tables and views of the database are described in the README, under "A folder of cables".`

async function index(paths: string[], flags: IndexFlags): Promise<void> {
  if (paths.length === 0 && flags.from.length === 0)
    throw new Failure('name a folder, or --from with what cable parse wrote')
  if (paths.length > 0 && flags.from.length > 0)
    throw new Failure('either folders or --from: an index is of one of them')
  if (flags.from.length > 0 && flags.db === undefined)
    throw new Failure('--from needs --db: say where the index is to be')
  if (flags.db !== undefined && flags.from.length > 0) {
    await take(flags.from, storeNamed(flags.db))
    return
  }
  const { files, read, renamed, gone } = await withStore(indexOf(paths, flags), async (store) => {
    // Whoever indexes again after damage is not told that all is there.
    store.verify()
    keepHeapsSmall()
    const updated = await update(store, paths, flags)
    store.close()
    return updated
  })
  await writeOut(`${files} files: ${read} read, ${renamed} renamed, ${gone} gone\n`)
}

async function take(from: readonly string[], store: Store): Promise<void> {
  try {
    let files = 0
    const taken = new Map<string, string>()
    const tellLine = (file: string, line: number, what: string): void => {
      process.exitCode = 2
      tell(`${file}:${line}: ${what}`)
    }
    for (const file of from)
      files += await mergeInto(store, linesOfFile(file), {
        taken,
        onBadLine: (line) => tellLine(file, line, 'no line of cable parse, and left out'),
        onOther: (line, name) =>
          tellLine(file, line, `another text under the name ${name}, and taken in the place of the one before`),
      })
    await writeOut(`${files} files taken\n`)
  } finally {
    store.close()
  }
}
