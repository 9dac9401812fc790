import assert from 'node:assert/strict'
import fc from 'fast-check'
import { readMessage } from '../../../server/language/model/incremental/read-message.ts'
import type { Message } from '../../../server/language/model/message/message.ts'
import type { Span } from '../../../server/language/model/message/span.ts'
import { blockFacts } from '../../../server/language/model/reading/body/block-facts.ts'
import { openDocument } from '../../../server/language/syntax/document/document.ts'
import { updateDocument } from '../../../server/language/syntax/document/update-document.ts'
import { defaultVocabulary } from '../../../server/language/vocabulary/vocabulary.ts'
import { messagesOfText } from '../../support/cable.ts'
import { corpusFiles, corpusIsHere, corpusText, withoutCorpus } from '../../support/corpus.ts'
import { applyScribble, pieceTexts, scribbles } from '../../support/edits.ts'
import { anyText } from '../../support/properties/any-text.ts'

function isSpan(value: object): value is Span {
  return 'line' in value && 'start' in value && 'endLine' in value && 'end' in value
}

/** Every span anywhere inside a value; blocks are left out, since they hold none. */
function* spansIn(value: unknown): Generator<Span> {
  if (typeof value !== 'object' || value === null) return
  if (isSpan(value)) yield value
  for (const [key, inner] of Object.entries(value)) {
    if (key === 'slice' || key === 'blocks') continue
    yield* spansIn(inner)
  }
}

function assertInside(span: Span, lines: readonly string[], what: string): void {
  const context = `${what}: ${JSON.stringify(span)}`
  assert.ok(span.line >= 0 && span.line <= span.endLine && span.endLine < lines.length, context)
  assert.ok(span.start >= 0 && span.start <= (lines[span.line]?.length ?? -1), context)
  assert.ok(span.end >= 0 && span.end <= (lines[span.endLine]?.length ?? -1), context)
  assert.ok(span.line < span.endLine || span.start <= span.end, context)
}

function checkMessage(message: Message): void {
  const lines = message.slice.blocks.flatMap((block) => block.lines.map((line) => line.text))
  for (const span of spansIn(message)) assertInside(span, lines, 'message')
  for (const [index, block] of message.body.blocks.entries()) {
    const own = block.lines.map((line) => line.text)
    const facts = blockFacts(block)
    for (const span of spansIn(facts)) assertInside(span, own, `block ${index}`)
  }
}

/** What a reader sees, without the slices, whose origins differ by history. */
function visible(message: Message): unknown {
  const { slice: _slice, body, ...rest } = message
  const { blocks: _blocks, ...digest } = body
  return { ...rest, digest }
}

describe('the model', () => {
  it('reads any text, with every span inside it', () => {
    fc.assert(
      fc.property(fc.oneof(pieceTexts, anyText()), (text) => {
        for (const { message } of messagesOfText(text)) checkMessage(message)
      }),
      { numRuns: 400 },
    )
  }).timeout(30_000)

  it('is after edits what reading the new text gives', () => {
    fc.assert(
      fc.property(pieceTexts, scribbles, (text, edits) => {
        let document = openDocument('u', 0, text)
        let current = text
        for (const [version, scribble] of edits.entries()) {
          const { change, after } = applyScribble(current, scribble)
          document = updateDocument(document, [change], version + 1)
          current = after
          const incremental = document.messages.map((slice) => visible(readMessage(slice, defaultVocabulary())))
          const fresh = openDocument('u', 1, current).messages.map((slice) =>
            visible(readMessage(slice, defaultVocabulary())),
          )
          assert.deepEqual(incremental, fresh)
        }
      }),
      { numRuns: 200 },
    )
  }).timeout(30_000)

  it('reads every real cable, with every span inside it', () => {
    if (!corpusIsHere) console.log(withoutCorpus)
    for (const file of corpusFiles()) for (const { message } of messagesOfText(corpusText(file))) checkMessage(message)
  }).timeout(30_000)
})
