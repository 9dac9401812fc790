import assert from 'node:assert/strict'
import { breaksOf } from '../../strength/breaks.ts'

describe('what the strength of the tests is measured by', () => {
  it('breaks one thing at a time, at its place in the source', () => {
    const source = 'const f = (a: number): boolean => (a < 3 ? true : [a, 2].length === 1)\n'
    const broken = breaksOf(source).map(({ start, end, text }) => source.slice(0, start) + text + source.slice(end))
    assert.deepEqual(
      broken.map((each) => each.slice('const f = (a: number): boolean => '.length, -1)).sort(),
      [
        '(!(a < 3) ? true : [a, 2].length === 1)',
        '(a < 3 ? false : [a, 2].length === 1)',
        '(a < 3 ? true : [ 2].length === 1)',
        '(a < 3 ? true : [a, 2].length !== 1)',
        '(a < 3 ? true : [a, 2].length === 2)',
        '(a < 3 ? true : [a, 3].length === 1)',
        '(a < 3 ? true : [a, ].length === 1)',
        '(a < 4 ? true : [a, 2].length === 1)',
        '(a <= 3 ? true : [a, 2].length === 1)',
      ].sort(),
    )
  })
})
