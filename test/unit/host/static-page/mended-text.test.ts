import assert from 'node:assert/strict'
import { EditorState, type TransactionSpec } from '@codemirror/state'
import fc from 'fast-check'
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

  it('says what the editor says, whatever was done, and returns', () => {
    const text = fc.array(fc.constantFrom('A', 'B', '\n', '\r', '\r\n')).map((parts) => parts.join(''))
    const property = fc.property(text, fc.array(fc.tuple(fc.nat(40), fc.nat(10), text)), (original, steps) => {
      let state = EditorState.create({ doc: original })
      let changes = state.changes()
      const backwards: (typeof changes)[] = []
      for (const [at, length, insert] of steps) {
        const from = Math.min(at, state.doc.length)
        const to = Math.min(from + length, state.doc.length)
        const done = state.update({ changes: { from, to, insert } })
        backwards.unshift(done.changes.invert(state.doc))
        changes = changes.compose(done.changes)
        state = done.state
      }
      const mended = mendedText(original, changes, '\r\n')
      assert.equal(mended.replaceAll(/\r\n?/g, '\n'), state.doc.toString())
      for (const back of backwards) changes = changes.compose(back)
      assert.equal(mendedText(original, changes, '\r\n'), original)
    })
    fc.assert(property, { numRuns: 500 })
  })
})
