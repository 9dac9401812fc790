import assert from 'node:assert/strict'
import { cut, preview } from '../../../../server/language/features/outline/preview.ts'
import { scanLines } from '../../../../server/language/syntax/lines/scan-line.ts'

describe('the first words of a text', () => {
  const of = (text: string, limit: number, column = 0) => preview(scanLines(text), column, limit)

  it('are its lines in one, as far as they fit', () => {
    assert.equal(of('The duke\nrowed  home.', 30), 'The duke rowed home.')
    assert.equal(of('1. (C) The duke\n\n  rowed.', 30, 7), 'The duke rowed.')
    assert.equal(of('The duke rowed home and slept.', 20), 'The duke rowed home ...')
    assert.equal(of('The duke rowed home.', 20), 'The duke rowed home.')
    assert.equal(of('The duke rowed home.', 19), 'The duke rowed ...')
    assert.equal(of('', 10), '')
  })

  it('have no stop of half a sentence at their end', () => {
    assert.equal(cut('The duke, who rowed, slept.', 10), 'The duke ...')
    assert.equal(cut('The duke: he rowed.', 9), 'The duke ...')
    assert.equal(cut('The duke; he rowed.', 11), 'The duke ...')
  })

  it('are cut within a word that is longer than half of all, but within no character', () => {
    assert.equal(cut('Unfathomableness of boats', 10), 'Unfathomab ...')
    assert.equal(cut('A unfathomableness', 10), 'A unfathom ...')
    assert.equal(cut('Bridges unfathomableness', 10), 'Bridges ...')
    assert.equal(cut('abcde\u{1f600}fghijk', 6), 'abcde ...')
    assert.equal(cut('abcde\u{1f600}fghijk', 7), 'abcde\u{1f600} ...')
    assert.equal(cut('abcdefghijk\ud800', 11), 'abcdefghijk ...')
  })

  it('are read no further than they are shown, evened out', () => {
    let asked = 0
    function* lines() {
      for (const line of scanLines(`${'word '.repeat(9)}\n`.repeat(20))) {
        asked++
        yield line
      }
    }
    assert.equal(preview(lines(), 0, 30), 'word word word word word word ...')
    assert.equal(asked, 1)
    assert.equal(of(`${'a    '.repeat(20)}b`, 12), 'a a a a a a ...')
    assert.equal(of(`a${' '.repeat(50)}b\n${' '.repeat(50)}c`, 12), 'a b c')
  })
})
