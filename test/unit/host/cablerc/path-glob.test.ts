import assert from 'node:assert/strict'
import { pathGlob } from '../../../../server/host/cablerc/path-glob.ts'

/** Pattern, path, and whether the one matches the other. */
const CASES: readonly (readonly [string, string, boolean])[] = [
  ['drafts/**', 'drafts/a.cable', true],
  ['drafts/**', 'drafts/deep/er/a.cable', true],
  ['drafts/**', 'old/drafts/a.cable', false],
  ['drafts/**', 'drafts', false],
  ['**/drafts/*', 'old/drafts/a.cable', true],
  ['**/drafts/*', 'drafts/a.cable', true],
  ['*.txt', 'a.txt', true],
  ['*.txt', 'deep/er/a.txt', true],
  ['./*.txt', 'deep/a.txt', false],
  ['/*.txt', 'a.txt', true],
  ['19??/*', '1975/a.txt', true],
  ['19??/*', '195/a.txt', false],
  ['*.{cable,telegram}', 'x/a.telegram', true],
  ['*.{cable,telegram}', 'x/a.txt', false],
  ['{a,b}/{c,d}.txt', 'b/c.txt', true],
  ['a/**/b/**/c', 'a/b/c', true],
  ['a/**/b/**/c', 'a/x/b/y/z/c', true],
  ['a/**/b/**/c', 'a/x/y/c', false],
  ['a*b*c', 'a1b2b3c', true],
  ['a.c', 'abc', false],
  ['[a].txt', '[a].txt', true],
  ['.*', '.hidden', true],
  ['*', '.hidden', true],
]

describe('path globs', () => {
  for (const [pattern, path, expected] of CASES) {
    it(`${pattern} ${expected ? 'matches' : 'does not match'} ${path}`, () => {
      assert.equal(pathGlob(pattern)?.(path), expected)
    })
  }

  it('come to an end where a regular expression would not', () => {
    const stars = '*a'.repeat(40)
    assert.equal(pathGlob(`${stars}*b`)?.('a'.repeat(250)), false)
    assert.equal(pathGlob(`${`**/${stars}/`.repeat(20)}b`)?.(`${'a'.repeat(60)}/`.repeat(60)), false)
  })

  it('refuse to be longer than a path can be', () => {
    assert.ok(pathGlob('*a'.repeat(2_048)))
    assert.equal(pathGlob('*a'.repeat(2_049)), undefined)
  })

  it('refuse more choices than anyone would write', () => {
    assert.equal(pathGlob('{a,b}'.repeat(10)), undefined)
  })
})
