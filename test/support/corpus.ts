import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'

/** Real cables stand beside the project and are never copied into it. */
const ROOT = resolve(import.meta.dirname, '../../../shared/cables')

export interface CorpusFile {
  /** Path inside the collection, with forward slashes. */
  readonly name: string
  readonly path: string
}

/** True when the collection is there. Where it is not, say so: see `withoutCorpus`. */
export const corpusIsHere: boolean = existsSync(ROOT)

/** What a test prints when the collection is missing. */
export const withoutCorpus = '../shared/cables is not here: real cables are left out, the rest is tested'

export function corpusFiles(): CorpusFile[] {
  if (!corpusIsHere) return []
  return readdirSync(ROOT, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.txt'))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ name: relative(ROOT, path).replaceAll('\\', '/'), path }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

export function corpusText(file: CorpusFile): string {
  return readFileSync(file.path, 'utf8')
}

/** The cable that the project was started from. */
export function sampleText(): string | undefined {
  const file = corpusFiles().find(({ name }) => /^000_[0-9a-f]+\.txt$/.test(name))
  return file && corpusText(file)
}
