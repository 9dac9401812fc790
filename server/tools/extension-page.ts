import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { severityShort } from '../language/rules/pages/rule-page.ts'
import { rules } from '../language/rules/registry/registry.ts'
import type { Rule } from '../language/rules/rule.ts'
import { projectRoot } from './project-root.ts'

/**
 * The page that VS Code shows of the installed extension. It reaches no file: a picture or a link leads to an
 * address of the web or, a link, to a heading of the page. So it has no pictures, which the repository's README
 * has, and each rule has a heading, where the list leads.
 */
export async function extensionPage(): Promise<string> {
  const text = await readFile(join(projectRoot, 'client/extension-page/README.md'), 'utf8')
  return text.replace('<!-- rules -->', () => rulesText(rules))
}

function rulesText(all: readonly Rule[]): string {
  const list = all.map(({ id, title }) => `- [${id}](#${id}): ${title}`)
  return [list.join('\n'), ...all.map(ruleText)].join('\n\n')
}

function ruleText({ id, title, severity, docs }: Rule): string {
  return `### ${id}\n\n*${title}* (${severityShort(severity)}). ${docs.what}\n\n${docs.why}`
}
