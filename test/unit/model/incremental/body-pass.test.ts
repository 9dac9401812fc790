import assert from 'node:assert/strict'
import { readMessage } from '../../../../server/language/model/incremental/read-message.ts'
import { type CableDocument, openDocument } from '../../../../server/language/syntax/document/document.ts'
import { updateDocument } from '../../../../server/language/syntax/document/update-document.ts'
import { defaultVocabulary } from '../../../../server/language/vocabulary/vocabulary.ts'

const LINES = [
  'P 041512Z AUG 09',
  'FM AMEMBASSY ZENDA',
  'TO SECSTATE WASHDC',
  '',
  'C O N F I D E N T I A L ZENDA 000123',
  '',
  'E.O. 12958: DECL: 08/01/2019',
  'TAGS: PREL',
  'SUBJECT: EXAMPLE - NOT A REAL CABLE',
  '',
  ...Array.from({ length: 300 }, (_, index) => [
    `${index + 1}. (C) The duke spoke of the harvest`,
    'and of the railway.',
    '',
  ]).flat(),
  'RASSENDYLL',
]

function rolesOf(document: CableDocument) {
  const [slice] = document.messages
  assert.ok(slice)
  return readMessage(slice, defaultVocabulary()).body.roles
}

function typed(document: CableDocument, line: number, character: number, text: string): CableDocument {
  const at = { line, character }
  return updateDocument(document, [{ range: { start: at, end: at }, text }], document.version + 1)
}

describe('the pass over a body', () => {
  const before = openDocument('test:long', 1, LINES.join('\n'))

  it('is not made again for a letter in a paragraph', () => {
    const roles = rolesOf(before)
    assert.ok(rolesOf(typed(before, 310, 20, 'x')) === roles)
  })

  it('is not made again when lines move', () => {
    const roles = rolesOf(before)
    assert.ok(rolesOf(typed(before, 310, 20, '\n')) === roles)
  })

  it('is made again for another number, a lost mark and a word that opens a block', () => {
    const roles = rolesOf(before)
    const edits: readonly (readonly [number, string])[] = [
      [0, '9'],
      [5, 'X'],
      [8, 'COMMENT: '],
      [0, 'Text.\n\n'],
    ]
    for (const [character, text] of edits)
      assert.ok(rolesOf(typed(before, 310, character, text)) !== roles, JSON.stringify(text))
  })
})
