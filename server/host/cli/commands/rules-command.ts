import { Command, Option } from 'commander'
import { collectionFamily } from '../../../language/collection/reports/collection-rules.ts'
import { rulePage, severityShort } from '../../../language/rules/pages/rule-page.ts'
import { families } from '../../../language/rules/registry/registry.ts'
import type { ListedFamily, RuleBase } from '../../../language/rules/rule.ts'
import { writeOut } from '../outputs/write-out.ts'
import { Failure } from '../results/failure.ts'
import { unknownRule } from './unknown-rule.ts'

/** Those of texts, and those of a folder. */
const listed: readonly ListedFamily[] = [...families, collectionFamily]

interface Flags {
  readonly format: 'text' | 'json'
}

export function rulesCommand(): Command {
  return new Command('rules')
    .description('List all rules with their levels and fixes.')
    .addOption(formatOption('one object a line'))
    .addHelpText('after', RULES_EXAMPLES)
    .action(({ format }: Flags) => writeOut(format === 'json' ? listed.map(ruleLines).join('') : ruleTable()))
}

export function explainCommand(): Command {
  return new Command('explain')
    .description('Explain a rule: what, why, example, fix, source.')
    .argument('<rule>', 'id of the rule')
    .addOption(formatOption('one object'))
    .addHelpText('after', EXPLAIN_EXAMPLES)
    .action((id: string, { format }: Flags) => {
      const family = listed.find((each) => each.rules.some((rule) => rule.id === id))
      const rule = family?.rules.find((each) => each.id === id)
      if (!family || !rule) throw new Failure(unknownRule(id))
      const explained = { ...ruleObject(rule, family), ...rule.docs }
      return writeOut(format === 'json' ? `${JSON.stringify(explained)}\n` : rulePage(rule, family))
    })
}

const RULES_EXAMPLES = `
Where a level has three parts, they are those of drafts, transmitted copies and archival copies.

Examples:
  cable rules
  cable rules --format json`

const EXPLAIN_EXAMPLES = `
Examples:
  cable explain para-number-run`

function formatOption(json: string): Option {
  return new Option('--format <format>', `as text or as JSON, ${json}`).choices(['text', 'json']).default('text')
}

function ruleTable(): string {
  const width = Math.max(...listed.flatMap(({ rules }) => rules.map(({ id }) => id.length)))
  const severities = Math.max(
    ...listed.flatMap(({ rules }) => rules.map(({ severity }) => severityShort(severity).length)),
  )
  const row = ({ id, title, severity, fix }: RuleBase): string => {
    const level = severityShort(severity).padEnd(severities)
    return `${id.padEnd(width)}  ${level}  ${FIXES[fix].padEnd(7)}  ${title}\n`
  }
  return listed.map((family) => `${family.title}\n${family.rules.map(row).join('')}`).join('\n')
}

/** As the table of the README says it. */
const FIXES = { safe: 'safe', ask: 'offered', none: '' } as const

function ruleLines(family: ListedFamily): string {
  return family.rules.map((rule) => `${JSON.stringify(ruleObject(rule, family))}\n`).join('')
}

function ruleObject({ id, title, severity, fix }: RuleBase, family: ListedFamily) {
  const [draft, transmitted, archival] =
    typeof severity === 'string'
      ? [severity, severity, severity]
      : [severity.draft, severity.transmitted, severity.archival]
  return { id, title, family: family.title, level: { draft, transmitted, archival }, fixKind: fix }
}
