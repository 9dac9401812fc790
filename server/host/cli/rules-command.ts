import { Command } from 'commander'
import { rules } from '../../language/rules/registry.ts'
import { rulePage, severityShort } from '../../language/rules/rule-page.ts'
import { Failure } from './failure.ts'

export function rulesCommand(): Command {
  return new Command('rules').description('List all rules with their levels and fixes.').action(() => {
    const width = Math.max(...rules.map(({ id }) => id.length))
    const severities = Math.max(...rules.map(({ severity }) => severityShort(severity).length))
    for (const { id, title, severity, fix } of rules) {
      const parts = [
        id.padEnd(width),
        severityShort(severity).padEnd(severities),
        (fix === 'none' ? '' : fix).padEnd(4),
        title,
      ]
      console.log(parts.join('  '))
    }
  })
}

export function explainCommand(): Command {
  return new Command('explain')
    .description('Explain a rule: what, why, example, fix, source.')
    .argument('<rule>', 'id of the rule')
    .action((id: string) => {
      const rule = rules.find((each) => each.id === id)
      if (!rule) throw new Failure(`there is no rule ${id}; cable rules lists them`)
      process.stdout.write(rulePage(rule))
    })
}
