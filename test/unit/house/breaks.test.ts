import assert from 'node:assert/strict'
import { breaksOf } from '../../strength/breaks.ts'
import { switched } from '../../strength/switches.ts'

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

  it('keeps what is broken a program: a list without its last, operators that do not stand beside others', () => {
    const source = 'f(a ?? b ?? [c], { d: [1] })\n'
    const broken = breaksOf(source).map(({ start, end, text }) => source.slice(0, start) + text + source.slice(end))
    assert.deepEqual(
      broken.map((each) => each.trim()).sort(),
      [
        ';',
        'f((a ?? b) && ([c]), { d: [1] })',
        'f((a) && (b) ?? [c], { d: [1] })',
        'f(a ?? b ?? [], { d: [1] })',
        'f(a ?? b ?? [c], {  })',
        'f(a ?? b ?? [c], { d: [2] })',
        'f(a ?? b ?? [c], { d: [] })',
      ].sort(),
    )
  })

  it('is switched on by the number of its place, each by itself', () => {
    const source = 'let n = 0\nn > 0 || (n = 5)\nn++\nexport const told: number[] = [n < 6 ? 1 : 2, 3]\n'
    const all = breaksOf(source).map((broken, id) => ({ id, broken }))
    for (const each of all) {
      const { text, ids } = switched(source, [each])
      assert.deepEqual(ids, [each.id], each.broken.what)
      const { start, end, text: put } = each.broken
      assert.deepEqual(run(text, each.id), run(source.slice(0, start) + put + source.slice(end)), each.broken.what)
      assert.deepEqual(run(text, -1), [2, 3])
    }
    // Of two within one another the inner.
    const { ids } = switched(source, all)
    assert.ok(ids.length > 4 && ids.length < all.length)
  })
})

/** What a module exports as `told`, with one place switched on. */
function run(source: string, on?: number): unknown {
  const body = source.replace('export const told: number[] =', 'return').replace(/export const told\s*=/, 'return')
  return new Function('globalThis', body)({ isBroken: (id: number) => id === on })
}
