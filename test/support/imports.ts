import { readdirSync, readFileSync } from 'node:fs'
import { join, posix, relative } from 'node:path'
import { projectRoot } from '../../server/tools/project-root.ts'

/** Files and packages that a file imports, types included, by their paths from the root of the project. */
export function importsOf(file: string): readonly string[] {
  const text = readFileSync(join(projectRoot, file), 'utf8')
  return [...text.matchAll(IMPORT)]
    .map((match) => match[1] ?? match[2] ?? match[3] ?? '')
    .map((target) => (target.startsWith('.') ? posix.join(posix.dirname(file), target) : target))
}

/** `import … from 'x'` and `export … from 'x'`, `import 'x'`, and `import('x')`, also of a type. */
const IMPORT = /^(?:import|export)\b[^'"]*?from '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm

/** The TypeScript files of a folder and its folders, by their paths from the root of the project. */
export function sourcesIn(folder: string): readonly string[] {
  return readdirSync(join(projectRoot, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|mjs)$/.test(entry.name))
    .map(({ parentPath, name }) => relative(projectRoot, join(parentPath, name)).replaceAll('\\', '/'))
    .sort()
}

/** Files that import one another in a circle, each circle once; empty where there is none. */
export function circles(files: readonly string[]): readonly (readonly string[])[] {
  const found: string[][] = []
  const done = new Set<string>()
  const path: string[] = []
  const visit = (file: string): void => {
    const at = path.indexOf(file)
    if (at >= 0) found.push(path.slice(at))
    if (at >= 0 || done.has(file)) return
    path.push(file)
    for (const target of importsOf(file)) if (known.has(target)) visit(target)
    path.pop()
    done.add(file)
  }
  const known = new Set(files)
  for (const file of files) visit(file)
  return found
}
