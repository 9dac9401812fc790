import assert from 'node:assert/strict'
import fc from 'fast-check'
import { MOST_REACH } from '../../../../server/language/syntax/blocks/line-source.ts'
import {
  documentText,
  lineAt,
  locate,
  openDocument,
  type TextChange,
} from '../../../../server/language/syntax/document/document.ts'
import { updateDocument } from '../../../../server/language/syntax/document/update-document.ts'
import { corpusFiles, corpusIsHere, corpusText, withoutCorpus } from '../../../support/corpus.ts'
import { applyScribble, pieceTexts, scribbles } from '../../../support/edits.ts'
import { anyText } from '../../../support/properties/any-text.ts'
import { documentShape } from '../../../support/properties/document-shape.ts'

const insertAt = (line: number, character: number, text: string): TextChange => ({
  range: { start: { line, character }, end: { line, character } },
  text,
})

/** A cable of many paragraphs, four lines each. */
function longCable(paragraphs: number): string {
  const head = [
    'O 031453Z AUG 09',
    'FM AMEMBASSY ZENDA',
    'TO SECSTATE WASHDC IMMEDIATE 0012',
    '',
    'C O N F I D E N T I A L ZENDA 000012',
    '',
    'E.O. 12958: DECL: 08/01/2019',
    'TAGS: PREL, PGOV',
    'SUBJECT: (U) EXAMPLE - NOT A REAL CABLE',
    '',
  ]
  const body = Array.from({ length: paragraphs }, (_, index) => [
    `${(index % 900) + 1}. (C) The duke received us at the castle and spoke of`,
    'the harvest, of the railway to Strelsau, and of nothing',
    'else that a telegram should hold.',
    '',
  ])
  return [...head, ...body.flat(), 'RASSENDYLL', ''].join('\n')
}

