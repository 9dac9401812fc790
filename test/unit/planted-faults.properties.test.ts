import assert from 'node:assert/strict'
import { rules } from '../../server/language/rules/registry/registry.ts'
import { lintText } from '../support/cable.ts'
import { faultKinds } from '../support/generator/fault-kinds.ts'
import { fixFailures } from '../support/generator/fix-failures.ts'
import { type Trial, tryFault } from '../support/generator/try-fault.ts'
import { textOf, writeCable } from '../support/generator/write-cable.ts'
import { writeMessage } from '../support/generator/write-message.ts'

const SOUND = 400
const CABLES_FOR_EACH_FAULT = 3

// `node test/bench/planted-faults.ts` does the same with more cables and prints a table.
describe('sound fictional cables', () => {
  it(`give no finding above hint (seeds 1 to ${SOUND})`, () => {
    const loud: string[] = []
    for (let seed = 1; seed <= SOUND; seed++) {
      const { rows, eol } = writeCable(seed)
      for (const { finding, line } of lintText(textOf(rows, eol))) {
        if (finding.level === 'hint') continue
        const at = line + finding.span.line
        loud.push(`seed ${seed}, line ${at + 1}: ${finding.rule.id}: ${finding.message} | ${rows[at]?.text}`)
      }
    }
    assert.deepEqual(loud, [])
  }).timeout(20_000)

  it(`give no finding at all where they are naval messages (seeds 1 to ${SOUND})`, () => {
    const found: string[] = []
    for (let seed = 1; seed <= SOUND; seed++) {
      const rows = writeMessage(seed)
      for (const eol of ['\n', '\r\n'])
        for (const { finding, line } of lintText(textOf(rows, eol)))
          found.push(`seed ${seed}, line ${line + finding.span.line + 1}: ${finding.rule.id}: ${finding.message}`)
    }
    assert.deepEqual(found, [])
  }).timeout(20_000)

  it('are the same for the same seed', () => {
    for (const seed of [1, 2, 3]) assert.deepEqual(writeCable(seed), writeCable(seed))
  })
})

describe('a single planted fault', () => {
  it('is one of at least sixty kinds, with one or more for every rule', () => {
    assert.ok(faultKinds.length >= 60, `${faultKinds.length} kinds`)
    assert.equal(new Set(faultKinds.map(({ name }) => name)).size, faultKinds.length, 'every name is used once')
    const planted = new Set(faultKinds.flatMap((kind) => kind.rules))
    assert.deepEqual(
      rules.map(({ id }) => id).filter((id) => !planted.has(id)),
      [],
      'rules without a fault',
    )
  })

  for (const kind of faultKinds) {
    it(`${kind.name}: is found on its line and nothing else, and is gone after each fix (${kind.rules.join(' or ')})`, () => {
      const trials = tryFault(kind, CABLES_FOR_EACH_FAULT, 1)
      assert.equal(trials.length, CABLES_FOR_EACH_FAULT, 'too few cables have a place for it')
      assert.deepEqual(trials.flatMap(failure), [])
      assert.deepEqual(trials.flatMap(fixFailures), [])
    }).timeout(20_000)
  }
})

function failure({ seed, found, exact, own, collateral }: Trial): string[] {
  const failures: string[] = []
  if (!found) failures.push(`seed ${seed}: not found`)
  else if (!exact) failures.push(`seed ${seed}: on another place: ${own.join('; ')}`)
  return [...failures, ...collateral.map((text) => `seed ${seed}: also ${text}`)]
}
