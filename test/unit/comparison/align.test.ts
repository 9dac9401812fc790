import assert from 'node:assert/strict'
import { align } from '../../../server/language/comparison/align.ts'

/** Each stretch as `words` that both have, or `words>others`. */
function told(a: string, b: string): string {
  const [left, right] = [a.split(' ').filter(Boolean), b.split(' ').filter(Boolean)]
  return align(left, right)
    .map(({ equal, from, to, otherFrom, otherTo }) => {
      const [own, other] = [left.slice(from, to).join(' '), right.slice(otherFrom, otherTo).join(' ')]
      if (equal) assert.equal(own, other)
      return equal ? own : `[${own}>${other}]`
    })
    .join(' ')
}

/** How many words two orders of the same words have in common, at the most. */
function longestCommon(order: readonly number[]): number {
  const best = order.map(() => 1)
  order.forEach((value, index) => {
    for (let at = 0; at < index; at++)
      if ((order[at] ?? 0) < value) best[index] = Math.max(best[index] ?? 1, (best[at] ?? 0) + 1)
  })
  return Math.max(...best)
}

function permutations(values: readonly number[]): number[][] {
  if (values.length < 2) return [[...values]]
  return values.flatMap((value) =>
    permutations(values.filter((each) => each !== value)).map((rest) => [value, ...rest]),
  )
}

describe('words of two texts that are found again', () => {
  it('are those at both ends, and those between that stand once', () => {
    assert.equal(told('a b c d', 'a b c d'), 'a b c d')
    assert.equal(told('a b c d', 'a x c d'), 'a [b>x] c d')
    assert.equal(told('a b', ''), '[a b>]')
    assert.equal(told('', ''), '')
    assert.equal(told('a b c', 'x a b c y'), '[>x] a b c [>y]')
    assert.equal(told('the duke saw the boat', 'the boat saw the duke'), 'the [duke>boat] saw the [boat>duke]')
    assert.equal(told('x x x a', 'x x a'), 'x x [x>] a')
  })

  it('are as many as can be in the order of both', () => {
    for (const order of permutations([0, 1, 2, 3, 4])) {
      const found = align(['0', '1', '2', '3', '4'], order.map(String))
      const common = found.reduce((sum, { equal, from, to }) => sum + (equal ? to - from : 0), 0)
      assert.equal(common, longestCommon(order), `${order}`)
    }
  })

  it('are held together by runs of four words before single ones', () => {
    const run = 'one two three four'
    assert.equal(told(`a b ${run} c a`, `a c ${run} b a`), `a [b>c] ${run} [c>b] a`)
    // A run that stands twice holds nothing.
    assert.equal(told('p a b q a b r', 'x a b y a b z'), '[p>x] a b [q>y] a b [r>z]')
  })

  it('are no single word between two stretches that differ at length', () => {
    assert.equal(told('a b c of d e f', 'u v w of x y z'), '[a b c of d e f>u v w of x y z]')
    assert.equal(told('a b of d e f', 'u v of x y z'), '[a b>u v] of [d e f>x y z]')
    assert.equal(told('a b c of d e', 'u v w of x y z'), '[a b c>u v w] of [d e>x y z]')
    assert.equal(told('a b c of it d e f', 'u v w of it x y z'), '[a b c>u v w] of it [d e f>x y z]')
  })
})
