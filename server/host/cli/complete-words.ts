import type { Command } from 'commander'
import { collectionRules } from '../../language/collection/reports/collection-rules.ts'
import { rules } from '../../language/rules/registry/registry.ts'
import { BASH_COMPLETION } from './bash-completion.ts'

/**
 * Has `cable complete` written by what the commands themselves say: the script of a shell, and for that script the words
 * that may follow. Loaded only then.
 */
export async function completeWords(program: Command): Promise<void> {
  const { completionOf } = await import('./word-completion.ts')
  // Stands in the help for all other calls.
  const commands = program.commands as Command[]
  commands.splice(
    commands.findIndex((command) => command.name() === 'complete'),
    1,
  )
  const completion = completionOf(program)
  offerFiles(completion)
  const setup = completion.setup.bind(completion)
  completion.setup = (name, executable, shell) => {
    if (shell === 'bash') console.log(BASH_COMPLETION)
    else setup(name, executable, shell)
  }
  const explained = completion.commands.get('explain')?.arguments.get('rule')
  if (!explained) return
  explained.handler = (complete) => {
    for (const { id, title } of [...rules, ...collectionRules]) complete(id, title)
  }
}

/** Ends an answer: the shell may offer files; it may not. */
const FILES = ':0'
const NO_FILES = ':4'

/** The library forbids the shell to offer files; but where none of our words fits, one is meant. */
function offerFiles(completion: object): void {
  const asked = completion as {
    completions: readonly { readonly value: string; readonly description?: string }[]
    complete(typed: string): void
  }
  asked.complete = (typed) => {
    const begun = typed.startsWith('-') ? typed.slice(typed.indexOf('=') + 1) : typed
    const words = new Map(asked.completions.map(({ value, description }) => [value, description ?? '']))
    const fitting = [...words].filter(([word]) => word.startsWith(begun))
    for (const [word, description] of fitting) console.log(`${word}\t${description}`)
    const isOption = typed.startsWith('-') && !typed.includes('=')
    console.log(fitting.length > 0 || isOption ? NO_FILES : FILES)
  }
}
