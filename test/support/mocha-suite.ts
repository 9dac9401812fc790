import { spawn } from 'node:child_process'
import { globSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { cacheFolder } from '../../server/tools/cache-folder.ts'
import { projectRoot } from '../../server/tools/project-root.ts'
import { type Counts, type CountsOfFiles, sum } from './counts.ts'

export interface MochaSuiteOptions {
  /** Globs of test files, from the project's root. */
  readonly files: readonly string[]
  /** Globs of those of them that are not run. */
  readonly except?: readonly string[]
  /** Globs of those of them that go on in a process of their own, since they take as long as all others. */
  readonly apart?: readonly string[]
  /** Milliseconds for one test. */
  readonly timeout?: number
  readonly verbose?: boolean
  /**
   * The sources are stripped of their types and compiled once, and again where they change: a quarter of the time of
   * fast tests. Not for tests that count the blocks of code that run, or start programs that keep their own code.
   */
  readonly keepsCompiled?: true
  /**
   * A file in which a test failed is run once more, in a process of its own, and what counts is how that ends. Both are
   * told. For windows, which lose keys and clicks where the machine is busy with other things: what is broken fails
   * twice.
   */
  readonly twice?: true
}

const longestRun = 20 * 60_000
/**
 * Fast tests make much that is soon let go: with more room for what is new a tenth of the time goes that was spent on
 * looking for what is left of it.
 */
const ROOM = ['--min-semi-space-size=64', '--max-semi-space-size=64']
/** Node keeps what it compiled of each file, by its name, until the file changes. */
const COMPILED = { NODE_COMPILE_CACHE: join(cacheFolder, 'compiled') }

/** Runs test files with mocha in a process of their own. A process that dies or hangs is one more failure. */
export async function mochaSuite(
  { files, except = [], apart = [], timeout = 5000, verbose = false, keepsCompiled, twice }: MochaSuiteOptions,
  write: (text: string) => void,
): Promise<Counts> {
  const named = (globs: readonly string[]): readonly string[] => globSync([...globs], { cwd: projectRoot }).sort()
  const left = new Set(named(except))
  const all = named(files).filter((file) => !left.has(file))
  const long = named(apart).filter((file) => all.includes(file))
  const rest = all.filter((file) => !long.includes(file))
  const parts = long.length > 0 ? [rest, long] : [rest]
  const once = (part: readonly string[]) => run(part, timeout, verbose, keepsCompiled ?? false, write)
  const results = await Promise.all(parts.map(once))
  return sum(twice ? await Promise.all(results.map((result) => withSecondTry(result, once, write))) : results)
}

/** The counts with those of the files that failed replaced by what a second run of them gives. */
async function withSecondTry(
  first: CountsOfFiles,
  once: (files: readonly string[]) => Promise<Counts>,
  write: (text: string) => void,
): Promise<Counts> {
  const failed = Object.keys(first.files).filter((file) => (first.files[file]?.failed ?? 0) > 0)
  const known = sum(Object.values(first.files))
  // What belongs to no file, a process that died, is no matter of a window.
  if (failed.length === 0 || known.failed !== first.failed) return first
  write(`\n  once more, in new windows: ${failed.map((file) => basename(file)).join(', ')}\n`)
  const kept = Object.entries(first.files).filter(([file]) => !failed.includes(file))
  return sum([...kept.map(([, counts]) => counts), await once(failed.map((file) => relative(projectRoot, file)))])
}

function run(
  files: readonly string[],
  timeout: number,
  verbose: boolean,
  keepsCompiled: boolean,
  write: (text: string) => void,
): Promise<CountsOfFiles> {
  const options = JSON.stringify({ files: files.map((file) => join(projectRoot, file)), timeout, verbose })
  return new Promise((resolve) => {
    // Node calls the stripping of types experimental, which is no news in the middle of the results.
    const quiet = '--disable-warning=ExperimentalWarning'
    const flags = keepsCompiled ? [quiet, ...ROOM] : [quiet]
    const child = spawn(process.execPath, [...flags, join(import.meta.dirname, 'mocha-process.ts'), options], {
      cwd: projectRoot,
      env: { ...process.env, ...(keepsCompiled ? COMPILED : {}) },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      timeout: longestRun,
    })
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', write)
    let counts: CountsOfFiles | undefined
    child.on('message', (message: CountsOfFiles) => {
      counts = message
    })
    child.once('close', (code, signal) => {
      if (counts !== undefined) return resolve(counts)
      write(`  The suite ended with ${signal ?? code} before it told its result.\n`)
      resolve({ passed: 0, failed: 1, files: {} })
    })
  })
}
