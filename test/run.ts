/**
 * Runs the test suites: all of them, or those that are named, as `npm test -- unit grammar`. The last line
 * is `N passed, N failed` over all suites, and the exit code agrees with it.
 */

import { seconds } from '../server/tools/progress.ts'
import { type Suite, suites } from './suites.ts'
import { type Counts, sum } from './support/counts.ts'

const started = performance.now()
const counts: Counts[] = []
const names = process.argv.slice(2)
if (names.length === 0)
  console.log('All suites: about seven minutes on two cores. `npm test -- unit` takes less than one.')
for (const suite of chosen(names)) counts.push(await run(suite))
const total = sum(counts)
console.log(`\nall suites: ${seconds(performance.now() - started)}`)
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1

/** The named suites in their own order, and the build before those that need it. */
function chosen(names: readonly string[]): readonly Suite[] {
  const unknown = names.filter((name) => !suites.some((suite) => suite.name === name))
  if (unknown.length > 0) {
    console.log(`There is no suite ${unknown.join(', ')}. The suites: ${suites.map(({ name }) => name).join(', ')}.`)
    return [{ name: 'arguments', run: async () => ({ passed: 0, failed: 1 }) }]
  }
  const wanted = (suite: Suite) => (names.length === 0 ? suite.onlyByName === undefined : names.includes(suite.name))
  const build = suites.some((suite) => wanted(suite) && suite.needsBuild)
  return suites.filter((suite) => wanted(suite) || (build && suite.name === 'build'))
}

/** Runs one suite. What it throws is its failure: it could not run here. */
async function run({ name, run }: Suite): Promise<Counts> {
  const began = performance.now()
  console.log(`\n${name}`)
  const result = await run().catch((error: unknown): Counts => {
    console.log(`  ${error instanceof Error ? error.message : String(error)}`)
    return { passed: 0, failed: 1 }
  })
  console.log(`  ${result.passed} passed, ${result.failed} failed, ${seconds(performance.now() - began)}`)
  return result
}
