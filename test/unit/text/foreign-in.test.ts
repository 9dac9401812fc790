import assert from 'node:assert/strict'
import fc from 'fast-check'
import { type ForeignKind, foreignIn } from '../../../server/language/text/foreign-in.ts'
import { anyText } from '../../support/properties/any-text.ts'

describe('foreignIn', () => {
  const table: readonly (readonly [string, string, ForeignKind | undefined])[] = [
    ['plain ASCII & a tab\t', 'plain ASCII & a tab\t', undefined],
    ['\u00b61. (U)', '\u00b61. (U)', undefined],
    ['CAF\u00c9 \u00e9\u00fc\u00df', 'CAF\u00c9 \u00e9\u00fc\u00df', undefined],
    ['R&D, AT&T;', 'R&D, AT&T;', undefined],
    ['\u00c2\u00b61.', '\u00b61.', 'mojibake'],
    ['\u00c3\u201a\u00c2\u00b61.', '\u00b61.', 'mojibake'],
    ['\u00c2 1. (U)', '\u00b6 1. (U)', 'mojibake'],
    ['CH\u00c2TEAU', 'CH\u00c2TEAU', undefined],
    ['\u00c21. (U)', '\u00b61. (U)', 'mojibake'],
    ['\ufffd1. (U)', '\u00b61. (U)', 'mojibake'],
    ['KING\u00e2\u20ac\u2122S', "KING'S", 'mojibake'],
    ['KING\u00c3\u00a2\u00e2\u201a\u00ac\u00e2\u201e\u00a2S', "KING'S", 'mojibake'],
    ['SAID \u00e2\u20ac\u0153GO.\u00e2\u20ac\ufffd', 'SAID "GO."', 'mojibake'],
    ['CAF\u00c3\u2030', 'CAF\u00c9', 'mojibake'],
    ['A&amp;B &#x000A;C &quot;D&quot; &#8217;', 'A&B  C "D" \'', 'mojibake'],
    ['A\u00a0B\u2009C', 'A B C', 'control'],
    ['A\u200bB\u00adC\fD\u0000', 'ABC D', 'control'],
    ['\u0093A\u0094 \u0096 B', '"A" - B', 'control'],
    ['\u201cA\u201d \u2013 B\u2019s \u2026', '"A" - B\'s ...', 'smart'],
    ['\ufeffVZCZC', '\ufeffVZCZC', undefined],
    ['A\ufeffB', 'AB', 'control'],
  ]
  for (const [text, expected, kind] of table) {
    it(JSON.stringify(text), () => {
      assert.equal(repaired(text), expected)
      assert.deepEqual([...new Set(foreignIn(text).map((found) => found.kind))], kind === undefined ? [] : [kind])
    })
  }

  it('leaves a lost byte between letters, or behind a blank, to nobody', () => {
    for (const text of ['WELL\u00e2\u20ac\ufffdKNOWN', 'HERE \u00e2\u20ac\ufffd THERE'])
      assert.deepEqual(
        foreignIn(text).map(({ replacement }) => replacement),
        [undefined],
      )
  })

  it('says so where nobody knows what a lost character was', () => {
    assert.deepEqual(
      foreignIn('JOS\ufffd').map(({ kind, replacement }) => ({ kind, replacement })),
      [{ kind: 'mojibake', replacement: undefined }],
    )
  })

  it('leaves nothing to repair in what it repaired, whatever the text', () => {
    const unit = fc.constantFrom(
      'a',
      '1',
      '.',
      ' ',
      '&',
      ';',
      '#',
      ...'\u00c2\u00c3\u00b6\u00e2\u20ac\u2122\u00a0\u0093\u201c\u2014\u200b\ufeff\f\u00ef\u00bb\u00bf',
    )
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        // A pass may bring bytes together that were apart; each takes some away, so it comes to rest.
        let current = text
        for (let pass = 0; pass < text.length + 2; pass++) current = repaired(current)
        assert.equal(repaired(current), current)
      }),
    )
  })

  it('finds places that lie inside the text, in order and apart', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        let last = 0
        for (const { start, end } of foreignIn(text)) {
          assert.ok(start >= last && end > start && end <= text.length)
          last = end
        }
      }),
    )
  })
})

function repaired(text: string): string {
  return foreignIn(text).reduceRight(
    (cut, { start, end, replacement }) => cut.slice(0, start) + (replacement ?? cut.slice(start, end)) + cut.slice(end),
    text,
  )
}
