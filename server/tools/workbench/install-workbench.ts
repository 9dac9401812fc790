import { existsSync } from 'node:fs'
import { mkdir, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { cacheFolder } from '../cache-folder.ts'
import { npm } from '../npm.ts'
import { withProgress } from '../progress.ts'
import { codeServerVersion } from './code-server-version.ts'

const quietly = ['--no-audit', '--no-fund', '--loglevel=error']

/**
 * Gives the `lib/vscode` folder of code-server, which is VS Code itself (server, web workbench, extension
 * hosts), and installs it into the cache where it is missing. `VSCODE_SERVER_DIR` names another one.
 */
export async function installWorkbench(): Promise<string> {
  const given = process.env['VSCODE_SERVER_DIR']
  if (given !== undefined) return given
  if (process.platform !== 'linux')
    throw new Error('The embedded workbench runs on Linux only: use a desktop VS Code here.')
  const home = join(cacheFolder, `code-server-${codeServerVersion}`)
  const folder = join(home, 'node_modules/code-server/lib/vscode')
  const done = join(home, 'installed')
  if (existsSync(done)) return folder
  await withProgress(
    `Installing the VS Code workbench, code-server ${codeServerVersion} (once, about a minute; it takes 600 MB in .cache)`,
    async () => {
      await rm(home, { recursive: true, force: true })
      await mkdir(home, { recursive: true })
      await writeFile(join(home, 'package.json'), '{ "private": true }\n')
      // The package's own postinstall stops as root, and downloads and compiles what is not needed here.
      await npm(['install', '--ignore-scripts', ...quietly, `code-server@${codeServerVersion}`], home)
      // Not `npm ci`: the lock file in there is not in step with its manifest.
      await npm(['install', '--omit=dev', '--ignore-scripts', ...quietly], folder)
      // The alias that the postinstall would have made.
      await symlink('node_modules', join(folder, 'node_modules.asar'))
      await buildAddons(folder)
      await writeFile(done, '')
    },
  )
  return folder
}

/**
 * Two addons are worth compiling: without the first, output channels stay empty, and the second ends an
 * extension host whose server is gone. The workbench runs without them where there is no compiler.
 */
async function buildAddons(folder: string): Promise<void> {
  await npm(['rebuild', '--loglevel=error', '@vscode/spdlog', '@vscode/native-watchdog'], folder).catch(() => {
    process.stdout.write('(no C++ compiler: output channels will stay empty) ')
  })
}
