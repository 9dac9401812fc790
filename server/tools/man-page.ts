import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Command } from 'commander'
import { createProgram } from '../host/cli/program.ts'
import { VERSION } from '../host/runtime/version.ts'
import { projectRoot } from './project-root.ts'
import { writeWhole } from './write-whole.ts'

/**
 * The manual page of the command line, made of what its commands say of themselves; in the macros of man(7).
 *
 * @param date ISO day that the foot of the page shows
 */
export function manPage(program: Command, date: string): string {
  const commands = program.commands.filter((command) => command.name() !== 'help')
  return `${[
    `.TH CABLE 1 ${date} "cable ${VERSION}" "User Commands"`,
    '.SH NAME',
    `cable \\- ${roff(program.description())}`,
    '.SH SYNOPSIS',
    ...commands.map((command) => `.B cable ${command.name()}\n${roff(command.usage())}\n.br`),
    '.SH DESCRIPTION',
    'Findings, messages as data, and what a collection of cables holds. The commands read files, folders and globs, and write to standard output.',
    '.SH COMMANDS',
    ...commands.flatMap(commandText),
    '.SH EXIT STATUS',
    '.TP\n0\nClean.',
    '.TP\n1\nAn error, or more warnings than \\fB\\-\\-max\\-warnings\\fR allows.',
    '.TP\n2\nUsage, a file that could not be read or written, output that could not be written whole, or an interrupted run.',
    '.SH FILES',
    '.TP\n.I .cablerc.json\nThe nearest one above a file says which rules are on for it.',
  ].join('\n')}\n`
}

function commandText(command: Command): string[] {
  const help = command.createHelp()
  return [
    `.SS cable ${roff(`${command.name()} ${command.usage()}`)}`,
    roff(command.description()),
    ...help
      .visibleOptions(command)
      .map((option) => `.TP\n.B ${roff(option.flags)}\n${roff(help.optionDescription(option))}`),
  ]
}

/** Text that is no macro and keeps its strokes. */
function roff(text: string): string {
  return text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(/^(?=[.'])/gm, '\\&')
}

/** Writes `dist/man/cable.1`. */
if (import.meta.main) {
  const folder = join(projectRoot, 'dist/man')
  await mkdir(folder, { recursive: true })
  await writeWhole(join(folder, 'cable.1'), manPage(createProgram(), new Date().toISOString().slice(0, 10)))
}
