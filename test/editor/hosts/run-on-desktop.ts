import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runTests } from '@vscode/test-electron'
import { cacheFolder } from '../../../server/tools/cache-folder.ts'
import type { Counts } from '../../support/counts.ts'
import { hostResult } from './host-result.ts'
import type { HostRun } from './host-run.ts'

/** Runs tests inside the extension host of a desktop VS Code, which is downloaded. */
export function runOnDesktop({ tests, extension, folder, write }: HostRun): Promise<Counts> {
  return hostResult(extension, write, async (env) => {
    const user = await mkdtemp(join(tmpdir(), 'cable-desktop-'))
    try {
      const code = await runTests({
        extensionDevelopmentPath: extension,
        extensionTestsPath: tests,
        extensionTestsEnv: env,
        cachePath: join(cacheFolder, 'desktop'),
        launchArgs: [
          folder,
          ...['--user-data-dir', user],
          ...['--disable-extensions', '--disable-workspace-trust', '--skip-welcome', '--disable-telemetry'],
          ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        ],
      })
      return code === 0 ? undefined : `VS Code ended with ${code}.`
    } finally {
      await rm(user, { recursive: true, force: true })
    }
  })
}
