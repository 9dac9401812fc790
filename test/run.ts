/**
 * Runs the test suites: all of them, or those that are named, as `npm test -- unit grammar`. The last line
 * is `N passed, N failed` over all suites, and the exit code agrees with it.
 */

import { availableParallelism } from 'node:os'
import { seconds } from '../server/tools/progress.ts'
import { build, pack, type Suite, suites } from './suites.ts'
import { type Counts, sum } from './support/counts.ts'

interface Result extends Counts {
  readonly name: string
  readonly milliseconds: number
}

const started = performance.now()
const names = process.argv.slice(2)
if (names.length === 0)
  console.log('All suites: about twenty minutes on two cores that do nothing else. `npm test -- unit` takes one.')
const results = await runAll(chosen(names))
const total = sum(results)
console.log(`\n${results.map((result) => `${result.name} ${seconds(result.milliseconds)}`).join(', ')}`)
console.log(`all suites: ${seconds(performance.now() - started)}`)
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1

/** The named suites in their own order, and before them what they need: a package is made of what was built. */
function chosen(names: readonly string[]): readonly Suite[] {
  const unknown = names.filter((name) => !suites.some((suite) => suite.name === name))
  if (unknown.length > 0) {
    console.log(`There is no suite ${unknown.join(', ')}. The suites: ${suites.map(({ name }) => name).join(', ')}.`)
    return [{ name: 'arguments', lane: 'computing', run: async () => ({ passed: 0, failed: 1 }) }]
  }
  const wanted = (suite: Suite) => (names.length === 0 ? suite.onlyByName === undefined : names.includes(suite.name))
  const needs = new Set(suites.filter(wanted).map((suite) => suite.needs))
  const needed = needs.has('package') ? [build, pack] : needs.has('build') ? [build] : []
  return suites.filter((suite) => wanted(suite) || needed.includes(suite))
}

/**
 * The build first, then the lanes, one after the other. Of processes two run side by side; whatever fills all cores,
 * and windows, which miss keys and clicks while others compute, run alone. Named suites run in the order of the list.
 */
async function runAll(chosen: readonly Suite[]): Promise<readonly Result[]> {
  if (names.length > 0) return inTurn(chosen)
  const rest = chosen.filter((suite) => suite !== build && suite !== pack)
  const lane = (name: Suite['lane']) => rest.filter((suite) => suite.lane === name)
  return [
    ...(await inTurn([build, pack])),
    ...(await inTurn(lane('computing'))),
    ...(await sideBySide(lane('processes'), Math.min(2, availableParallelism()))),
    ...(await inTurn(lane('windows'))),
  ]
}

/** What each has to tell is written in one piece, when it is done. */
async function sideBySide(chosen: readonly Suite[], atOnce: number): Promise<readonly Result[]> {
  const waiting = [...chosen]
  const results: Result[] = []
  const take = async (): Promise<void> => {
    for (let suite = waiting.shift(); suite !== undefined; suite = waiting.shift()) {
      const told: string[] = []
      results.push(await run(suite, (text) => void told.push(text)))
      process.stdout.write(told.join(''))
    }
  }
  await Promise.all(Array.from({ length: atOnce }, take))
  return results
}

async function inTurn(chosen: readonly Suite[]): Promise<readonly Result[]> {
  const results: Result[] = []
  for (const suite of chosen) results.push(await run(suite))
  return results
}

/** Runs one suite. What it throws is its failure: it could not run here. */
async function run({ name, run }: Suite, write = toTheConsole): Promise<Result> {
  const began = performance.now()
  write(`\n${name}\n`)
  const result = await run(write).catch((error: unknown): Counts => {
    write(`  ${error instanceof Error ? error.message : String(error)}\n`)
    return { passed: 0, failed: 1 }
  })
  const milliseconds = performance.now() - began
  write(`  ${result.passed} passed, ${result.failed} failed, ${seconds(milliseconds)}\n`)
  return { name, milliseconds, ...result }
}

function toTheConsole(text: string): void {
  process.stdout.write(text)
}
