import { Command, InvalidArgumentError, Option } from 'commander'
import { numberIn } from '../../../language/collection/query/ask.ts'
import { type Graph, graphOf, isInGraph } from '../../../language/collection/reports/graph.ts'
import { dot, graphml } from '../../../language/collection/reports/graph-formats.ts'
import { defaultVocabulary } from '../../../language/vocabulary/vocabulary.ts'
import { writeOut } from '../outputs/write-out.ts'
import { Failure } from '../results/failure.ts'
import { excludeOption, includeOption, jobsOption, wholeNumber } from './common-options.ts'
import { dbOption } from './index-command.ts'
import { type CollectionFlags, openCollection } from './open-collection.ts'

interface GraphFlags extends CollectionFlags {
  readonly format: keyof typeof WRITERS
  readonly around?: string
  readonly steps: number
}

export function graphCommand(): Command {
  return new Command('graph')
    .description('Write who cites whom.')
    .argument('[path...]', 'files, folders or globs; this folder unless --db names an index')
    .addOption(new Option('--format <format>', 'how to write').choices(Object.keys(WRITERS)).default('dot'))
    .option('--around <number>', 'only what is tied to this cable: 09KABUL123')
    .addOption(
      new Option('--steps <number>', 'how many citations away, with --around').default(2).argParser((value) => {
        const steps = wholeNumber(value)
        if (steps > 100) throw new InvalidArgumentError('a number up to 100 is wanted.')
        return steps
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
  cable graph archive/ --around 09KABUL123 | dot -Tsvg > thread.svg
  cable graph archive/ --format graphml > archive.graphml`

async function run(paths: string[], flags: GraphFlags): Promise<void> {
  const number = flags.around === undefined ? undefined : numberIn(flags.around, defaultVocabulary())
  if (number === null) throw new Failure(`${flags.around} is no number of a message: 09KABUL123`)
  const opened = await openCollection(paths, flags)
  try {
    if (number && !isInGraph(opened.collection, number))
      throw new Failure(`there is no ${flags.around} here, and nothing cites it`)
    await writeOut(WRITERS[flags.format](graphOf(opened.collection, number && { number, steps: flags.steps })))
  } finally {
    opened.close()
  }
}

const WRITERS = {
  dot,
  graphml,
  json: (graph: Graph) => `${JSON.stringify(graph)}\n`,
} as const
