import assert from 'node:assert/strict'
import { superlinear, superlinearInAll, works } from './growth.ts'
import { columnInputs, type Input, lineInputs, promisedInputs } from './inputs.ts'

/** What a run of all inputs at full size would take hours for is tried at a size at which growth shows. */
const SHARE = 0.02
/** One of so many pairs of field and piece: all together take too long to be tried each time. */
const EVERY = 6

describe('the work of the core', () => {
  before(() => {
    for (const input of promisedInputs) works(input.text(100))
  })

  for (const input of promisedInputs) {
    it(`follows the length of the text: ${input.name}`, () => {
      assert.deepEqual(superlinear(input, 2 * Math.round((input.size * SHARE) / 2)), [])
    })
  }

  it('follows the length of a line, whatever stands in which field', () => {
    assert.deepEqual(some(lineInputs, 0).flatMap(told), [])
  })

  it('follows the number of lines, whatever stands in which field', () => {
    assert.deepEqual(some(columnInputs, 2).flatMap(told), [])
  })
})

function some(inputs: readonly Input[], first: number): readonly Input[] {
  return inputs.filter((_, index) => index % EVERY === first)
}

function told(input: Input): string[] {
  return superlinearInAll(input, input.size).map((what) => `${input.name}: ${what}`)
}
