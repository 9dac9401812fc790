import type { Command } from 'commander'
import { collectionRules } from '../../language/collection/reports/collection-rules.ts'
import { rules } from '../../language/rules/registry/registry.ts'

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
  const explained = completion.commands.get('explain')?.arguments.get('rule')
  if (!explained) return
  explained.handler = (complete) => {
    for (const { id, title } of [...rules, ...collectionRules]) complete(id, title)
  }
}
