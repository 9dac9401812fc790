/**
 * What is made of the words of a rule: its page, its row in tables, its place in the schema of `.cablerc.json`.
 * The words themselves stand in the rule.
 */

import type { Example, Level, ListedFamily, RuleBase } from '../rule.ts'

/** The documentation of a rule as Markdown: what the diagnostic's code links to, and what `cable explain` shows. */
export function rulePage(rule: RuleBase, family: Pick<ListedFamily, 'title'>): string {
  const { docs } = rule
  return `${[
    `# ${rule.id}`,
    `*${rule.title}.* Family: ${family.title}. ${severityText(rule.severity)} ${fixText(rule)}`,
    docs.what,
    `## Why\n\n${docs.why}`,
    `## Example\n\n${docs.bad.map((example) => exampleText('Reported', example)).join('\n\n')}`,
    docs.good.map((example) => exampleText('Not reported', example)).join('\n\n'),
    ...(docs.fix ? [`## Fix\n\n${docs.fix}`] : []),
    `## Source\n\n${docs.source}`,
    `## Levels\n\nSet the level in \`cable.rules\` or in a \`.cablerc.json\`:\n\n${fence(`{ "rules": { "${rule.id}": "off" } }`, 'json')}`,
  ].join('\n\n')}\n`
}

/** The list of all rules as Markdown, a table for each family, with links to their pages beside it. */
export function ruleIndex(families: readonly ListedFamily[]): string {
  const tables = families.map((family) => `## ${family.title}\n\n${RULE_TABLE_HEAD}\n${ruleRows(family, '')}`)
  return `# Rules\n\nWhere a level has three parts, they are those of drafts, transmitted copies and archival copies.\n\n${tables.join('\n\n')}\n`
}

/** The rows of a family in a table of rules: id, title, level, fix. */
export function ruleRows({ rules }: ListedFamily, folder: string): string {
  return rules
    .map(
      ({ id, title, severity, fix }) =>
        `| [\`${id}\`](${folder}${id}.md) | ${title} | ${severityShort(severity)} | ${FIX_SHORT[fix]} |`,
    )
    .join('\n')
}

export const RULE_TABLE_HEAD = '| rule | reports | level | fix |\n| --- | --- | --- | --- |'

function fixText({ fix, preserves, oneByOne }: RuleBase): string {
  if (fix === 'none') return 'It has no fix.'
  if (oneByOne) return 'It offers a fix, for one finding at a time.'
  return preserves ? `Its fix is safe: ${PRESERVED[preserves]}.` : 'It offers a fix.'
}

const PRESERVED = {
  text: 'no character of the text changes',
  characters: 'every character stays what it is, in its telegraphic form',
  values: 'words, numbers and dates say what they said',
  codes: 'the line holds the same codes and names, in their order',
} as const

const FIX_SHORT = { safe: 'safe', ask: 'offered', none: '' } as const

/** `warning`, or `draft: warning, transmitted: warning, archival: off` where the profiles differ. */
export function severityShort(severity: RuleBase['severity']): string {
  if (typeof severity === 'string') return severity
  const { draft, transmitted, archival } = severity
  if (draft === transmitted && transmitted === archival) return draft
  return `${draft} / ${transmitted} / ${archival}`
}

function severityText(severity: RuleBase['severity']): string {
  if (typeof severity === 'string') return `Level: ${severity}.`
  const { draft, transmitted, archival } = severity
  const part = (level: Level, profile: string): string => `${level} in ${profile}`
  if (draft === transmitted && transmitted === archival) return `Level: ${draft}.`
  return `Level: ${part(draft, 'drafts')}, ${part(transmitted, 'transmitted copies')}, ${part(archival, 'archival copies')}.`
}

function exampleText(heading: string, example: Example): string {
  const profile = example.profile ? ` (${example.profile} profile)` : ''
  const fixed = example.fixed === undefined ? '' : `\n\nAfter the fix:\n\n${fence(example.fixed)}`
  return `${heading}${profile}:\n\n${fence(example.text)}${fixed}`
}

/** A fence longer than any in the text. */
function fence(text: string, language = 'text'): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map((match) => match[0].length))
  const bar = '`'.repeat(longest + 1)
  return `${bar}${language}\n${text.replace(/\n$/, '')}\n${bar}`
}
