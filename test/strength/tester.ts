/**
 * A process that has the unit tests loaded, with switches at the places of all breaks, and turns one after the other.
 * `node tester.ts`, with what to do in JSON on the standard input; it tells the parent `Told` by `Told`.
 */
import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import Mocha from 'mocha'
import { type Switch, switched } from './switches.ts'

export interface Job {
  /** Absolute. */
  readonly files: readonly string[]
  /** By the absolute path of the source. */
  readonly switches: Readonly<Record<string, readonly Switch[]>>
  /** Broken from the start: all tests are run, until one fails. */
  readonly broken?: number
  /** Those to be turned, and which tests run their places; without them that is found out first. */
  readonly turn?: readonly { readonly id: number; readonly tests: readonly number[] }[]
}

export type Told =
  /** Ids of which no switch could be made. */
  | { readonly kind: 'without'; readonly ids: readonly number[] }
  /** Tests that run the place, by their numbers; and the ids of what is run when the tests are loaded, then or only then. */
  | {
      readonly kind: 'ran'
      readonly tests: Readonly<Record<number, readonly number[]>>
      readonly loaded: readonly number[]
    }
  | { readonly kind: 'begun'; readonly id: number }
  | { readonly kind: 'judged'; readonly id: number; readonly noticed: string | undefined }

const job: Job = JSON.parse(await text(process.stdin))
const tell = (told: Told): Promise<void> => new Promise((sent) => process.send?.(told, () => sent()))

let broken = job.broken ?? 0
const highest = Math.max(0, ...Object.values(job.switches).flatMap((all) => all.map(({ id }) => id)))
const asked = new Uint8Array(highest + 1)
Object.assign(globalThis, {
  isBroken(id: number): boolean {
    asked[id] = 1
    return id === broken
  },
})

/** Keep by their texts what the core has said of them: with the next break it may say something else. */
const KEEPS_ANSWERS = /[\\/](?:server[\\/]language[\\/]text[\\/]answers|test[\\/]support[\\/]cable)\.ts$/
const kept: Map<unknown, unknown>[] = []
Object.assign(globalThis, {
  kept<T extends Map<unknown, unknown>>(map: T): T {
    kept.push(map)
    return map
  },
})

const without: number[] = []
registerHooks({
  load(url, context, next) {
    const path = url.startsWith('file:') ? fileURLToPath(url.replace(/[?#].*/, '')) : ''
    const switches = job.switches[path] ?? []
    const isForgetful = KEEPS_ANSWERS.test(path)
    if (switches.length === 0 && !isForgetful) return next(url, context)
    const { text: plain, ids } = switched(readFileSync(path, 'utf8'), switches)
    const source = isForgetful ? plain.replace(/= new Map\s*\(\)/g, '= globalThis.kept(new Map())') : plain
    without.push(...switches.flatMap(({ id }) => (ids.includes(id) ? [] : [id])))
    return { format: 'module', source, shortCircuit: true }
  },
})

const mocha = new Mocha({ timeout: 0, reporter: class {} as never })
mocha.cleanReferencesAfterRun(false)
for (const file of job.files) mocha.addFile(file)
await mocha.loadFilesAsync()
const suites = allSuites(mocha.suite).map((suite) => ({ suite, tests: suite.tests }))
const numbers = new Map(suites.flatMap(({ tests }) => tests).map((test, index) => [test, index]))

if (job.broken !== undefined)
  await tell({ kind: 'judged', id: job.broken, noticed: (await firstFailure())?.fullTitle() })
else if (job.turn) await turnAll(job.turn)
else await tellWhatRan()
process.exit(0)

async function tellWhatRan(): Promise<void> {
  await tell({ kind: 'without', ids: without })
  const loaded = [...asked.keys()].filter((id) => asked[id] === 1)
  asked.fill(0)
  const ran: Record<number, number[]> = {}
  for (const id of asked.keys()) ran[id] = []
  const failure = await firstFailure(undefined, (test) => {
    for (const id of asked.keys()) if (asked[id] === 1) ran[id]?.push(numbers.get(test) ?? -1)
    asked.fill(0)
  })
  if (failure !== undefined) throw new Error(`a test fails with nothing broken: ${failure.fullTitle()}`)
  await tell({ kind: 'ran', tests: ran, loaded })
}

async function turnAll(turn: NonNullable<Job['turn']>): Promise<void> {
  // Tests that do not pass a second time, since they count what is done once, tell nothing here.
  const once = new Set<number>()
  for (const { id, tests } of turn) {
    await tell({ kind: 'begun', id })
    let noticed: string | undefined
    for (;;) {
      broken = id
      const failed = await firstFailure(new Set(tests.filter((test) => !once.has(test))))
      broken = 0
      const number = failed && numbers.get(failed)
      if (failed === undefined || number === undefined) break
      if ((await firstFailure(new Set([number]))) === undefined) {
        noticed = failed.fullTitle()
        break
      }
      once.add(number)
    }
    await tell({ kind: 'judged', id, noticed })
  }
}

/** The first test that fails. */
function firstFailure(
  wanted?: ReadonlySet<number>,
  ended: (test: Mocha.Test) => void = () => {},
): Promise<Mocha.Test | undefined> {
  for (const { suite, tests } of suites)
    suite.tests = wanted ? tests.filter((test) => wanted.has(numbers.get(test) ?? -1)) : tests
  for (const map of kept) map.clear()
  return new Promise((resolve) => {
    let failure: Mocha.Test | undefined
    const runner = mocha.run(() => resolve(failure))
    runner.on('test end', ended).on('fail', (test) => {
      failure ??= test
      runner.abort()
    })
  })
}

function allSuites(suite: Mocha.Suite): Mocha.Suite[] {
  return [suite, ...suite.suites.flatMap(allSuites)]
}
