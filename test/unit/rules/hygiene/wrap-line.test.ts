import assert from 'node:assert/strict'
import fc from 'fast-check'
import { wrapEdits } from '../../../../server/language/rules/hygiene/wrap-line.ts'
import { applyEdits } from '../../../../server/language/rules/linter/fixes.ts'
import { scanLine } from '../../../../server/language/syntax/lines/scan-line.ts'
import { splitLines } from '../../../../server/language/syntax/lines/split-lines.ts'

const LIMIT = 30

describe('wrapEdits', () => {
  it('breaks at the last blank before the limit', () => {
    assert.equal(
      wrapped('THE KING OF RURITANIA HUNTS AT ZENDA IN JUNE'),
      'THE KING OF RURITANIA HUNTS AT\nZENDA IN JUNE',
    )
  })

  it('breaks earlier where the rest would be read as something else', () => {
    assert.equal(
      wrapped('THE ROAD WAS BUILT IN JANUARY 11. (COMMENT: IT IS LONG.)'),
      'THE ROAD WAS BUILT IN\nJANUARY 11. (COMMENT: IT IS\nLONG.)',
    )
    assert.equal(wrapped('THE CAPTION OF THE PAPER WAS SIPDIS'), 'THE CAPTION OF THE PAPER\nWAS SIPDIS')
  })

  it('leaves a word alone that is longer than a line', () => {
    const word = 'A'.repeat(50)
    assert.equal(wrapped(word), word)
    assert.equal(wrapped(`SEE ${word} NOW`), `SEE\n${word}\nNOW`)
  })

  it('ends lines as the text does', () => {
    assert.equal(wrapped('THE KING OF RURITANIA HUNTS AT ZENDA\r\n'), 'THE KING OF RURITANIA HUNTS AT\r\nZENDA\r\n')
  })

  it('keeps the words, makes lines of text, and has nothing to do the second time', () => {
    const word = fc.constantFrom(
      'THE',
      'king',
      'of',
      'Ruritania',
      '1.',
      '11.',
      '(C)',
      '--',
      'TO',
      'FM',
      'BT',
      'SECRET',
      'REF:',
      'A'.repeat(40),
      'SIPDIS',
      'E.O.',
      '12958:',
    )
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 30 }), (words) => {
        const text = `THE ${words.join(' ')}`
        const once = wrapped(text)
        assert.equal(once.replaceAll('\n', ' '), text)
        assert.equal(wrapped(once), once)
        for (const line of once.split('\n').slice(1))
          assert.equal(scanLine({ text: line, eol: '\n' }).kind, 'text', line)
      }),
    )
  })
})

function wrapped(text: string): string {
  return applyEdits(
    text,
    splitLines(text).flatMap((line, at) => wrapEdits(scanLine(line), at, LIMIT)),
  )
}