describe('a document', () => {
  it('opens any string and gives it back', () => {
    fc.assert(fc.property(anyText(), (text) => documentText(openDocument('u', 1, text)) === text))
    fc.assert(fc.property(pieceTexts, (text) => documentText(openDocument('u', 1, text)) === text))
  })

  it('has a line for every line of the text, and finds it', () => {
    const document = openDocument('u', 1, longCable(3))
    const lines = longCable(3).split('\n')
    assert.equal(document.lineCount, lines.length)
    for (const [index, text] of lines.entries()) assert.equal(lineAt(document, index)?.text, text)
    for (const outside of [-1, lines.length, Number.NaN, 1e9]) assert.equal(locate(document, outside), undefined)
  })

  it('reads a block again whose kind hung on a line far below it', () => {
    // Numbers in parentheses are those of the paragraphs where three of them run on, however long these are.
    const far = (number: number, lines: number): string[] => [
      `(${number}) The duke received us at the castle and spoke of the harvest.`,
      '',
      ...Array.from({ length: lines }, () => ['He spoke of the railway to Strelsau, and of nothing else.', '']).flat(),
    ]
    const text = [
      ...longCable(0).split('\n').slice(0, 10),
      ...far(1, 4),
      ...far(2, 70),
      ...far(3, 1),
      'RASSENDYLL',
      '',
    ].join('\n')
    const line = text.split('\n').findIndex((each) => each.startsWith('(3)'))
    const document = openDocument('u', 1, text)
    const edited = updateDocument(
      document,
      [{ range: { start: { line, character: 0 }, end: { line, character: 4 } }, text: '' }],
      2,
    )
    const fresh = openDocument('u', 2, text.replace('(3) ', ''))
    assert.notDeepEqual(documentShape(openDocument('u', 2, text)), documentShape(fresh))
    assert.ok(document.blocks.some(({ reach }) => reach > 140))
    assert.ok(document.blocks.every(({ reach }) => reach <= MOST_REACH))
    assert.deepEqual(documentShape(edited), documentShape(fresh))
  })

  it('is after any edits what opening the new text gives', () => {
    fc.assert(
      fc.property(pieceTexts, scribbles, (text, edits) => {
        let document = openDocument('u', 0, text)
        let current = text
        for (const [version, scribble] of edits.entries()) {
          const { change, after } = applyScribble(current, scribble)
          document = updateDocument(document, [change], version + 1)
          current = after
          assert.equal(documentText(document), current)
          assert.deepEqual(documentShape(document), documentShape(openDocument('u', version + 1, current)))
        }
      }),
      { numRuns: 300 },
    )
  })

  it('moves places that a client gets wrong into the text', () => {
    const document = openDocument('u', 1, 'A\nB')
    const wild: TextChange = {
      range: { start: { line: 9, character: 9 }, end: { line: -1, character: -5 } },
      text: 'X',
    }
    assert.equal(documentText(updateDocument(document, [wild], 2)), 'X')
    const past: TextChange = {
      range: { start: { line: 1, character: 99 }, end: { line: 1, character: 99 } },
      text: 'X',
    }
    assert.equal(documentText(updateDocument(document, [past], 2)), 'A\nBX')
  })

  it('joins a lone return and a line feed that come to stand together', () => {
    const document = openDocument('u', 1, 'A\rB\nC')
    const without: TextChange = {
      range: { start: { line: 1, character: 0 }, end: { line: 1, character: 1 } },
      text: '',
    }
    const after = updateDocument(document, [without], 2)
    assert.deepEqual(documentShape(after), documentShape(openDocument('u', 2, 'A\r\nC')))
  })

  it('joins a message to the one in front when what made it one is gone, further down', () => {
    const text = 'SUBJECT: (U) EXAMPLE\n#0012\nCONFIDENTIAL\n\nMRN: 11 ZENDA 12\n'
    const document = openDocument('u', 1, text)
    assert.equal(document.messages.length, 2)
    const range = { start: { line: 4, character: 0 }, end: { line: 5, character: 0 } }
    const after = updateDocument(document, [{ range, text: '' }], 2)
    assert.equal(after.messages.length, 1)
    assert.deepEqual(documentShape(after), documentShape(openDocument('u', 2, text.slice(0, text.indexOf('MRN')))))
  })

  it('scans one line and builds the block and its neighbours for a keystroke, however long the text is', () => {
    for (const paragraphs of [20, 2_000]) {
      const document = openDocument('u', 1, longCable(paragraphs))
      const line = 10 + 4 * Math.floor(paragraphs / 2) + 1
      const typed = updateDocument(document, [insertAt(line, 5, 'x')], 2)
      assert.equal(typed.work.scannedLines, 1)
      assert.ok(typed.work.builtBlocks <= 3, `${typed.work.builtBlocks} blocks`)
      const number = updateDocument(document, [insertAt(line - 1, 0, '9')], 2)
      assert.equal(number.work.scannedLines, 1)
      assert.ok(number.work.builtBlocks <= 4, `${number.work.builtBlocks} blocks`)
    }
  })

  it('keeps the identity of messages and blocks that an edit does not touch', () => {
    const text = `${longCable(3)}\nVZCZCABC0001\n${longCable(3)}`
    const document = openDocument('u', 1, text)
    assert.equal(document.messages.length, 2)
    const typed = updateDocument(document, [insertAt(11, 3, 'x')], 2)
    assert.equal(typed.messages[1], document.messages[1])
    assert.notEqual(typed.messages[0], document.messages[0])
    const same = typed.blocks.filter((block) => document.blocks.includes(block)).length
    assert.ok(typed.blocks.length - same <= 3)
  })

  it('takes a change without a range as the whole text', () => {
    const document = updateDocument(openDocument('u', 1, 'A'), [{ text: 'B\nC' }, insertAt(1, 1, 'D')], 2)
    assert.equal(documentText(document), 'B\nCD')
  })

  it('opens every real cable and gives it back', () => {
    if (!corpusIsHere) console.log(withoutCorpus)
    for (const file of corpusFiles()) {
      const text = corpusText(file)
      assert.equal(documentText(openDocument(file.name, 1, text)), text, file.name)
    }
  })
})
