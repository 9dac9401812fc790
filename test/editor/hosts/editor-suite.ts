import { globSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'esbuild'
import { cacheFolder } from '../../../server/tools/cache-folder.ts'
import { projectRoot } from '../../../server/tools/project-root.ts'
import type { Counts } from '../../support/counts.ts'
import { expectedAnswers } from './expected-answers.ts'
import type { HostRun } from './host-run.ts'
import { runInHost } from './run-in-host.ts'
import { runOnDesktop } from './run-on-desktop.ts'

type Write = (text: string) => void

/** The tests of `test/editor` in the extension host of the embedded workbench; of a desktop where there is none. */
export async function editorSuite(write: Write): Promise<Counts> {
  return process.platform === 'linux' ? runInHost(await hostRun(write)) : desktopSuite(write)
}

/** The same tests in the extension host of a desktop VS Code, which is downloaded. */
export async function desktopSuite(write: Write): Promise<Counts> {
  return runOnDesktop(await hostRun(write))
}

async function hostRun(write: Write): Promise<HostRun> {
  return {
    tests: await bundleTests(),
    extension: projectRoot,
    folder: join(projectRoot, 'examples'),
    timeout: 5 * 60_000,
    write,
  }
}

/** Not every host runs TypeScript, so the tests are bundled, one file for each. */
async function bundleTests(): Promise<string> {
  const outdir = join(cacheFolder, 'editor-tests')
  await rm(outdir, { recursive: true, force: true })
  await build({
    absWorkingDir: projectRoot,
    entryPoints: ['test/editor/run.ts', ...globSync('test/editor/**/*.test.ts', { cwd: projectRoot })],
    outbase: 'test/editor',
    outdir,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    sourcemap: 'inline',
    define: { CABLE_EXPECTED: JSON.stringify(await expectedAnswers()) },
    external: ['vscode', 'mocha'],
    logLevel: 'warning',
  })
  return join(outdir, 'run.cjs')
}
