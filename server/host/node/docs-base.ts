import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/**
 * Address of the folder with the pages of the rules, without a slash at the end. Undefined where it did not come
 * along, as in the extension, which shows the pages itself. A copy of `dist` alone has them beside the programs.
 *
 * @param from the folder of the bundle, or of this source, which are not equally deep
 */
export function docsBase(from = import.meta.dirname): string | undefined {
  const folder = ['../server/docs/rules', '../../docs/rules', 'rules']
    .map((path) => join(from, path))
    .find((path) => existsSync(path))
  return folder && pathToFileURL(folder).href
}
