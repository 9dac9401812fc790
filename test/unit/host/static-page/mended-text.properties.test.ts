import assert from 'node:assert/strict'
import { EditorState } from '@codemirror/state'
import fc from 'fast-check'
import { mendedText } from '../../../../server/host/static-page/mended-text.ts'

describe('a mended text', () => {
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
