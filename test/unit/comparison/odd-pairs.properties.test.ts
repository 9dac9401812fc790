import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { compared } from '../../support/comparison/compared.ts'

const pairs = readFileSync(resolve(import.meta.dirname, '../../fixtures/comparison/odd-pairs.txt'), 'utf8')
  .split('====\n')
  .map((pair) => pair.split('~~~~\n'))

describe('what is told of odd pairs from the other side', () => {
  it('is the same from the other side, told the other way round', () => {
    for (const [before = '', after = ''] of pairs) {
      const found = compared(before, after)
      const back = compared(after, before)
      assert.deepEqual(
        back.changes.map(
          (change) => `${change.layer} ${change.after.label}: ${change.after.text}>${change.before.text}`,
        ),
        found.changes.map(
          (change) => `${change.layer} ${change.before.label}: ${change.before.text}>${change.after.text}`,
        ),
      )
    }
  })
})
