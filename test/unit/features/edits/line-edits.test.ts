import assert from 'node:assert/strict'
import fc from 'fast-check'
import { lineEdits } from '../../../../server/language/features/edits/line-edits.ts'
import { documentText, openDocument } from '../../../../server/language/syntax/document/document.ts'
import { updateDocument } from '../../../../server/language/syntax/document/update-document.ts'

/** Applies edits from the last to the first, so that places stay true. */
function apply(text: string, edits: ReturnType<typeof lineEdits>): string {
  const changes = edits.toReversed().map(({ range, newText }) => ({ range, text: newText }))
  return documentText(updateDocument(openDocument('u', 1, text), changes, 2))
}

describe('edits between two texts', () => {
  it('touch nothing but what differs', () => {
    assert.deepEqual(lineEdits('one\r\ntwo\r\nthree', 'one\r\ntoo\r\nthree'), [
      { range: { start: { line: 1, character: 1 }, end: { line: 1, character: 2 } }, newText: 'o' },
    ])
    assert.deepEqual(lineEdits('a\nb\nc\n', 'a\nc\n'), [
      { range: { start: { line: 1, character: 0 }, end: { line: 2, character: 0 } }, newText: '' },
    ])
    assert.deepEqual(lineEdits('same', 'same'), [])
  })

  it('take surrogate pairs whole', () => {
    const [edit] = lineEdits('a\u{1F4E8}b', 'a\u{1F4E9}b')
    assert.deepEqual(edit?.range, { start: { line: 0, character: 1 }, end: { line: 0, character: 3 } })
  })

  it('lead from one text to the other', () => {
    const texts = fc
      .array(fc.constantFrom('a', 'b', '\n', '\r\n', '\u{1F4E8}', '\u{1F4E9}'), { maxLength: 12 })
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        assert.equal(apply(before, lineEdits(before, after)), after)
      }),
    )
  })
})
