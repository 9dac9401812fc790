import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { FamilyHead } from '../language/rules/rule.ts'
import { projectRoot } from './project-root.ts'

const RULES = 'server/language/rules'

export const REGISTRY = `${RULES}/registry/registry.ts`

/**
 * The registry of the rules: all files that declare one, by the folder that they stand in. A folder is a family
 * when it has a `family.ts`; families stand in the order that they give themselves, their rules by id.
 */
export async function registryText(): Promise<string> {
  const families = await Promise.all(familyFolders().map(readFamily))
  families.sort((a, b) => a.order - b.order)
  families.forEach(({ id, order }, index) => {
    if (order !== index + 1) throw new Error(`${RULES}/${id}/family.ts has the order ${order}: ${index + 1} is free`)
  })
  return `${HEADING}
${[TYPES, ...families.flatMap(imports)].sort(byPath).join('')}
export const families: readonly Family[] = [
${families.map(entry).join('')}]

/** All rules, in the order of the documentation. */
export const rules: readonly Rule[] = families.flatMap((family) => family.rules)
`
}

const HEADING = `/**
 * All rules by family. Written by \`npm run generate\` from the folders of the families: a rule that stands in one
 * is in force, and nothing is entered here by hand.
 */
`

const TYPES = importLine('type { Family, Rule }', '../rule.ts')

interface FamilyFolder extends FamilyHead {
  readonly id: string
  /** Ids of its rules. */
  readonly rules: readonly string[]
}

function familyFolders(): readonly string[] {
  return readdirSync(join(projectRoot, RULES), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && namesIn(entry.name).includes('family.ts'))
    .map(({ name }) => name)
}

async function readFamily(id: string): Promise<FamilyFolder> {
  const { family } = await import(pathToFileURL(join(projectRoot, RULES, id, 'family.ts')).href)
  const { title, order }: FamilyHead = family
  return {
    id,
    title,
    order,
    rules: namesIn(id)
      .filter((name) => isRule(id, name))
      .map((name) => name.slice(0, -3))
      .sort(),
  }
}

function namesIn(folder: string): readonly string[] {
  return readdirSync(join(projectRoot, RULES, folder)).filter((name) => name.endsWith('.ts'))
}

function isRule(family: string, name: string): boolean {
  return readFileSync(join(projectRoot, RULES, family, name), 'utf8').includes('\nexport default defineRule(')
}

function imports({ id, rules }: FamilyFolder): readonly string[] {
  return [
    importLine(`{ family as ${camel(id)} }`, `../${id}/family.ts`),
    ...rules.map((rule) => importLine(camel(rule), `../${id}/${rule}.ts`)),
  ]
}

function importLine(names: string, path: string): string {
  return `import ${names} from '${path}'\n`
}

/** As the formatter sorts imports. */
function byPath(a: string, b: string): number {
  const path = (line: string): string => /'(.+)\.ts'/.exec(line)?.[1] ?? ''
  return path(a) < path(b) ? -1 : 1
}

/** As the formatter sets it: on one line where it fits. */
function entry({ id, rules }: FamilyFolder): string {
  const names = rules.map(camel)
  const line = `    rules: [${names.join(', ')}],\n`
  const list = line.length <= 121 ? line : `    rules: [\n${names.map((name) => `      ${name},\n`).join('')}    ],\n`
  return `  {\n    ...${camel(id)},\n    id: '${id}',\n${list}  },\n`
}

function camel(id: string): string {
  return id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())
}
