import assert from 'node:assert/strict'
import fc from 'fast-check'
import { onTypeEdits } from '../../../../server/language/features/on-type/on-type.ts'
import { openDocument } from '../../../../server/language/syntax/document/document.ts'
import { updateDocument } from '../../../../server/language/syntax/document/update-document.ts'
import { defaultVocabulary } from '../../../../server/language/vocabulary/vocabulary.ts'
import { applyScribble, scribbles, withTextEdits } from '../../../support/edits.ts'
import { cableTexts } from '../../../support/properties/cable-texts.ts'

const config = { levels: new Map(), profile: undefined, onRuleError: () => assert.fail() }

describe('Enter in a draft', () => {
  it('changes no line but the new one, whatever was typed before', () => {
    const positions = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(cableTexts, scribbles, positions, (start, sequence, at) => {
        let text = start
        let document = openDocument('file:///a.cable', 1, text)
        for (const scribble of sequence) {
          const { change, after } = applyScribble(text, scribble)
          document = updateDocument(document, [change], document.version + 1)
          text = after
          const line = Math.floor(at * document.lineCount)
          const made = onTypeEdits(document, { line, character: 0 }, { vocabulary: defaultVocabulary(), config })
          if (made.length === 0) continue
          const lines = text.split(/\r\n|\r|\n/)
          const after2 = withTextEdits(text, made).split(/\r\n|\r|\n/)
          const added = after2.length - lines.length
          // Either a number more, behind what stays, or the line of an empty number less.
          assert.ok(added === 1 || added === -1)
          assert.deepEqual(after2.slice(0, line - 1), lines.slice(0, line - 1))
          assert.deepEqual(after2.slice(line + 1 + added), lines.slice(line + 1))
          if (added === 1) assert.equal(after2[line - 1], lines[line - 1])
          else assert.match(lines[line - 1] ?? '', /^\s*\S{0,2}\s*\d{1,3}[.)]\s*(?:\([^)]*\)\s*)?$/)
        }
      }),
      { numRuns: 10_000 },
    )
  }).timeout(120_000)
})
