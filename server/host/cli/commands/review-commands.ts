import { Command, Option } from 'commander'
import type { DiffFlags } from './diff-command.ts'

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
