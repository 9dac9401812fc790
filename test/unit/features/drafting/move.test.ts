import assert from 'node:assert/strict'
import type { TextDocumentEdit, TextEdit } from 'vscode-languageserver-types'
import { refactorings } from '../../../../server/language/features/code-actions/refactorings.ts'
import { draft as ask } from '../../../../server/language/features/drafting/drafting.ts'
import { paragraphAt, wholeParagraph } from '../../../../server/language/features/outline/paragraph-extents.ts'
import { placedMessages } from '../../../../server/language/features/places/placed-message.ts'
import type { Edit } from '../../../../server/language/model/message/edit.ts'
import type { Message } from '../../../../server/language/model/message/message.ts'
import { numberingOf } from '../../../../server/language/model/numbering/numbering-of.ts'
import { paragraphNamed } from '../../../../server/language/model/numbering/paragraph-named.ts'
import { ownMentions } from '../../../../server/language/model/reading/body/own-mentions.ts'
import { applyEdits } from '../../../../server/language/rules/linter/fixes.ts'
import { type CableDocument, openDocument } from '../../../../server/language/syntax/document/document.ts'
import { defaultVocabulary } from '../../../../server/language/vocabulary/vocabulary.ts'
import { messagesOfText } from '../../../support/cable.ts'
import { corpusFiles, corpusIsHere, corpusText, withoutCorpus } from '../../../support/corpus.ts'
import { askDraft, drafted } from '../../../support/drafting.ts'

const HEAD = ['UNCLAS ZENDA 000123', '', 'E.O. 12958: N/A', 'TAGS: PREL, KPAO', 'SUBJECT: THE BRIDGE', '']
const draft = (...lines: string[]): string => [...HEAD, ...lines, ''].join('\n')

describe('moving', () => {
  it('a paragraph takes its number, its continuation and what points at it along', () => {
    const before = draft(
      '1. (U) First, see para 2.',
      '',
      '2. (SBU) Second$0, as',
      'PARA 3 says.',
      '',
      '3. (U) Third.',
      '',
      '4. Fourth, as paras 2 and 3.',
    )
    const down = draft(
      '1. (U) First, see para 3.',
      '',
      '2. (U) Third.',
      '',
      '3. (SBU) Second$0, as',
      'PARA 2 says.',
      '',
      '4. Fourth, as paras 3 and 2.',
    )
    assert.equal(drafted(before, 'moveDown'), down)
    assert.equal(drafted(down, 'moveUp'), before)
  })

  it('a paragraph passes a heading alone', () => {
    const before = draft('1. (U) First$0.', '', 'BACKGROUND', '----------', '', '2. (U) Second.')
    assert.equal(
      drafted(before, 'moveDown'),
      draft('BACKGROUND', '----------', '', '1. (U) First$0.', '', '2. (U) Second.'),
    )
  })

  it('items keep their letters in order', () => {
    const before = draft(
      '1. (U) These:',
      '',
      '   a. The duke$0,',
      '      who came.',
      '   b. The count.',
      '',
      '2. (U) Second.',
    )
    assert.equal(
      drafted(before, 'moveDown'),
      draft('1. (U) These:', '', '   a. The count.', '   b. The duke$0,', '      who came.', '', '2. (U) Second.'),
    )
  })

  it('addressees leave TO where it is', () => {
    const head = (a: string, b: string): string =>
      `O 031453Z AUG 09\nFM AMEMBASSY ZENDA\nTO ${a}\n${b}\nINFO RUEHSA/AMEMBASSY HENTZAU\n\nUNCLAS ZENDA 000123\n\nE.O. 12958: N/A\nTAGS: PREL\nSUBJECT: X\n`
    assert.equal(
      drafted(head('SECSTATE WASHDC$0 PRIORITY', 'AMEMBASSY STRELSAU'), 'moveDown'),
      head('AMEMBASSY STRELSAU', 'SECSTATE WASHDC$0 PRIORITY'),
    )
  })

  it('references keep their labels in order, and REF x follows', () => {
    const refs = (a: string, b: string, text: string): string => draft(`REF: A. ${a}`, `     B. ${b}`, '', text)
    assert.equal(
      drafted(refs('STRELSAU 12', 'HENTZAU$0 3', '1. As REF A and ref b say.'), 'moveUp').replace('$0', ''),
      refs('HENTZAU 3', 'STRELSAU 12', '1. As REF B and ref a say.'),
    )
  })

  it('says where there is no further place', () => {
    const text = draft('1. (U) First$0.', '', '2. (U) Second.')
    assert.equal(askDraft(text, 'moveUp').answer.sentence, 'This is the first paragraph.')
  })

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
    assert.ok(refused < moves / 4, `${refused} refused, ${moves} moves`)
  }).timeout(240_000)
})

function moved(document: CableDocument, text: string, line: number, way: 'moveDown' | 'moveUp'): string | undefined {
  const place = { line, character: 0 }
  const { edits } = ask(document, { start: place, end: place }, way, { vocabulary: defaultVocabulary(), now: 0 })
  return (
    edits &&
    applyEdits(
      text,
      edits.map(({ range: { start, end }, newText }) => ({
        span: { line: start.line, start: start.character, endLine: end.line, end: end.character },
        newText,
      })),
    )
  )
}

function messageAt(text: string, line: number): Message | undefined {
  return messagesOfText(text).find((each) => each.line === line)?.message
}

/** Each mention by the words around it, with the words of the paragraph that it points at; numbers left out. */
function pointings(message: Message): string[] {
  const words = (index: number): string => {
    const span = index < 0 ? undefined : wholeParagraph(message, index)
    if (!span) return ''
    const lines = message.slice.blocks.flatMap((block) => block.lines).slice(span.line, span.endLine + 1)
    return lines.map(({ text }) => text.replace(/[\s\d]+/g, '')).join('')
  }
  return ownMentions(message)
    .flatMap((mention) => {
      if (mention.kind !== 'paragraph' || mention.ofOther) return []
      return [
        `${words(paragraphAt(message, mention.line, mention.start))} -> ${words(paragraphNamed(message, mention.number))}`,
      ]
    })
    .sort()
}

describe('after a move by hand', () => {
  it('the light bulb sets the numbers right, and PARA n follows', () => {
    const text = draft('1. (U) First, see para 2.', '', '3. (U) Third, after para 3.', '', '2. (U) Second.')
    const document = openDocument('file:///a.cable', 1, text)
    const line = text.split('\n').findIndex((each) => each.startsWith('3.'))
    const place = { line, character: 0 }
    const [action] = refactorings(document, placedMessages(document, defaultVocabulary()), { start: place, end: place })
    assert.equal(action?.title, 'Renumber all paragraphs')
    const change = action.edit?.documentChanges?.[0] as TextDocumentEdit
    const edits = change.edits as TextEdit[]
    assert.equal(
      applyEdits(text, edits.map(toEdit)),
      draft('1. (U) First, see para 3.', '', '2. (U) Third, after para 2.', '', '3. (U) Second.'),
    )
  })
})

function toEdit({ range: { start, end }, newText }: TextEdit): Edit {
  return { span: { line: start.line, start: start.character, endLine: end.line, end: end.character }, newText }
}
