/**
 * `node ran.ts`, the breaks and the test files in JSON on the standard input: which tests run the place of each
 * break. Written to the standard output as `Ran`.
 */
import { Session } from 'node:inspector'
import { relative } from 'node:path'
import { text } from 'node:stream/consumers'
import { pathToFileURL } from 'node:url'
import Mocha from 'mocha'

export interface Asked {
  /** Absolute paths. */
  readonly files: readonly string[]
  readonly places: readonly { readonly file: string; readonly start: number }[]
}

/** Of each place, in the order of the question. */
export interface Ran {
  /** Already when the tests are loaded: any of them may notice. */
  readonly whenLoaded: boolean
  readonly tests: readonly TestName[]
}

export interface TestName {
  /** Absolute. */
  readonly file: string
  readonly title: string
  readonly milliseconds: number
}

const { files, places }: Asked = JSON.parse(await text(process.stdin))
const answers = places.map((): { whenLoaded: boolean; tests: TestName[] } => ({ whenLoaded: false, tests: [] }))
const byUrl = Map.groupBy(places.keys(), (index) => pathToFileURL(places[index]?.file ?? '').href)

const session = new Session()
session.connect()
session.post('Profiler.enable')
session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })

const mocha = new Mocha({ timeout: 0, reporter: class {} as never })
for (const file of files) mocha.addFile(file)
await mocha.loadFilesAsync()
for (const index of ranSince()) {
  const answer = answers[index]
  if (answer) answer.whenLoaded = true
}
let failed = 0
await new Promise((ended) => {
  mocha
    .run(ended)
    .on('fail', (test, error) => {
      failed += 1
      console.error(`FAILED ${test.fullTitle()}\n${error.stack}`)
    })
    .on('test end', (test) => {
      const known = { file: test.file ?? '', title: test.fullTitle(), milliseconds: test.duration ?? 0 }
      for (const index of ranSince()) answers[index]?.tests.push(known)
    })
})
if (failed > 0) throw new Error(`${relative(process.cwd(), '.')} the tests fail with nothing broken`)
process.stdout.write(JSON.stringify(answers satisfies Ran[]), () => process.exit(0))

/** Indices of the places that were run since the last question. */
function ranSince(): number[] {
  const found: number[] = []
  session.post('Profiler.takePreciseCoverage', (error, taken) => {
    if (error) throw error
    for (const { url, functions } of taken.result) {
      for (const index of byUrl.get(url) ?? []) {
        const start = places[index]?.start ?? 0
        // The ranges of functions and their blocks lie within each other: the shortest around the place tells.
        let shortest = Number.POSITIVE_INFINITY
        let count = 0
        for (const { ranges } of functions) {
          for (const range of ranges) {
            const length = range.endOffset - range.startOffset
            if (range.startOffset > start || range.endOffset <= start || length > shortest) continue
            shortest = length
            count = range.count
          }
        }
        if (count > 0) found.push(index)
      }
    }
  })
  return found
}
