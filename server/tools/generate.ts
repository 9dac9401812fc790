/**
 * Writes what is derived from the sources: the registry of the rules, their pages, the table of the README, the settings
 * and token scopes of the manifest, the schema of `.cablerc.json`, and the colours for editors without TextMate. `npm run generate`; with `--check` it writes nothing and
 * fails when a file is not as it would be written.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { coloursOfOthers } from '../../syntaxes/others/generated.ts'
import { collectionFamily } from '../language/collection/reports/collection-rules.ts'
import { semanticTokenScopes } from '../language/features/semantic-tokens/scopes.ts'
import { RULE_TABLE_HEAD, ruleIndex, rulePage, ruleRows, severityShort } from '../language/rules/pages/rule-page.ts'
import { cablercSchema } from '../language/rules/pages/schema.ts'
import { LEVELS, type ListedFamily, type RuleBase } from '../language/rules/rule.ts'
import { markWords } from './mark-words.ts'
import { projectRoot } from './project-root.ts'
import { REGISTRY, registryText } from './rule-registry.ts'

const PAGES = 'server/docs/rules'
const TABLE = /(<!-- rules: generated -->\n)[\s\S]*?(<!-- end of rules -->)/

const checks = process.argv.includes('--check')
const registry = await registryText()
// The rest is made from the rules that the registry names, so it comes first.
const isStale = read(REGISTRY) !== registry
if (isStale && !checks) put(REGISTRY, registry)
if (isStale) console.log(`${REGISTRY} ${checks ? 'is not what the folders say: run npm run generate' : ''}`.trim())
if (isStale && checks) process.exit(1)
const { families } = await import('../language/rules/registry/registry.ts')

const listed: readonly ListedFamily[] = [...families, collectionFamily]

const wanted = new Map<string, string>([
  [REGISTRY, registry],
  ...listed.flatMap((family) =>
    family.rules.map((rule): [string, string] => [`${PAGES}/${rule.id}.md`, rulePage(rule, family)]),
  ),
  [`${PAGES}/README.md`, ruleIndex(listed)],
  ['server/language/syntax/lines/mark-words.ts', markWords()],
  ...coloursOfOthers(),
  ['README.md', readme()],
  ['package.json', manifest()],
  ['server/data/cablerc.schema.json', `${JSON.stringify(cablercSchema(listed), null, 2)}\n`],
])

const stale = [...wanted].filter(([path, content]) => read(path) !== content).map(([path]) => path)
const left = leftovers()
if (checks) check()
else write()

function check(): void {
  for (const path of [...stale, ...left]) console.error(`${path} is not what the rules say: run npm run generate`)
  process.exitCode = stale.length + left.length > 0 ? 1 : 0
  if (process.exitCode === 0) console.log(`${wanted.size} generated files are current`)
}

function write(): void {
  for (const path of stale) put(path, wanted.get(path) ?? '')
  for (const path of left) rmSync(join(projectRoot, path))
  console.log(stale.length + left.length === 0 ? 'nothing to write' : [...stale, ...left].join('\n'))
}

function put(path: string, content: string): void {
  const file = join(projectRoot, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, content)
}

/** Pages of rules that are no more. */
function leftovers(): string[] {
  const folder = join(projectRoot, PAGES)
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .map((name) => `${PAGES}/${name}`)
    .filter((path) => !wanted.has(path))
}

function read(path: string): string | undefined {
  const file = join(projectRoot, path)
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}

function readme(): string {
  const rows = listed.map((family) => `| **${family.title}** | | | |\n${ruleRows(family, `${PAGES}/`)}`)
  const text = read('README.md') ?? ''
  if (!TABLE.test(text)) throw new Error('README.md has no place for the table of rules')
  return text.replace(
    TABLE,
    (_, head: string, foot: string) => `${head}\n${RULE_TABLE_HEAD}\n${rows.join('\n')}\n\n${foot}`,
  )
}

/** The manifest with one property for each rule in `cable.rules`, so that the settings editor completes them. */
function manifest(): string {
  const text = read('package.json') ?? '{}'
  const value = JSON.parse(text)
  value.contributes.configuration.properties['cable.rules'].properties = Object.fromEntries(
    listed.flatMap((family) => family.rules.map((rule) => [rule.id, setting(rule, family)])),
  )
  value.contributes.semanticTokenScopes = [{ language: 'cable', scopes: semanticTokenScopes }]
  return `${JSON.stringify(value, null, 2)}\n`
}

function setting({ title, severity, docs }: RuleBase, family: ListedFamily): unknown {
  return {
    type: 'string',
    enum: LEVELS,
    markdownDescription: `${family.title}: ${title}. ${docs.what} Own level: ${severityShort(severity)}.`,
  }
}
