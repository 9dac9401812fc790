import assert from 'node:assert/strict'
import type { Position, Range, SelectionRange } from 'vscode-languageserver-types'
import { type CableDocument, documentText, lineAt } from '../../../../server/language/syntax/document/document.ts'
import { openMarked, service } from '../../../support/service.ts'

const BODY = `REF: A. STATE 45678
     B. STRELSAU 912

1. (C) SUMMARY: Talks went on (REF A). END SUMMARY.

2. (C) The duke wrote (ref B), see PARA 1. Mr. Sapt did not.
He left (REF A).

3. (C) As PARA 1 says, see para 2 of ref A.
`

function textOf(document: CableDocument, range: Range): string {
  const lines: string[] = []
  for (let line = range.start.line; line <= range.end.line; line++) {
    const text = lineAt(document, line)?.text ?? ''
    const end = line === range.end.line ? range.end.character : text.length
    lines.push(text.slice(line === range.start.line ? range.start.character : 0, end))
  }
  return lines.join('\n')
}

function ask<T>(words: string, about: (document: CableDocument, position: Position) => T, text = BODY): T {
  const at = text.indexOf(words)
  assert.ok(at >= 0, `${words} is not in the text`)
  const { document, position } = openMarked(`${text.slice(0, at + 1)}$0${text.slice(at + 1)}`)
  return about(document, position)
}

function definitionOf(words: string, text = BODY): string[] {
  return ask(
    words,
    (document, position) =>
      service.definition(document, position).map((link) => {
        const origin = link.originSelectionRange ? textOf(document, link.originSelectionRange) : ''
        return `${origin} -> ${textOf(document, link.targetSelectionRange)} in ${textOf(document, link.targetRange)}`
      }),
    text,
  )
}

function placesOf(words: string, declaration: boolean, text = BODY): string[] {
  return ask(
    words,
    (document, position) =>
      service
        .references(document, position, declaration)
        .map(({ range }) => `${range.start.line + 1}:${range.start.character + 1} ${textOf(document, range)}`),
    text,
  )
}

describe('going to what is meant', () => {
  it('leads from every item of a list, from numbers in words and from references in full', () => {
    const text = BODY.replace('He left (REF A).', 'He left, see paras 1, 2 and 3, paragraph three, references A and B.')
    assert.deepEqual(definitionOf('3, paragraph', text), ['3 -> 3 in 3'])
    assert.deepEqual(definitionOf('paragraph three', text), ['paragraph three -> 3 in 3'])
    assert.deepEqual(definitionOf('references A', text), ['references A -> A in A. STATE 45678'])
    assert.deepEqual(definitionOf('B.\n\n3.', text), ['B -> B in B. STRELSAU 912'])
    assert.ok(placesOf('B. STRELSAU', false, text).some((place) => place.endsWith(' B')))
    assert.equal(placesOf('3. (C)', false, text).length, 2)
    const context = { markdown: false, now: 0, timeZone: undefined }
    const hover = ask(
      'paragraph three',
      (document, position) => JSON.stringify(service.hover(document, position, context)),
      text,
    )
    assert.match(hover, /Paragraph 3/)
  })

  it('leads nowhere from a number in words of another paper, a word like a label and quoted text', () => {
    const text = BODY.replace(
      'He left (REF A).',
      'See paragraph three of the annex, a reference I made, para 3, ten officers.',
    )
    assert.deepEqual(definitionOf('paragraph three', text), [])
    assert.deepEqual(definitionOf('reference I', text), [])
    assert.deepEqual(definitionOf('ten officers', text), [])
  })

  it('leads from REF A to its item', () => {
    assert.deepEqual(definitionOf('REF A)'), ['REF A -> A in A. STATE 45678'])
    assert.deepEqual(definitionOf('ref B'), ['ref B -> B in B. STRELSAU 912'])
  })

  it('leads from PARA 1 to the number of the paragraph', () => {
    assert.deepEqual(definitionOf('PARA 1.'), ['PARA 1 -> 1 in 1'])
  })

  it('leads nowhere for a paragraph of another message', () => {
    assert.deepEqual(definitionOf('para 2 of'), [])
  })

  it('leads from END SUMMARY to SUMMARY and back', () => {
    assert.deepEqual(definitionOf('END SUMMARY'), ['END SUMMARY -> SUMMARY: in SUMMARY:'])
    assert.deepEqual(definitionOf('SUMMARY: Talks'), ['SUMMARY: -> END SUMMARY in END SUMMARY'])
  })

  it('leads from REFTEL to the references', () => {
    assert.deepEqual(definitionOf('reftel', 'REF: STATE 45678\n\n1. As reftel says.\n'), [
      'reftel -> STATE 45678 in STATE 45678',
    ])
    assert.deepEqual(definitionOf('reftels', 'REF: A. STATE 1\n     B. STATE 2\n\n1. As reftels say.\n'), [
      'reftels -> REF in REF: A. STATE 1\n     B. STATE 2',
    ])
  })

  it('leads from a further section to the first', () => {
    const text = `O 031453Z AUG 09
FM AMEMBASSY ZENDA
TO SECSTATE WASHDC
UNCLAS SECTION 01 OF 02 ZENDA 000012

TAGS: PREL
SUBJECT: EXAMPLE

1. One.

UNCLAS SECTION 02 OF 02 ZENDA 000012

2. Two.
`
    assert.deepEqual(definitionOf('SECTION 02', text), [
      'SECTION 02 OF 02 -> SECTION 01 OF 02 in UNCLAS SECTION 01 OF 02 ZENDA 000012',
    ])
    assert.deepEqual(definitionOf('SECTION 01', text), [
      'SECTION 01 OF 02 -> SECTION 02 OF 02 in UNCLAS SECTION 02 OF 02 ZENDA 000012',
    ])
  })

  it('leads from a reference to the message of that number in the same file', () => {
    const message = (time: string, post: string, number: string, more: string): string =>
      `O ${time}Z AUG 09\nFM AMEMBASSY ${post}\nTO SECSTATE WASHDC\nBT\nUNCLAS ${post} ${number}\n\nTAGS: PREL\nSUBJECT: EXAMPLE\n${more}\nRASSENDYLL\nBT\nNNNN\n\n`
    const text =
      message('031453', 'ZENDA', '000012', '\n1. One.\n') +
      message('041453', 'STRELSAU', '000077', 'REF: ZENDA 12\n\n1. Two, see 09 ZENDA 12.\n')
    const shown = (words: string): Range[] =>
      ask(
        words,
        (document, position) => service.definition(document, position).map((link) => link.targetSelectionRange),
        text,
      )
    const target = { start: { line: 4, character: 0 }, end: { line: 4, character: 19 } }
    assert.deepEqual(shown('ZENDA 12\n'), [target])
    assert.deepEqual(shown('09 ZENDA 12'), [target])
  })
})

