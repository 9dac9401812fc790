import { Command, Option } from 'commander'
import { LEDGER_FORMATS } from '../../../language/ledger/ledger-formats.ts'
import type { BaselineFlags } from './baseline-command.ts'
import { excludeOption, filesFromOption, includeOption, wholeNumber } from './common-options.ts'
import type { DiffFlags } from './diff-command.ts'
import type { LedgerFlags, RestoreFlags } from './ledger-commands.ts'
import type { RenderFlags } from './render-command.ts'

/** Commands for reading and reviewing. What they do is loaded when they are asked for. */
export function diffCommand(): Command {
  return new Command('diff')
    .description('Say what really differs between two texts, whatever was wrapped, paged, spaced or renumbered.')
    .argument('<file...>', 'two files, of which one may be - for standard input')
    .addOption(new Option('--format <format>', 'how to report').choices(['text', 'json', 'html']).default('text'))
    .addOption(
      new Option('--assert <claim>', 'exit with 1 when anything else differs').choices([
        'layout-only',
        'characters-only',
        'marks-unchanged',
        'words-unchanged',
      ]),
    )
    .option('--git', 'take the seven words that git gives the command of a diff driver')
    .addHelpText('after', EXAMPLES)
    .action(async (paths: string[], flags: DiffFlags) => {
      const { diff } = await import('./diff-command.ts')
      await diff(paths, flags)
    })
}

const EXAMPLES = `
Examples:
  cable diff found.txt restored.txt
  cable diff --assert characters-only found.txt restored.txt
  cable diff --format html a.txt b.txt > differences.html

As git shows the changes of cables: "*.cable diff=cable" in .gitattributes, and either
  git config diff.cable.command "cable diff --git"            what really differs, in words
  git config diff.cable.textconv "cable render --format text" git's own diff of the re-flowed text

Exit codes: 0 compared, or the claim holds; 1 the claim does not hold; 2 usage, or a file that could not be read.`

export function restoreCommand(): Command {
  return new Command('restore')
    .description('Replay the ledger of repairs of a file, on it or on another copy; or take repairs back.')
    .argument('<path>', 'the file')
    .option('--ledger <file>', 'use this ledger, instead of the one beside the file')
    .option('--found', 'give the text as it was found')
    .addOption(new Option('--take-back <entry>', 'take one repair back and leave the others').argParser(wholeNumber))
    .option('--who <name>', 'with --take-back: in whose name it is entered')
    .option('--output <file>', 'write to this file, which must not be there yet')
    .option('--dry-run', 'print a unified diff and write nothing')
    .addHelpText('after', RESTORE_EXAMPLES)
    .action(async (path: string, flags: RestoreFlags) => {
      const { restore } = await import('./ledger-commands.ts')
      await restore(path, flags)
    })
}

const RESTORE_EXAMPLES = `
Examples:
  cable restore --found --output found.txt cable.txt
  cable restore --take-back 7 cable.txt
  cable restore --ledger cable.txt.cable-ledger.jsonl other-copy.txt

Exit codes: 0 done; 1 some entries do not fit; 2 usage, a ledger of another text, or a file that could not be read or
written.`

export function ledgerCommand(): Command {
  return new Command('ledger')
    .description('List the repairs of a file, or export them.')
    .argument('<path>', 'the file')
    .option('--ledger <file>', 'use this ledger, instead of the one beside the file')
    .addOption(
      new Option('--format <format>', 'list; TEI of the text with sic and corr; W3C PROV as JSON-LD; a table; data')
        .choices(['text', ...LEDGER_FORMATS])
        .default('text'),
    )
    .addHelpText('after', LEDGER_EXAMPLES)
    .action(async (path: string, flags: LedgerFlags) => {
      const { exportLedger } = await import('./ledger-commands.ts')
      await exportLedger(path, flags)
    })
}

const LEDGER_EXAMPLES = `
Examples:
  cable ledger cable.txt
  cable ledger --format tei cable.txt > cable.xml
  cable ledger --format csv cable.txt > repairs.csv`

export function renderCommand(): Command {
  return new Command('render')
    .description('Write a cable as one reads it: sections joined, page furniture and hard wraps gone.')
    .argument('[path]', 'a file, or - for standard input', '-')
    .addOption(
      new Option('--format <format>', 'a page that stands alone, or re-flowed text')
        .choices(['html', 'text'])
        .default('html'),
    )
    .addOption(new Option('--width <columns>', 'break lines of text at this width').argParser(wholeNumber))
    .option('--time-zone <zone>', 'say times on this clock too: Europe/Berlin')
    .option('--no-findings', 'leave out what is wrong')
    .addHelpText('after', RENDER_EXAMPLES)
    .action(async (path: string, flags: RenderFlags) => {
      const { render } = await import('./render-command.ts')
      await render(path, flags)
    })
}

const RENDER_EXAMPLES = `
Examples:
  cable render cable.txt > cable.html
  cable render --format text --width 72 cable.txt`

export function baselineCommand(): Command {
  return new Command('baseline')
    .description('Remember the findings of a collection, so that only new ones count from now on.')
    .argument('[path...]', 'files, folders, globs, or - for standard input')
    .option('--output <file>', 'where to keep it', '.cable-baseline.json')
    .option('--collection', 'know too what the files show about one another; they are read once more for it')
    .addOption(includeOption())
    .addOption(excludeOption())
    .addOption(filesFromOption())
    .addHelpText('after', BASELINE_EXAMPLES)
    .action(async (paths: string[], flags: BaselineFlags) => {
      const { baseline } = await import('./baseline-command.ts')
      await baseline(paths, flags)
    })
}

const BASELINE_EXAMPLES = `
Examples:
  cable baseline --output archive/.cable-baseline.json archive/
  cable check archive/                     findings that are new
  cable baseline --collection archive/     with those that cable check --collection reports
  cable check --no-baseline archive/       all`
