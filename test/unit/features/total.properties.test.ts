import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { Position } from 'vscode-languageserver-types'
import { tokenEdits } from '../../../server/language/features/semantic-tokens/semantic-tokens.ts'
import { type CableDocument, documentText, lineAt } from '../../../server/language/syntax/document/document.ts'
import { corpusFiles, corpusIsHere, corpusText, withoutCorpus } from '../../support/corpus.ts'
import { applyScribble, pieceTexts, scribbles } from '../../support/edits.ts'
import { anyText } from '../../support/properties/any-text.ts'
import {
  assertFolding,
  assertHolds,
  assertOutline,
  assertRange,
  assertSelection,
  assertTokens,
} from '../../support/properties/assert-ranges.ts'
import { service } from '../../support/service.ts'

const context = { markdown: true, now: 0, timeZone: undefined }

function assertAnswers(document: CableDocument, position: Position): void {
  const found = service.hover(document, position, context)
  if (found?.range) {
    assertRange(document, found.range, 'hover')
    assertHolds(found.range, { start: position, end: position }, 'the hover is not at the place')
  }
  for (const link of service.definition(document, position)) {
    assertRange(document, link.targetRange, 'definition')
    assertHolds(link.targetRange, link.targetSelectionRange, 'the selection of a definition')
  }
  for (const { range } of service.references(document, position, true)) assertRange(document, range, 'reference')
  for (const { range } of service.highlights(document, position)) assertRange(document, range, 'highlight')
  assertSelection(document, service.selectionRanges(document, [position])[0])
}

function assertAll(document: CableDocument, stride: number): void {
  assertOutline(document, service.symbols(document))
  assertFolding(document, service.foldingRanges(document))
  assertTokens(document, service.semanticTokens(document))
  for (let line = 0; line < document.lineCount; line++) {
    const length = lineAt(document, line)?.text.length ?? 0
    for (let character = line % stride; character <= length; character += stride) {
      const low = /[\udc00-\udfff]/.test(lineAt(document, line)?.text.charAt(character) ?? '')
      if (!low) assertAnswers(document, { line, character })
    }
  }
}

/** What a client sees, to compare an edited document with a fresh one. */
function visible(document: CableDocument): unknown {
  return {
    symbols: service.symbols(document),
    folding: service.foldingRanges(document),
    tokens: service.semanticTokens(document),
  }
}

describe('all features', () => {
  it('answer for any text, with ranges that lie inside it and nest', () => {
    fc.assert(
      fc.property(fc.oneof(pieceTexts, anyText(200)), (text) => assertAll(service.open('u', 1, text), 3)),
      { numRuns: 300 },
    )
  })

  it('answer after edits as for the text opened anew', () => {
    fc.assert(
      fc.property(pieceTexts, scribbles, (text, edits) => {
        let document = service.open('u', 1, text)
        let current = text
        for (const [index, scribble] of edits.entries()) {
          visible(document)
          const { change, after } = applyScribble(current, scribble)
          document = service.update(document, [change], index + 2)
          current = after
          const fresh = service.open('u', 1, current)
          // Inside a return and line feed the protocol has no place, so the texts may differ there.
          if (document.lineCount !== fresh.lineCount) break
          assert.deepEqual(visible(document), visible(fresh))
        }
      }),
      { numRuns: 150 },
    )
  })

  it('give nothing for places outside the text', () => {
    const document = service.open('u', 1, 'O 031453Z AUG 09\n')
    const places = [-1, 5, Number.NaN, Number.POSITIVE_INFINITY].map((line) => ({ line, character: 0 }))
    for (const position of [
      ...places,
      { line: 0, character: -7 },
      { line: 0, character: 1e9 },
      { line: 0.5, character: 2.5 },
    ]) {
      service.hover(document, position, context)
      service.definition(document, position)
      service.references(document, position, true)
      service.highlights(document, position)
      assert.equal(service.selectionRanges(document, [position]).length, 1)
    }
    assert.equal(service.hover(document, { line: -1, character: 0 }, context), undefined)
    assert.equal(service.hover(document, { line: 5, character: 0 }, context), undefined)
  })

  it('answer for every real cable', function () {
    this.timeout(60_000)
    if (!corpusIsHere) console.log(withoutCorpus)
    for (const file of corpusFiles()) {
      try {
        assertAll(service.open(file.name, 1, corpusText(file)), 37)
      } catch (error) {
        throw new Error(file.name, { cause: error })
      }
    }
  })
})

