import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { cacheFolder } from './cache-folder.ts'
import { npm } from './npm.ts'
import { projectRoot } from './project-root.ts'

/** Names a package that was made a moment ago: a test run makes one for all its suites. */
export const PACKAGE_VARIABLE = 'CABLE_PACKAGE'

/** Builds and packages the extension with `npm run package`, and gives the path of the package. */
export async function packageExtension(): Promise<string> {
  const made = process.env[PACKAGE_VARIABLE]
  if (made !== undefined) return made
  const file = join(cacheFolder, 'cable.vsix')
  await mkdir(cacheFolder, { recursive: true })
  await npm(['run', 'package', '--', '--out', file], projectRoot)
  return file
}