describe('finding and highlighting', () => {
  it('finds every mention of a reference, with its item where that is asked for', () => {
    const mentions = ['4:32 REF A', '7:10 REF A', '9:38 ref A']
    assert.deepEqual(placesOf('REF A)', false), mentions)
    assert.deepEqual(placesOf('A. STATE', true), ['1:6 A', ...mentions])
  })

  it('finds every mention of a paragraph', () => {
    const places = ['4:1 1', '6:36 PARA 1', '9:11 PARA 1']
    assert.deepEqual(placesOf('PARA 1.', true), places)
    assert.deepEqual(placesOf('1. (C)', true), places)
  })

  it('highlights a thing and what speaks of it', () => {
    const shown = ask('PARA 1.', (document, position) =>
      service.highlights(document, position).map(({ range, kind }) => `${textOf(document, range)} ${kind}`),
    )
    assert.deepEqual(shown, ['1 3', 'PARA 1 2', 'PARA 1 2'])
  })

  it('highlights both ends of a block', () => {
    const shown = ask('END SUMMARY', (document, position) =>
      service.highlights(document, position).map(({ range }) => textOf(document, range)),
    )
    assert.deepEqual(shown, ['SUMMARY:', 'END SUMMARY'])
  })

  it('has nothing to say about a word', () => {
    assert.deepEqual(placesOf('duke', true), [])
    assert.deepEqual(
      ask('duke', (document, position) => service.highlights(document, position)),
      [],
    )
  })
})

describe('growing the selection', () => {
  function steps(words: string, text = BODY): string[] {
    return ask(
      words,
      (document, position) => {
        const found: string[] = []
        let step: SelectionRange | undefined = service.selectionRanges(document, [position])[0]
        for (; step; step = step.parent) found.push(textOf(document, step.range))
        return found
      },
      text,
    )
  }

  it('goes from the word to the sentence, the paragraph and the message', () => {
    assert.deepEqual(steps('Sapt'), [
      'Sapt',
      'Mr. Sapt did not.',
      '2. (C) The duke wrote (ref B), see PARA 1. Mr. Sapt did not.\nHe left (REF A).',
      BODY.trimEnd(),
    ])
  })

  it('takes in continuations and the section under the heading', () => {
    const text = `TAGS: PREL
SUBJECT: EXAMPLE

THE BRIDGE OF ZENDA
-------------------

1. (C) First words of a paragraph that a page cuts in the
ZENDA 00000012  002 OF 003
middle of its sentence.

2. (C) More.
`
    assert.deepEqual(steps('words of', text).slice(1), [
      '1. (C) First words of a paragraph that a page cuts in the',
      '1. (C) First words of a paragraph that a page cuts in the\nZENDA 00000012  002 OF 003\nmiddle of its sentence.',
      text.slice(text.indexOf('THE BRIDGE')).trimEnd(),
      text.trimEnd(),
    ])
  })

  it('goes from the word to the line and the field above the text', () => {
    assert.deepEqual(steps('STRELSAU').slice(0, 3), [
      'STRELSAU',
      'B. STRELSAU 912',
      'REF: A. STATE 45678\n     B. STRELSAU 912',
    ])
  })

  it('answers for every position, also outside the text', () => {
    const document = service.open('u', 1, 'abc')
    const ranges = service.selectionRanges(document, [
      { line: 0, character: 1 },
      { line: 9, character: 9 },
    ])
    assert.deepEqual(ranges[0]?.range, { start: { line: 0, character: 0 }, end: { line: 0, character: 3 } })
    assert.deepEqual(ranges[1]?.range, { start: { line: 0, character: 3 }, end: { line: 0, character: 3 } })
    assert.equal(documentText(document), 'abc')
  })
})
