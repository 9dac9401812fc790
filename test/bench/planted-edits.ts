/**
 * Composes random edits over fictional cables until there are ten thousand, and has them listed by the comparison:
 * exactly those, each in its layer. `npm run bench:edits`; with a number, that many.
 */
import { compared, listed } from '../support/comparison/compared.ts'
import { editedCable } from '../support/comparison/planted-edits.ts'
import { textOf, writeCable } from '../support/generator/write-cable.ts'

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

/** Whole collections in one text: the time follows the length. */
for (const lines of [1_000, 10_000, 40_000]) {
  const rows: string[] = []
  for (let seed = 0; rows.length < lines; seed++) rows.push(...textOf(writeCable(seed).rows, '\n').split('\n'))
  const text = rows.slice(0, lines).join('\n')
  const started = performance.now()
  const { changes } = compared(text, text.replaceAll('commission', 'committee').replaceAll('the bridge', 'the\nbridge'))
  console.log(`${lines} lines: ${Math.round(performance.now() - started)} ms for ${changes.length} changes`)
}
process.exitCode = wrong === 0 ? 0 : 1
