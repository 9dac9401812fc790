/**
 * The extension in a window: the embedded workbench, which is VS Code in a browser, or a desktop VS Code.
 * What is looked for in the window is the matter of the tests.
 */

/**
 * `npm start`: opens the examples with a tour, or the file or folder that is named, in VS Code with the
 * extension, in the embedded workbench or with `--desktop` in a desktop VS Code. Ctrl-C ends it.
 */
import { existsSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { withProgress } from '../progress.ts'
import { projectRoot } from '../project-root.ts'
import { mustRun } from '../run-program.ts'
import type { Shown } from './shown.ts'
import { startDesktop } from './start-desktop.ts'
import { startEmbedded } from './start-embedded.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { desktop: { type: 'boolean', default: false } },
})

try {
  const shown = whatToShow(positionals[0])
  await withProgress('Building the extension', () =>
    mustRun(process.execPath, ['server/tools/bundle.ts', '--here'], { cwd: projectRoot }),
  )
  const desktop = values.desktop || process.platform !== 'linux'
  await (desktop ? startDesktop(shown) : startEmbedded(shown))
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}

/** A path is meant from where npm was started, which is not where npm runs its scripts. */
function whatToShow(path: string | undefined): Shown {
  const tour = join(import.meta.dirname, 'tour.md')
  if (path === undefined) return { folder: join(projectRoot, 'examples'), file: tour }
  const named = resolve(process.env['INIT_CWD'] ?? process.cwd(), path)
  if (!existsSync(named)) throw new Error(`There is no file or folder ${named}.`)
  return statSync(named).isDirectory() ? { folder: named, file: tour } : { folder: dirname(named), file: named }
}
