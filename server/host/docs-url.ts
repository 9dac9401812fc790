import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/**
 * Where the page of a rule is: the file that ships beside the bundle, so that the link works without a
 * network. An empty id gives the list of all rules.
 */
export function docsUrl(id: string): string {
  return pathToFileURL(join(docsFolder(), `${id === '' ? 'README' : id}.md`)).href
}

/** `dist/` and the source folder are not equally deep. */
function docsFolder(): string {
  const beside = join(import.meta.dirname, '../server/docs/rules')
  return existsSync(beside) ? beside : join(import.meta.dirname, '../docs/rules')
}
