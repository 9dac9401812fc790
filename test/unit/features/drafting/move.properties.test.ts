import assert from 'node:assert/strict'
import { draft as ask } from '../../../../server/language/features/drafting/drafting.ts'
import { paragraphSpanAt } from '../../../../server/language/features/outline/body-outline.ts'
import { paragraphAt } from '../../../../server/language/features/outline/paragraph-extents.ts'
import type { Message } from '../../../../server/language/model/message/message.ts'
import { numberingOf } from '../../../../server/language/model/numbering/numbering-of.ts'
import { paragraphsPointedAt } from '../../../../server/language/model/numbering/pointed-at.ts'
import { type CableDocument, openDocument } from '../../../../server/language/syntax/document/document.ts'
import { defaultVocabulary } from '../../../../server/language/vocabulary/vocabulary.ts'
import { messagesOfText } from '../../../support/cable.ts'
import { corpusFiles, corpusIsHere, corpusText, withoutCorpus } from '../../../support/corpus.ts'
import { withTextEdits } from '../../../support/edits.ts'

describe('moving', () => {
  it('leaves each PARA n at the words that it pointed at: every move in the shared cables', () => {
    if (!corpusIsHere) return console.log(withoutCorpus)
    let moves = 0
    let refused = 0
    for (const file of corpusFiles()) {
      const text = corpusText(file)
      const document = openDocument('file:///a.cable', 1, text)
      for (const { message, line } of messagesOfText(text)) {
        const { list } = numberingOf(message).own
        const before = pointings(message)
        // Where nothing points at a paragraph nothing can be led astray: there some moves are tried for their own sake.
        const stride = before.length > 0 ? 1 : Math.max(1, Math.floor(list.length / 3))
        for (let index = 0; index < list.length; index += stride)
          for (const [way, isLast] of [
            ['moveDown', index === list.length - 1],
            ['moveUp', index === 0],
          ] as const) {
            if (isLast) continue
            const at = line + (list.at(index)?.span.line ?? 0)
            const next = moved(document, text, at, way)
            if (next === undefined) {
              refused++
              continue
            }
            moves++
            const after = messageAt(next, line)
            assert.ok(after, file.name)
            assert.deepEqual(pointings(after), before, `${file.name}:${at + 1} ${way}`)
          }
      }
    }
    assert.ok(moves > 700, `only ${moves} moves, ${refused} refused`)
    assert.ok(refused < moves / 6, `${refused} refused, ${moves} moves`)
  }).timeout(240_000)
})

function moved(document: CableDocument, text: string, line: number, way: 'moveDown' | 'moveUp'): string | undefined {
  const place = { line, character: 0 }
  const { edits } = ask(document, { start: place, end: place }, way, { vocabulary: defaultVocabulary(), now: 0 })
  return edits && withTextEdits(text, edits)
}

function messageAt(text: string, line: number): Message | undefined {
  return messagesOfText(text).find((each) => each.line === line)?.message
}

/** Each mention, list and row by the words around it, with the words of the paragraphs that it points at; numbers left out. */
function pointings(message: Message): string[] {
  const all = paragraphsPointedAt(message)
  const solid = (text: string): string => text.replace(/[\s\d]+/g, '')
  // A row that would be none is written out, and numbers may be words: what points is left out where words are told.
  const pointers = all.map(({ pointer }) => solid(pointer.text)).sort((a, b) => b.length - a.length)
  const words = (index: number): string => {
    const span = index < 0 ? undefined : paragraphSpanAt(message, index)
    if (!span) return ''
    const lines = message.slice.blocks.flatMap((block) => block.lines).slice(span.line, span.endLine + 1)
    return pointers.reduce((left, each) => left.replaceAll(each, ''), lines.map(({ text }) => solid(text)).join(''))
  }
  return all
    .map(({ pointer, targets }) => {
      const named = targets.map(words).sort().join(' and ')
      return `${words(paragraphAt(message, pointer.line, pointer.start))} -> ${named}`
    })
    .sort()
}
