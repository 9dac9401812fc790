import { spawn } from 'node:child_process'
import { globSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../../server/tools/project-root.ts'
import type { Counts } from './counts.ts'

export interface MochaSuiteOptions {
  /** Globs of test files, from the project's root. */
  readonly files: readonly string[]
  /** Milliseconds for one test. */
  readonly timeout?: number
  readonly verbose?: boolean
}

const longestRun = 20 * 60_000

/** Runs test files with mocha in a process of their own. A process that dies or hangs is one more failure. */
export function mochaSuite({ files, timeout = 5000, verbose = false }: MochaSuiteOptions): Promise<Counts> {
  const found = globSync([...files], { cwd: projectRoot }).sort()
  const options = JSON.stringify({ files: found.map((file) => join(projectRoot, file)), timeout, verbose })
  return new Promise((resolve) => {
    // Node calls the stripping of types experimental, which is no news in the middle of the results.
    const quiet = '--disable-warning=ExperimentalWarning'
    const child = spawn(process.execPath, [quiet, join(import.meta.dirname, 'mocha-process.ts'), options], {
      cwd: projectRoot,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      timeout: longestRun,
    })
    let counts: Counts | undefined
    child.on('message', (message: Counts) => {
      counts = message
    })
    child.once('close', (code, signal) => {
      if (counts !== undefined) return resolve(counts)
      process.stdout.write(`  The suite ended with ${signal ?? code} before it told its result.\n`)
      resolve({ passed: 0, failed: 1 })
    })
  })
}
