import assert from 'node:assert/strict'
import fc from 'fast-check'
import { splitLines } from '../../../../server/language/syntax/lines/split-lines.ts'
import { anyText } from '../../../support/properties/any-text.ts'

const joined = (text: string): string =>
  splitLines(text)
    .map((line) => line.text + line.eol)
    .join('')

describe('splitting lines', () => {
  it('knows all three line endings and a missing one', () => {
    assert.deepEqual(splitLines('A\nB\r\nC\rD'), [
      { text: 'A', eol: '\n' },
      { text: 'B', eol: '\r\n' },
      { text: 'C', eol: '\r' },
      { text: 'D', eol: '' },
    ])
  })

  it('gives one empty line for an empty text, and one behind a final line ending', () => {
    assert.deepEqual(splitLines(''), [{ text: '', eol: '' }])
    assert.deepEqual(splitLines('A\n'), [
      { text: 'A', eol: '\n' },
      { text: '', eol: '' },
    ])
  })

  it('loses no character of any string', () => {
    const breaks = fc.constantFrom('\n', '\r', '\r\n', 'a', ' ', '\u2028', '\u{1F4E8}')
    fc.assert(fc.property(fc.array(breaks), (parts) => joined(parts.join('')) === parts.join('')))
    fc.assert(fc.property(anyText(), (text) => joined(text) === text))
  })
})
