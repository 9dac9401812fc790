/**
 * `node notice.ts WHAT`, WHAT as JSON: runs tests until one fails, and says so by its exit code. 0: none noticed.
 */
import Mocha from 'mocha'

export interface Run {
  /** Absolute, in their order. */
  readonly files: readonly string[]
  /** Titles of those that are run; all, where there is no list. */
  readonly titles?: readonly string[]
}

const { files, titles }: Run = JSON.parse(process.argv[2] ?? '{}')
const mocha = new Mocha({ timeout: 0, bail: true, reporter: class {} as never })
for (const file of files) mocha.addFile(file)
await mocha.loadFilesAsync()
if (titles) keep(mocha.suite, new Set(titles))
mocha.run((failures) => process.exit(failures === 0 ? 0 : 1))

function keep(suite: Mocha.Suite, wanted: ReadonlySet<string>): void {
  suite.tests = suite.tests.filter((test) => wanted.has(test.fullTitle()))
  for (const inner of suite.suites) keep(inner, wanted)
}
