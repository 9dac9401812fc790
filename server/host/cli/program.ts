import { Command } from 'commander'
import { VERSION } from '../runtime/version.ts'
import { checkCommand } from './commands/check-command.ts'
import { completeCommand } from './commands/complete-command.ts'
import { findCommand } from './commands/find-command.ts'
import { formatCommand } from './commands/format-command.ts'
import { graphCommand } from './commands/graph-command.ts'
import { indexCommand } from './commands/index-command.ts'
import { lspCommand } from './commands/lsp-command.ts'
import { mcpCommand } from './commands/mcp-command.ts'
import { missingCommand } from './commands/missing-command.ts'
import { outlineCommand } from './commands/outline-command.ts'
import { parseCommand } from './commands/parse-command.ts'
import {
  baselineCommand,
  diffCommand,
  ledgerCommand,
  renderCommand,
  restoreCommand,
} from './commands/review-commands.ts'
import { explainCommand, rulesCommand } from './commands/rules-command.ts'

/** The program with all its commands; asked by the entry, by what completes words, and by what writes the manual page. */
export function createProgram(): Command {
  const program = new Command('cable')
    .description('Reads U.S. State Department telegrams: findings, and messages as data.')
    .version(VERSION)
    .configureHelp({ showGlobalOptions: true })
    .addHelpText('after', EXAMPLES)
    .exitOverride()
  for (const command of [
    checkCommand(),
    formatCommand(),
    parseCommand(),
    outlineCommand(),
    renderCommand(),
    diffCommand(),
    restoreCommand(),
    ledgerCommand(),
    baselineCommand(),
    indexCommand(),
    findCommand(),
    missingCommand(),
    graphCommand(),
    rulesCommand(),
    explainCommand(),
    lspCommand(),
    mcpCommand(),
    completeCommand(),
  ]) {
    // Not inherited: usage is exit code 2, for every command.
    program.addCommand(command.exitOverride())
  }
  return program
}

const EXAMPLES = `
Examples:
  cable check archive/                       findings of a folder, with the lines they mean
  cable check --format summary archive/      how often each rule fires
  cable check --fix --dry-run archive/       what the safe fixes would change
  cable format drafts/                       drafts wrapped and spaced as the manual has it
  cable parse archive/ > messages.ndjson     every message as a line of JSON
  cable diff found.txt restored.txt          what really differs between two texts
  cable find "from:ZENDA level>=S" archive/  messages of which all that is said holds
  cable missing archive/                     what is cited there, and is not
  cable explain para-number-run              what a rule reports, and why

Exit codes: 0 clean; 1 an error, or more warnings than --max-warnings allows, shown or not; 2 usage, a file that
could not be read or written, output that could not be written whole, or an interrupted run.`
