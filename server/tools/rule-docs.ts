import { pathToFileURL } from 'node:url'
import type { RuleDocs } from '../language/rules/rule.ts'

/** The file of a rule. */
export const RULE = /[\\/]server[\\/]language[\\/]rules[\\/][a-z0-9-]+[\\/][a-z0-9-]+\.ts$/

/** Its documentation, as the formatter sets the property: from its name to the brace at the same depth. */
export const RULE_DOCS = /\n {2}docs: \{\n[\s\S]*?\n {2}\},\n/

/** As the rule itself says it; a file that has changed since is another module. */
export async function docsOf(path: string): Promise<RuleDocs> {
  const { default: rule } = await import(`${pathToFileURL(path).href}?${performance.now()}`)
  return rule.docs
}
