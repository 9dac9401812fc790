import { RequestType } from 'vscode-languageserver'
import { collectionFamily, collectionRulePage } from '../../../language/collection/reports/collection-rules.ts'
import { ruleIndex, rulePage } from '../../../language/rules/pages/rule-page.ts'
import type { Family } from '../../../language/rules/rule.ts'

/** Asks for the page of a rule as Markdown, or for the list of all rules. Pages link to one another by `<id>.md`. */
export const rulePageRequest = new RequestType<RulePageParams, string | null, void>('cable/rulePage')

export interface RulePageParams {
  /** The id of a rule; null for the list. */
  readonly rule: string | null
}

/** The page with a link to the list; for an id that no rule has, a page that says so. */
export function rulePageText(id: string | null, families: readonly Family[]): string {
  if (id === null) return ruleIndex([...families, collectionFamily])
  const family = families.find(({ rules }) => rules.some((rule) => rule.id === id))
  const rule = family?.rules.find((each) => each.id === id)
  const page = rule && family ? rulePage(rule, family) : (collectionRulePage(id) ?? unknownRulePage(id))
  return `${page}\n[All rules](README.md)\n`
}

/** Repeats nothing that Markdown could take for more than a word. */
function unknownRulePage(id: string): string {
  return `# No such rule\n\nCable has no rule ${/^[a-z0-9-]+$/.test(id) ? `\`${id}\`` : 'of this name'}.\n`
}
