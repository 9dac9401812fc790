import assert from 'node:assert/strict'
import fc from 'fast-check'
import { applyEdits, compatibleEdits, fixText } from '../../../../server/language/rules/linter/fixes.ts'
import type { Edit, Fix } from '../../../../server/language/rules/rule.ts'

describe('fixes', () => {
  describe('applyEdits', () => {
    it('replaces, inserts and deletes, in whatever order the edits come', () => {
      const edits = [edit(2, 0, 3, 0, ''), edit(0, 0, 0, 3, 'ONE'), edit(1, 3, 1, 3, '!')]
      assert.equal(applyEdits('one\ntwo\nthree\nfour\n', edits), 'ONE\ntwo!\nfour\n')
    })

    it('leaves every line ending as it is', () => {
      assert.equal(applyEdits('a\r\nb\rc\nd', [edit(1, 0, 1, 1, 'B'), edit(3, 1, 3, 1, '!')]), 'a\r\nB\rc\nd!')
    })

    it('moves places outside the text into it', () => {
      assert.equal(applyEdits('ab', [edit(0, 9, 7, 7, '!')]), 'ab!')
      assert.equal(applyEdits('ab\ncd', [edit(0, 1, 0, 99, 'X')]), 'aX\ncd')
    })

    it('gives what cutting the text by hand gives, for any text and edits', () => {
      fc.assert(
        fc.property(fc.string({ unit: fc.constantFrom('a', 'b', '\n', '\r') }), cuts, (text, places) => {
          const offsets = [...new Set(places.map((place) => Math.floor(place * (text.length + 1))))].sort(
            (a, b) => a - b,
          )
          const ranges: [number, number][] = []
          for (let at = 0; at + 1 < offsets.length; at += 2) {
            const [start = 0, end = 0] = offsets.slice(at, at + 2)
            // A place between a return and its line feed has no line and column of its own.
            if (!splitsPair(text, start) && !splitsPair(text, end)) ranges.push([start, end])
          }
          const edits = ranges.map(([start, end]) => ({ span: spanOf(text, start, end), newText: '<>' }))
          const expected = ranges.reduceRight((cut, [start, end]) => `${cut.slice(0, start)}<>${cut.slice(end)}`, text)
          assert.equal(applyEdits(text, edits), expected)
        }),
      )
    })
  })

  describe('compatibleEdits', () => {
    it('lets the first of two overlapping fixes win, whole', () => {
      const first = fix('first', edit(0, 0, 0, 4, 'x'))
      const second = fix('second', edit(5, 0, 5, 1, 'y'), edit(0, 3, 0, 6, 'y'))
      const third = fix('third', edit(5, 0, 5, 1, 'z'))
      const chosen = compatibleEdits([first, second, third])
      assert.deepEqual(chosen.applied, [first, third])
      assert.deepEqual(chosen.left, [second])
      assert.deepEqual(chosen.edits, [...first.edits, ...third.edits])
    })

    it('takes edits that only touch', () => {
      const chosen = compatibleEdits([
        fix('a', edit(0, 0, 0, 2, 'x')),
        fix('b', edit(0, 2, 0, 4, 'y')),
        fix('c', edit(0, 4, 0, 4, '!')),
      ])
      assert.equal(chosen.left.length, 0)
      assert.equal(applyEdits('1234', chosen.edits), 'xy!')
    })

    it('takes one of two insertions at the same place', () => {
      const chosen = compatibleEdits([fix('a', edit(0, 1, 0, 1, 'x')), fix('b', edit(0, 1, 0, 1, 'y'))])
      assert.equal(applyEdits('12', chosen.edits), '1x2')
      assert.equal(chosen.left.length, 1)
    })

    it('sees an overlap over several lines', () => {
      const chosen = compatibleEdits([
        fix('a', edit(1, 5, 4, 0, '')),
        fix('b', edit(2, 0, 2, 1, 'y')),
        fix('c', edit(4, 0, 4, 2, '')),
      ])
      assert.deepEqual(
        chosen.applied.map(({ title }) => title),
        ['a', 'c'],
      )
    })
  })

  describe('fixText', () => {
    it('goes on until nothing changes', () => {
      const shorten = (text: string): Fix[] => {
        const at = text.indexOf('  ')
        return at < 0 ? [] : [fix('one blank less', edit(0, at, 0, at + 1, ''))]
      }
      assert.deepEqual(fixText('a    b', shorten), { text: 'a b', applied: 3, settled: true })
      assert.deepEqual(fixText('a b', shorten), { text: 'a b', applied: 0, settled: true })
    })

    it('stops at fixes that undo each other, and says so', () => {
      const swap = (text: string): Fix[] => [fix('swap', edit(0, 0, 0, 1, text.startsWith('a') ? 'b' : 'a'))]
      assert.equal(fixText('a', swap).settled, false)
    })

    it('stops at fixes that never end', () => {
      const grow = (text: string): Fix[] => [fix('grow', edit(0, text.length, 0, text.length, '!'))]
      assert.deepEqual(fixText('a', grow, 3), { text: 'a!!!', applied: 3, settled: false })
    })
  })
})

const cuts = fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { maxLength: 8 })

function edit(line: number, start: number, endLine: number, end: number, newText: string): Edit {
  return { span: { line, start, endLine, end }, newText }
}

function fix(title: string, ...edits: Edit[]): Fix {
  return { title, kind: 'ask', edits }
}

function splitsPair(text: string, offset: number): boolean {
  return text[offset - 1] === '\r' && text[offset] === '\n'
}

function spanOf(text: string, start: number, end: number) {
  const place = (offset: number): [number, number] => {
    const lines = text.slice(0, offset).split(/\r\n|\n|\r/)
    return [lines.length - 1, lines.at(-1)?.length ?? 0]
  }
  const [line, from] = place(start)
  const [endLine, to] = place(end)
  return { line, start: from, endLine, end: to }
}
