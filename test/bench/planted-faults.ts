import { lintText } from '../support/cable.ts'
import { fixesOf } from '../support/fixes.ts'
import { faultKinds } from '../support/generator/fault-kinds.ts'
import { fixFailures } from '../support/generator/fix-failures.ts'
import { tryFault } from '../support/generator/try-fault.ts'
import { textOf, writeCable } from '../support/generator/write-cable.ts'

// Usage: node test/bench/planted-faults.ts [cables for each fault] [first seed] [part of a fault's name]
// With the whole name of a fault, the texts of its failures are printed as well.
const count = Number(process.argv[2] ?? 30)
const from = Number(process.argv[3] ?? 1)
const only = process.argv[4] ?? ''

const sound = only === '' ? count * 30 : 0
let loud = 0
for (let seed = from; seed < from + sound; seed++) {
  const { rows, eol } = writeCable(seed)
  loud += lintText(textOf(rows, eol)).filter(({ finding }) => finding.level !== 'hint').length
}
if (sound > 0) console.log(`${sound} sound cables: ${loud} findings above hint\n`)

const total = { planted: 0, found: 0, exact: 0, collateral: 0, fixes: 0, unfixed: 0 }
console.log('planted  found  exact  collateral  fault')
for (const kind of faultKinds.filter(({ name }) => name.includes(only))) {
  const trials = tryFault(kind, count, from, count * 60)
  const found = trials.filter((trial) => trial.found).length
  const exact = trials.filter((trial) => trial.exact).length
  const collateral = trials.reduce((sum, trial) => sum + trial.collateral.length, 0)
  total.planted += trials.length
  total.found += found
  total.exact += exact
  total.collateral += collateral
  total.fixes += trials.reduce((sum, { finding }) => sum + (finding ? fixesOf(finding).length : 0), 0)
  const unfixed = trials.flatMap(fixFailures)
  total.unfixed += unfixed.length
  const numbers = [
    String(trials.length).padStart(7),
    String(found).padStart(5),
    String(exact).padStart(5),
    String(collateral).padStart(10),
  ]
  console.log(`${numbers.join('  ')}  ${kind.name} (${kind.rules.join(' or ')})`)
  for (const text of unfixed.slice(0, 3)) console.log(`         ${text}`)
  for (const trial of trials.filter((each) => !each.exact || each.collateral.length > 0).slice(0, 3)) {
    const what = trial.found ? (trial.exact ? '' : `on another line: ${trial.own.join('; ')}`) : 'not found'
    console.log(`         seed ${trial.seed}: ${[what, ...trial.collateral].filter((text) => text !== '').join('; ')}`)
    if (only === kind.name) console.log(trial.text)
  }
}
console.log(
  `\n${faultKinds.length} kinds, ${total.planted} planted, ${total.found} found, ${total.exact} exact, ${total.collateral} collateral; ${total.fixes} fixes, ${total.unfixed} failures`,
)
