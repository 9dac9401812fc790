import Mocha from 'mocha'
import { type Counts, type CountsOfFiles, sum } from './counts.ts'

export interface MochaOptions {
  readonly files?: readonly string[]
  /** Loads tests where there are no files. */
  readonly load?: () => Promise<void>
  /** Milliseconds for one test. */
  readonly timeout: number
  /** Names every test as it ends, for suites that take their time. */
  readonly verbose: boolean
  readonly write: (text: string) => void
}

/**
 * Runs test files with mocha in this process, here and in the extension host alike, and tells each failure in
 * full. Tests that are switched off count as failed, as does a run in which there is none.
 */
export async function runMocha({ files = [], load, timeout, verbose, write }: MochaOptions): Promise<CountsOfFiles> {
  const mocha = new Mocha({ timeout, forbidOnly: true, forbidPending: true, reporter: Silent })
  for (const file of files) mocha.addFile(file)
  if (load) {
    mocha.suite.emit('pre-require', globalThis, '', mocha)
    await load()
  } else await mocha.loadFilesAsync()
  let passed = 0
  const failures: string[] = []
  const perFile: Record<string, Counts> = {}
  const count = ({ file = '' }: Mocha.Runnable, each: Counts): void => {
    perFile[file] = sum([perFile[file] ?? { passed: 0, failed: 0 }, each])
  }
  await new Promise<void>((ended) => {
    mocha
      .run(() => ended())
      .on('pass', (test) => {
        passed += 1
        count(test, { passed: 1, failed: 0 })
        // A test that found nothing to test is never passed in silence.
        if (verbose || test.title.includes('(not installed here: '))
          write(`  ok ${test.fullTitle()} (${test.duration ?? 0} ms)\n`)
      })
      .on('fail', (test, error) => {
        failures.push(failure(test, error))
        count(test, { passed: 0, failed: 1 })
        write(`\n  FAILED ${test.fullTitle()}\n${failures.at(-1)}\n`)
      })
      .on('pending', (test) => {
        failures.push(test.fullTitle())
        count(test, { passed: 0, failed: 1 })
        write(`\n  FAILED ${test.fullTitle()}\n    It is switched off.\n`)
      })
  })
  if (passed + failures.length > 0) return { passed, failed: failures.length, files: perFile }
  write('  There is no test.\n')
  return { passed: 0, failed: 1, files: perFile }
}

/** The run is told by its events. */
class Silent extends Mocha.reporters.Base {
  override done(_failures: number, end?: (failures: number) => void): void {
    end?.(_failures)
  }
}

/** Where the test stands and what went wrong. The messages of assertions show the difference themselves. */
function failure(test: Mocha.Runnable, error: Error): string {
  return [test.file, error.stack ?? String(error)]
    .filter((part) => part !== undefined)
    .join('\n')
    .replace(/^(?=.)/gm, '    ')
}
