import assert from 'node:assert/strict'
import { byHand } from '../../../server/language/ledger/by-hand.ts'
import { offsetsOf } from '../../../server/language/ledger/offsets.ts'
import { inOrder, movedStretch, replaced } from '../../../server/language/ledger/text-edit.ts'

describe('replacements by offsets', () => {
  const put = (start: number, end: number, text: string) => ({ start, end, text })

  it('make a text, and stand in the order of their places, those that end first in front', () => {
    const all = [put(6, 7, 'G'), put(1, 3, ''), put(1, 1, '+'), put(4, 4, '--')]
    assert.deepEqual(inOrder(all), [put(1, 1, '+'), put(1, 3, ''), put(4, 4, '--'), put(6, 7, 'G')])
    assert.equal(replaced('abcdefgh', inOrder(all)), 'a+d--efGh')
    assert.equal(replaced('abc', []), 'abc')
  })

  it('move a stretch behind them, leave one in front, and lose one that they touch inside', () => {
    const all = [put(2, 4, 'xyz'), put(8, 8, '++')]
    const moved = (start: number, end: number) => {
      const to = movedStretch({ start, end }, all)
      return to && `${to.start}-${to.end}`
    }
    assert.deepEqual([moved(0, 2), moved(0, 1), moved(2, 2)], ['0-2', '0-1', '2-2'])
    assert.deepEqual([moved(4, 6), moved(5, 5), moved(4, 8), moved(4, 4)], ['5-7', '6-6', '5-9', '5-5'])
    assert.deepEqual([moved(8, 9), moved(9, 9)], ['11-12', '12-12'])
    assert.deepEqual([moved(1, 3), moved(2, 4), moved(3, 3), moved(3, 6), moved(7, 9)], Array(5).fill(undefined))
    // Two that put something in at one place: nobody knows which comes first.
    assert.equal(moved(8, 8), undefined)
  })
})

describe('a text changed by hand', () => {
  const changes = (before: string, after: string): string[] =>
    (byHand(before, after)?.replacements ?? []).map(
      ({ start, end, text }) => `${start}:${JSON.stringify(before.slice(start, end))}>${JSON.stringify(text)}`,
    )

  it('is told by what differs in each run of lines, and no more', () => {
    assert.deepEqual(changes('A boat.\n', 'A goat.\n'), ['2:"b">"g"'])
    assert.deepEqual(changes('one\ntwo\nthree\n', 'one\nthree\n'), ['4:"two\\n">""'])
    assert.deepEqual(changes('one\nthree\n', 'one\ntwo\nthree\n'), ['4:"">"two\\n"'])
    assert.deepEqual(changes('one\ntwo\nx\nthree', 'once\ntwo\nx\ntree'), ['2:"">"c"', '11:"h">""'])
    assert.deepEqual(changes('aa\n', 'aaa\n'), ['2:"">"a"'])
    assert.deepEqual(changes('', 'a'), ['0:"">"a"'])
  })

  it('never parts a character of two units, nor an end of line', () => {
    // 😀 and 😁 share their first half, 😀 and 🈀 their second.
    assert.deepEqual(changes('a\u{1f600}b', 'a\u{1f601}b'), ['1:"\u{1f600}">"\u{1f601}"'])
    assert.deepEqual(changes('a\u{1f600}b', 'a\u{1fa00}b'), ['1:"\u{1f600}">"\u{1fa00}"'])
    assert.deepEqual(changes('a\r\n', 'a\n'), ['1:"\\r\\n">"\\n"'])
    assert.deepEqual(changes('a\r\nb', 'a\rb'), ['1:"\\r\\n">"\\r"'])
    // The first and the last of each half.
    assert.deepEqual(changes('\u{10000}', '\u{10001}'), ['0:"\u{10000}">"\u{10001}"'])
    assert.deepEqual(changes('\u{10ffff}', '\u{10fffe}'), ['0:"\u{10ffff}">"\u{10fffe}"'])
    // What is in front of the first half, or behind the second, is no half.
    assert.deepEqual(changes('\ue000\u{1f600}', '\ue000\u{1f600}\u{1f600}'), ['3:"">"\u{1f600}"'])
  })
})

describe('places of a text', () => {
  const { offsetOf, placeOf } = offsetsOf('ab\r\nc\n\nd')

  it('are lines and columns from 1, the end of a line with it', () => {
    const places = [0, 1, 2, 3, 4, 5, 6, 7, 8].map((offset) => {
      const place = placeOf(offset)
      assert.equal(offsetOf(place), offset)
      return `${place.line}:${place.column}`
    })
    assert.deepEqual(places, ['1:1', '1:2', '1:3', '1:4', '2:1', '2:2', '3:1', '4:1', '4:2'])
  })

  it('are none outside of it', () => {
    const outside = [
      { line: 0, column: 1 },
      { line: 5, column: 1 },
      { line: 1, column: 0 },
      { line: 1, column: 5 },
      { line: 2, column: 3 },
      { line: 4, column: 3 },
    ]
    assert.deepEqual(outside.map(offsetOf), Array(6).fill(undefined))
  })
})
