import assert from 'node:assert/strict'
import fc from 'fast-check'
import { createPositions, positionEncoding } from '../../../../../server/host/protocol/positions/positions.ts'
import { openDocument } from '../../../../../server/language/syntax/document/document.ts'

const URI = 'file:///a.cable'

/** What a client of each kind counts of the text before a place. */
const COUNTS = {
  'utf-8': (before: string) => Buffer.byteLength(before),
  'utf-16': (before: string) => before.length,
  'utf-32': (before: string) => [...before].length,
} as const

const line = fc
  .array(fc.constantFrom('a', ' ', 'é', '¶', '—', '😀', '𝔘', '\ufffd', '\t'), { maxLength: 12 })
  .map((signs) => signs.join(''))

describe('columns of a client', () => {
  it('are counted in the first way it names that is known, in UTF-16 if it names none', () => {
    assert.equal(positionEncoding(undefined), 'utf-16')
    assert.equal(positionEncoding([]), 'utf-16')
    assert.equal(positionEncoding(['utf-7', 'utf-32', 'utf-8']), 'utf-32')
    assert.equal(positionEncoding(['utf-8', 'utf-16']), 'utf-8')
    assert.equal(positionEncoding(['utf-16', 'utf-8']), 'utf-16')
  })

  for (const [encoding, count] of Object.entries(COUNTS)) {
    it(`are the same place on both sides, in ${encoding}`, () => {
      const positions = createPositions(encoding)
      fc.assert(
        fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), fc.nat(3), fc.nat(12), (lines, row, signs) => {
          const document = openDocument(URI, 1, lines.join('\n'))
          const text = lines[row % lines.length] ?? ''
          const before = [...text].slice(0, signs).join('')
          const core = { line: row % lines.length, character: before.length }
          const client = { ...core, character: count(before) }
          assert.deepEqual(positions.toClient(document, core), client)
          assert.deepEqual(positions.fromClient(document, client), core)
        }),
      )
    })

    it(`are moved in every shape of a value, and in no other text, in ${encoding}`, () => {
      const document = openDocument(URI, 1, '¶😀ab\nab')
      const { toClient } = createPositions(encoding)
      const [at, there] = [
        { line: 0, character: 4 },
        { line: 0, character: count('¶😀a') },
      ]
      const range = { start: { line: 0, character: 0 }, end: at }
      const moved = { start: { line: 0, character: 0 }, end: there }
      assert.deepEqual(
        toClient(document, [
          { range, selectionRange: range, children: [{ range }] },
          { uri: URI, range },
          { uri: 'file:///b.cable', range },
          { targetUri: 'file:///b.cable', targetRange: range, originSelectionRange: range },
          { edit: { changes: { [URI]: [{ range, newText: '' }], 'file:///b.cable': [{ range }] } } },
          { edit: { documentChanges: [{ textDocument: { uri: 'file:///b.cable', version: 1 }, edits: [{ range }] }] } },
          { startLine: 0, startCharacter: 4, endLine: 1, endCharacter: 2, kind: 'region' },
          { data: [0, 4, 1], message: null },
        ]),
        [
          { range: moved, selectionRange: moved, children: [{ range: moved }] },
          { uri: URI, range: moved },
          { uri: 'file:///b.cable', range },
          { targetUri: 'file:///b.cable', targetRange: range, originSelectionRange: moved },
          { edit: { changes: { [URI]: [{ range: moved, newText: '' }], 'file:///b.cable': [{ range }] } } },
          { edit: { documentChanges: [{ textDocument: { uri: 'file:///b.cable', version: 1 }, edits: [{ range }] }] } },
          { startLine: 0, startCharacter: there.character, endLine: 1, endCharacter: 2, kind: 'region' },
          { data: [0, 4, 1], message: null },
        ],
      )
    })

    it(`are moved in packed tokens, lengths as well, in ${encoding}`, () => {
      const document = openDocument(URI, 1, '¶😀ab ¶c\n\na😀')
      // `😀a`, `¶c`, and `😀` two lines below.
      const data = [0, 1, 3, 5, 0, 0, 5, 2, 6, 1, 2, 1, 2, 7, 0]
      assert.deepEqual(createPositions(encoding).tokensToClient(document, data), [
        ...[0, count('¶'), count('😀a'), 5, 0],
        ...[0, count('😀ab '), count('¶c'), 6, 1],
        ...[2, count('a'), count('😀'), 7, 0],
      ])
    })
  }

  it('behind the end of a line stay behind it, and inside a character mean the character', () => {
    const document = openDocument(URI, 1, '¶😀')
    const { fromClient, toClient } = createPositions('utf-8')
    assert.deepEqual(fromClient(document, { line: 0, character: 9 }), { line: 0, character: 6 })
    assert.deepEqual(toClient(document, { line: 0, character: 6 }), { line: 0, character: 9 })
    assert.deepEqual(fromClient(document, { line: 0, character: 4 }), { line: 0, character: 1 })
    assert.deepEqual(fromClient(document, { line: 7, character: 4 }), { line: 7, character: 4 })
  })
})
