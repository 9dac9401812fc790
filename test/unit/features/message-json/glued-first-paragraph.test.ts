import assert from 'node:assert/strict'
import { messageJson } from '../../../../server/language/features/message-json/message-json.ts'
import { defaultVocabulary } from '../../../../server/language/vocabulary/vocabulary.ts'
import { lintText, messageOfText } from '../../../support/cable.ts'

const cable = (glued: string, body: string): string =>
  `C O N F I D E N T I A L ZENDA 000607\n\nE.O. 12958: DECL: 05/03/2019\nTAGS: PREL, JA\nSUBJECT: THE HARBOR\n\nClassified By: DCM Rupert Hentzau. Reason: 1.4 (d). ${glued}\n\n${body}\nHENTZAU\n`
const BODY = '2. (C) He left at night, and nobody saw him go.\n\n3. (C) The ships were back by night.'
const json = (glued: string, body = BODY) =>
  messageJson(messageOfText(cable(glued, body)), 0, false, defaultVocabulary())

describe('a first paragraph on the line that names the classifier', () => {
  it('is a paragraph, and its summary is one', () => {
    const { paragraphs, summary, classifiedBy } = json(
      '1. (C) Summary: The duke came to\nthe harbor with two ships. End summary.',
    )
    assert.deepEqual(paragraphs[0], {
      number: 1,
      mark: 'C',
      text: 'Summary: The duke came to the harbor with two ships. End summary.',
    })
    assert.equal(paragraphs.length, 3)
    assert.equal(summary, 'The duke came to the harbor with two ships.')
    assert.deepEqual(classifiedBy?.reasons, ['1.4 (d)'])
  })

  it('need not be a summary, nor have a number where it is one', () => {
    const marked = json('1. (C/NF) The duke came.')
    assert.deepEqual(marked.paragraphs[0], { number: 1, mark: 'C/NF', text: 'The duke came.' })
    assert.equal(marked.summary, null)
    const bare = json('SUMMARY: The duke came. END SUMMARY.')
    assert.equal(bare.paragraphs[0]?.number, null)
    assert.equal(bare.summary, 'The duke came.')
  })

  it('is none where a rule or nothing stands behind the reasons', () => {
    for (const glued of ['', '------\nSUMMARY\n------'])
      assert.deepEqual(
        json(glued, `1. (C) The duke came.\n\n${BODY}`).paragraphs.map(({ number }) => number),
        [1, 2, 3],
        glued,
      )
  })

  it('opens the summary that ends further down', () => {
    const text = cable('1. (C) Summary: The duke came.', `He left at night. End summary.\n\n${BODY}`)
    assert.ok(lintText(text).every(({ finding }) => finding.rule.id !== 'block-end-without-start'))
  })
})
