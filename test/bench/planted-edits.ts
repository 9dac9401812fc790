/**
 * Composes random edits over fictional cables until there are ten thousand, and has them listed by the comparison:
 * exactly those, each in its layer. `npm run bench:edits`; with a number, that many.
 */
import { compared, listed } from '../support/comparison/compared.ts'
import { editedCable } from '../support/comparison/planted-edits.ts'

const wanted = Number(process.argv[2] ?? 10_000)
let edits = 0
let cables = 0
let wrong = 0
for (let seed = 0; edits < wanted; seed++) {
  const { before, after, expected } = editedCable(seed)
  cables++
  edits += expected.length
  const found = listed(compared(before, after))
  if (found.join('\n') === expected.join('\n')) continue
  wrong++
  console.log(`seed ${seed}: expected ${expected.join('; ')}\n  found ${found.join('; ')}`)
}
console.log(`${edits} edits in ${cables} cables; ${wrong} cables listed otherwise`)
process.exitCode = wrong === 0 ? 0 : 1
