import fc from 'fast-check'
import { asked } from '../support/properties/answers.ts'
import { checkFixes, fixCounts, fixTrials } from '../support/properties/fixes.ts'
import { checkRenumberings, damagedCables, renumberingCounts } from '../support/properties/renumberings.ts'
import { checkSession, sessionCounts, sessions } from '../support/properties/sessions.ts'

// Usage: npm run soak -- [minutes] [seed of the first round]
// Tries inputs and edits of any shape for as long as it is told, and tells each failure with what makes it again.
const minutes = Number(process.argv[2] ?? 5)
const firstSeed = Number(process.argv[3] ?? Date.now() % 2 ** 31)
if (!(minutes > 0) || !Number.isInteger(firstSeed)) throw new Error('usage: npm run soak -- [minutes] [seed]')

const RUNS = 100
const REPORT_EVERY = 60_000
const end = Date.now() + minutes * 60_000
/** Failures by the words of their cause: a thousand of one kind are one. */
const failures = new Map<string, number>()
let told = Date.now()
let seed = firstSeed

console.log(`${minutes} minutes, seeds from ${firstSeed} on`)
for (; Date.now() < end; seed++) {
  round('sessions', fc.property(sessions, checkSession))
  round('fixes', fc.property(fixTrials, checkFixes))
  round('renumberings', fc.property(damagedCables, checkRenumberings))
  if (Date.now() - told < REPORT_EVERY) continue
  told = Date.now()
  console.log(counts())
}
console.log(`${counts()}, seeds ${firstSeed} to ${seed - 1}`)
process.exitCode = failures.size === 0 ? 0 : 1

/** One round of a property. Its seed makes it again, with or without shrinking. */
function round<Input>(name: string, property: fc.IProperty<[Input]>): void {
  const result = fc.check(property, { seed, numRuns: RUNS, interruptAfterTimeLimit: 5 * 60_000 })
  if (!result.failed || result.counterexample === null) return
  const error = result.errorInstance
  const cause = error instanceof Error ? error.message : String(error)
  const key = `${name}: ${cause.split('\n', 1)[0]?.replace(/\d+/g, '0')}`
  const before = failures.get(key) ?? 0
  failures.set(key, before + 1)
  if (before > 0) return
  console.log(`\nFAILED ${name}, seed ${seed}, path ${result.counterexamplePath}\n${cause.slice(0, 1500)}`)
  console.log(`${fc.stringify(result.counterexample).slice(0, 3000)}\n`)
}

function counts(): string {
  const inputs = sessionCounts.inputs + fixCounts.inputs + renumberingCounts.texts
  const renumberings = renumberingCounts.whole + renumberingCounts.fixes
  const kinds = [...failures].map(([key, count]) => `\n  ${count} x ${key}`).join('')
  return `${inputs} inputs, ${sessionCounts.edits} edits, ${asked.answers} answers, ${fixCounts.fixes} fixes, ${renumberings} renumberings, ${failures.size} kinds of failure${kinds}`
}
