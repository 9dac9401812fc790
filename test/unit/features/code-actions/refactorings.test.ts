import assert from 'node:assert/strict'
import type { CodeAction, TextDocumentEdit } from 'vscode-languageserver-types'
import { refactorings } from '../../../../server/language/features/code-actions/refactorings.ts'
import { placedMessages } from '../../../../server/language/features/places/placed-message.ts'
import { applyEdits } from '../../../../server/language/rules/linter/fixes.ts'
import { openDocument } from '../../../../server/language/syntax/document/document.ts'
import { defaultVocabulary } from '../../../../server/language/vocabulary/vocabulary.ts'

const HEAD = [
  'P 031453Z AUG 09',
  'FM AMEMBASSY ZENDA',
  'TO SECSTATE WASHDC PRIORITY',
  'C O N F I D E N T I A L ZENDA 000123',
  'E.O. 12958: DECL: 08/01/2019',
  'TAGS: PREL, PGOV',
  'SUBJECT: (U) EXAMPLE - NOT A REAL CABLE',
]

function actionsFor(text: string, startLine: number, endLine = startLine): CodeAction[] {
  const document = openDocument('file:///a.cable', 7, text)
  return refactorings(document, placedMessages(document, defaultVocabulary()), {
    start: { line: startLine, character: 0 },
    end: { line: endLine, character: 0 },
  })
}

function applied(text: string, action: CodeAction | undefined): string {
  const change = action?.edit?.documentChanges?.[0] as TextDocumentEdit
  assert.equal(change.textDocument.version, 7)
  return applyEdits(
    text,
    change.edits.map((edit) => {
      assert.ok('newText' in edit)
      const { start, end } = edit.range
      return {
        span: { line: start.line, start: start.character, endLine: end.line, end: end.character },
        newText: edit.newText,
      }
    }),
  )
}

describe('rewritings', () => {
  const body = ['1. (C) See PARA 4.', '', '2. (C) B.', '', '4. (C) D.', '', '7. (C) G.', '', 'RASSENDYLL', '']

  it('number all paragraphs from 1 on, and PARA n follows', () => {
    const text = [...HEAD, '', ...body].join('\n')
    const action = actionsFor(text, 9).find(({ title }) => title === 'Renumber all paragraphs')
    const after = applied(text, action)
    assert.equal(
      after,
      [...HEAD, '', '1. (C) See PARA 3.', '', '2. (C) B.', '', '3. (C) D.', '', '4. (C) G.', '', 'RASSENDYLL', ''].join(
        '\n',
      ),
    )
    assert.deepEqual(actionsFor(after, 9), [])
  })

  it('number the paragraphs of a selection on from the one above', () => {
    const text = [...HEAD, '', ...body].join('\n')
    const action = actionsFor(text, 12, 13).find(({ title }) => title === 'Renumber the selected paragraphs')
    const after = applied(text, action)
    assert.match(after, /^3\. \(C\) D\.$/m)
    assert.match(after, /^7\. \(C\) G\.$/m)
  })

  it('label references from A on, and what the text says of them follows', () => {
    const text = [...HEAD, 'REF: A. STRELSAU 1', '     C. STRELSAU 2', '', '1. (C) As REF C says.', ''].join('\r\n')
    const action = actionsFor(text, 8).find(({ title }) => title === 'Relabel the references')
    const after = applied(text, action)
    assert.equal(after, text.replace('C. STRELSAU 2', 'B. STRELSAU 2').replace('REF C', 'REF B'))
  })

  it('are not offered where nothing would change', () => {
    assert.deepEqual(actionsFor([...HEAD, '', '1. (C) A.', '', '2. (C) B.', ''].join('\n'), 8), [])
    assert.deepEqual(actionsFor('', 0), [])
  })
})
