import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { markWords } from '../../../../server/tools/mark-words.ts'

describe('the words of portion marks', () => {
  it('are those of the lists', () => {
    const held = resolve(import.meta.dirname, '../../../../server/language/syntax/lines/mark-words.ts')
    assert.equal(readFileSync(held, 'utf8'), markWords())
  })
})