describe('semantic tokens', () => {
  const text = '1. (C) One, see PARA 2.\n\n2. (S) Two.\n'

  it('of a stretch are those of its lines', () => {
    const document = service.open('u', 1, text)
    const range = { start: { line: 2, character: 0 }, end: { line: 3, character: 0 } }
    const whole = service.semanticTokens(document)
    assert.deepEqual(service.semanticTokens(document, range), [2, ...whole.slice(-9)])
  })

  it('change by as little as the text', () => {
    const document = service.open('u', 1, text)
    const before = service.semanticTokens(document)
    const place = { line: 2, character: 7 }
    const longer = service.update(document, [{ range: { start: place, end: place }, text: 'See REF A. ' }], 2)
    const edits = tokenEdits(before, service.semanticTokens(longer))
    assert.deepEqual(edits, [{ start: before.length, deleteCount: 0, data: [0, 8, 5, 3, 2] }])
    assert.deepEqual(tokenEdits(before, before), [])
  })

  it('edits lead from one array to the other', () => {
    const arrays = fc.array(fc.nat({ max: 2 }), { maxLength: 12 })
    fc.assert(
      fc.property(arrays, arrays, (before, after) => {
        const applied = [...before]
        for (const { start, deleteCount, data } of tokenEdits(before, after))
          applied.splice(start, deleteCount, ...(data ?? []))
        assert.deepEqual(applied, after)
      }),
    )
  })
})

describe('what is remembered', () => {
  const message = (number: string): string =>
    `O 031453Z AUG 09\nFM AMEMBASSY ZENDA\nTO SECSTATE WASHDC\nBT\nUNCLAS ZENDA ${number}\n\nTAGS: PREL\n\n1. One.\n\nRASSENDYLL\nBT\nNNNN\n\n`

  it('is given again while the text is the same', () => {
    const document = service.open('u', 1, message('000001'))
    assert.equal(service.symbols(document), service.symbols(document))
    assert.equal(service.foldingRanges(document), service.foldingRanges(document))
    assert.equal(service.semanticTokens(document), service.semanticTokens(document))
  })

  it('of one message outlives an edit of another', () => {
    const document = service.open('u', 1, message('000001') + message('000002'))
    const [first] = service.symbols(document)
    const place = { line: 22, character: 7 }
    const edited = service.update(document, [{ range: { start: place, end: place }, text: ' More.' }], 2)
    assert.equal(service.symbols(edited)[0]?.children, first?.children)
  })

  it('of messages that an edit moves is moved along, not made again', () => {
    const text = Array.from({ length: 40 }, (_, index) => message(String(index + 1).padStart(6, '0'))).join('')
    const document = service.open('u', 1, text)
    visible(document)
    const place = { line: 8, character: 0 }
    const edited = service.update(document, [{ range: { start: place, end: place }, text: '\n\n' }], 2)
    // Whoever makes an outline or folds has to look at the text of the message.
    const looked = new Set<number>()
    for (const [index, { message: own }] of service.messagesOf(edited).entries()) {
      const { body } = own
      Object.defineProperty(own, 'body', {
        get: () => {
          looked.add(index)
          return body
        },
      })
    }
    const seen = { symbols: service.symbols(edited), folding: service.foldingRanges(edited) }
    assert.deepEqual([...looked], [0])
    const fresh = service.open('u', 1, documentText(edited))
    assert.deepEqual(seen, { symbols: service.symbols(fresh), folding: service.foldingRanges(fresh) })
    assert.deepEqual(service.symbols(document), service.symbols(service.open('u', 1, text)))
  })
})
