import assert from 'node:assert/strict'
import { EditorState, type TransactionSpec } from '@codemirror/state'
import { mendedText } from '../../../../server/host/static-page/mended-text.ts'

/** A text in the editor, changed step by step. */
function edited(original: string, ...steps: readonly TransactionSpec[]): string {
  let state = EditorState.create({ doc: original })
  let changes = state.changes()
  for (const step of steps) {
    const transaction = state.update(step)
    changes = changes.compose(transaction.changes)
    state = transaction.state
  }
  const mended = mendedText(original, changes, '\r\n')
  assert.equal(mended.replaceAll(/\r\n?/g, '\n'), state.doc.toString())
  return mended
}

describe('a mended text', () => {
  const mixed = 'ONE\r\nTWO\nTHREE\rFOUR\r\n\r\nSIX'

  it('is the text as it was where nothing was done', () => assert.equal(edited(mixed), mixed))

  it('keeps the ends of all lines but new ones', () => {
    assert.equal(
      edited(mixed, { changes: { from: 4, to: 7, insert: 'DEUX\nZWEI' } }),
      mixed.replace('TWO', 'DEUX\r\nZWEI'),
    )
    assert.equal(edited(mixed, { changes: { from: 3, to: 4 } }), mixed.replace('ONE\r\n', 'ONE'))
  })

  it('is the text as it was when what was taken out is put back', () => {
    const all = { from: 0, to: mixed.replaceAll('\r\n', '\n').length }
    const same = mixed.replaceAll(/\r\n?/g, '\n')
    assert.equal(edited(mixed, { changes: all }, { changes: { from: 0, insert: same } }), mixed)
  })

  it('keeps line ends that come to meet apart', () => {
    assert.equal(edited('\r\rA\n', { changes: { from: 2, to: 3 } }), '\r\r\n\n')
    assert.equal(edited('A\rB\nC', { changes: { from: 2, to: 3 } }), 'A\r\n\nC')
  })
})
