import assert from 'node:assert/strict'
import { previewed } from '../../../../server/language/features/edits/previewed.ts'

const document = { uri: 'file:///a.cable', version: 3 }
const edit = (line: number, newText: string) => ({
  range: { start: { line, character: 1 }, end: { line, character: 2 } },
  newText,
})

describe('edits that are looked at first', () => {
  it('are ticked, change by change, below one that asks and changes nothing', () => {
    const changes = [
      { note: { label: 'First', description: 'twice' }, edits: [edit(4, 'a'), edit(6, 'b')] },
      { note: { label: 'Second' }, edits: [edit(2, 'c')] },
    ]
    const start = { line: 4, character: 1 }
    assert.deepEqual(previewed(document, changes), {
      documentChanges: [
        {
          textDocument: document,
          edits: [
            { range: { start, end: start }, newText: '', annotationId: 'look' },
            { ...edit(4, 'a'), annotationId: '0' },
            { ...edit(6, 'b'), annotationId: '0' },
            { ...edit(2, 'c'), annotationId: '1' },
          ],
        },
      ],
      changeAnnotations: {
        0: { label: 'First', description: 'twice', needsConfirmation: false },
        1: { label: 'Second', needsConfirmation: false },
        look: { label: 'Look at what is ticked below, then Apply', needsConfirmation: true },
      },
    })
  })

  it('ask at the top where there are none', () => {
    const [change] = previewed(document, []).documentChanges ?? []
    const start = { line: 0, character: 0 }
    assert.deepEqual(change, {
      textDocument: document,
      edits: [{ range: { start, end: start }, newText: '', annotationId: 'look' }],
    })
  })
})
