import assert from 'node:assert/strict'
import { fault } from '../support/generator/fault.ts'
import { faultKinds } from '../support/generator/fault-kinds.ts'
import { allPairs, describeTrial, someCombinations, tryTogether } from '../support/generator/fault-matrix.ts'
import { hiddenFaults, soundFindings } from '../support/generator/hidden-faults.ts'
import { plantTogether } from '../support/generator/plant-together.ts'
import { randomOf } from '../support/generator/random.ts'
import { ONE_FINDING, STAND_INS, UNDECIDED, UNDONE } from '../support/generator/stand-ins.ts'
import { writeCable } from '../support/generator/write-cable.ts'

const PAIRS = 200
const TRIPLES = 100
const SEED = 9

// The suite `faults` plants every pair once, `npm run bench:pairs` on one line, nearby and far apart.
describe('faults in one cable', () => {
  it('do not hide each other: a sample of all pairs, on one line, nearby and far apart', () => {
    const pairs = randomOf(SEED).sample(allPairs(), PAIRS)
    const trials = pairs.flatMap((kinds) => tryTogether(kinds))
    assert.ok(trials.length > PAIRS / 2, `${trials.length} cables`)
    assert.deepEqual(new Set(trials.map(({ nearness }) => nearness)), new Set(['same line', 'near', 'far']))
    assert.deepEqual(trials.flatMap(describeTrial), [])
  }).timeout(180_000)

  it('do not hide each other where there are three', () => {
    const trials = someCombinations(3, TRIPLES, SEED).flatMap((kinds) => tryTogether(kinds))
    assert.ok(trials.length > TRIPLES / 3, `${trials.length} cables`)
    assert.deepEqual(trials.flatMap(describeTrial), [])
  }).timeout(180_000)

  it('are told of when another one hides them', () => {
    const empty = faultKinds.find(({ name }) => name === 'TAGS empty')
    assert.ok(empty)
    const cable = [...Array(200).keys()].map(writeCable).find((each) => plantTogether([empty], each, 1))
    assert.ok(cable)
    const undoing = fault('all as it was', 'hygiene-bad-dash', () => ({ rows: cable.rows, lines: [0] }))
    const together = plantTogether([empty, undoing], cable, 1)
    assert.ok(together)
    assert.deepEqual(
      hiddenFaults(together, soundFindings(cable)).map(({ kind }) => kind),
      [empty],
    )
  })

  it('are excused by name only, and each excuse has its reason', () => {
    const rules = new Set(faultKinds.flatMap((kind) => kind.rules))
    const names = new Set(faultKinds.map(({ name }) => name))
    for (const { by, of, because } of STAND_INS) {
      for (const rule of [by, ...of]) assert.ok(rules.has(rule), `${rule} is no rule of a fault`)
      assert.ok(because.length > 20)
    }
    for (const rule of Object.keys(ONE_FINDING)) assert.ok(rules.has(rule), `${rule} is no rule of a fault`)
    for (const name of [...UNDONE, ...UNDECIDED].flat()) assert.ok(names.has(name), `${name} is no fault`)
  })
})
