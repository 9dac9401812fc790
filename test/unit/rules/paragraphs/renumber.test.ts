import assert from 'node:assert/strict'
import { applyEdits } from '../../../../server/language/rules/linter/fixes.ts'
import { renumberParagraphs } from '../../../../server/language/rules/paragraphs/renumber.ts'
import { lintText, messageOfText } from '../../../support/cable.ts'

describe('renumberParagraphs', () => {
  it('counts the whole message from 1, and references follow', () => {
    assert.equal(
      renumber('2. (U) FIRST.\n\n5. (U) SEE PARA 2.\n\n9. (U) SEE PARAS 5 AND 9, NOT PARA 7.\n'),
      '1. (U) FIRST.\n\n2. (U) SEE PARA 1.\n\n3. (U) SEE PARAS 2 AND 3, NOT PARA 7.\n',
    )
  })

  it('takes rows and what stands beside them along', () => {
    assert.equal(
      renumber('2. (U) A.\n\n3. (U) B.\n\n5. (U) SEE PARAS 2-3 AND 5.\n'),
      '1. (U) A.\n\n2. (U) B.\n\n3. (U) SEE PARAS 1-2 AND 3.\n',
    )
  })

  it('leaves references to other papers, and to numbers used twice', () => {
    assert.equal(
      renumber('1. (U) FIRST.\n\n1. (U) SEE PARA 1.\n\n4. (U) SEE PARA 4 OF REFTEL AND PARA 4.\n'),
      '1. (U) FIRST.\n\n2. (U) SEE PARA 1.\n\n3. (U) SEE PARA 4 OF REFTEL AND PARA 3.\n',
    )
  })

  it('changes the selected paragraphs alone, going on from the one above', () => {
    const text = '1. (U) A.\n\n2. (U) B.\n\n7. (U) C.\n\n8. (U) D.\n\n9. (U) SEE PARA 8.\n'
    assert.equal(renumber(text, 4, 6), '1. (U) A.\n\n2. (U) B.\n\n3. (U) C.\n\n4. (U) D.\n\n9. (U) SEE PARA 4.\n')
  })

  it('leaves lists and quoted text alone', () => {
    const text =
      '1. (U) A.\n\n3. (U) THE WISHES:\n\n1. A ROAD.\n\n2. A BRIDGE.\n\n4. (U) BEGIN TEXT:\n\n8. WE AGREE.\n\nEND TEXT.\n\n5. (U) C.\n'
    assert.equal(
      renumber(text),
      '1. (U) A.\n\n2. (U) THE WISHES:\n\n1. A ROAD.\n\n2. A BRIDGE.\n\n3. (U) BEGIN TEXT:\n\n8. WE AGREE.\n\nEND TEXT.\n\n4. (U) C.\n',
    )
  })

  it('leaves mentions in quotations, and takes those between the signs of inches along', () => {
    assert.equal(
      renumber('2. (U) A 6" PIPE, SEE PARA 4, AND AN 8" ONE.\n\n4. (U) HE WROTE "SEE PARA 4".\n'),
      '1. (U) A 6" PIPE, SEE PARA 2, AND AN 8" ONE.\n\n2. (U) HE WROTE "SEE PARA 4".\n',
    )
  })

  it('is not offered where a mention may be quoted', () => {
    const text = '2. (U) A "PIPE OF 6" WIDTH, SEE PARA 4," HE SAID.\n\n4. (U) B.\n'
    assert.equal(renumber(text), text)
  })

  it('keeps pilcrows, wraps inside a reference and line endings', () => {
    assert.equal(
      renumber('\u00b61. (U) A.\r\n\r\n\u00b63. (U) AS SAID IN PARA\r\n3 ABOVE.\r\n'),
      '\u00b61. (U) A.\r\n\r\n\u00b62. (U) AS SAID IN PARA\r\n2 ABOVE.\r\n',
    )
  })

  it('is not offered where a mention that points nowhere would come to point somewhere', () => {
    const text = '1. (U) A.\n\n2. (U) B.\n\n4. (U) SEE PARA 3.\n'
    assert.equal(renumber(text), text)
  })

  it('is not offered where a paragraph has lost its number', () => {
    const text = '1. (U) A.\n\n(U) THE DUKE CAME TO THE CASTLE.\n\n3. (U) C.\n'
    assert.equal(renumber(text), text)
  })

  it('has nothing to do where the numbers are right, and nothing left to do after', () => {
    for (const text of ['1. (U) A.\n\n2. (U) SEE PARA 1.\n', '', 'No number at all.\n'])
      assert.equal(renumber(text), text)
    const once = renumber('3. (U) A.\n\n7. (U) SEE PARA 3.\n')
    assert.equal(renumber(once), once)
  })
})

function renumber(text: string, firstLine?: number, lastLine?: number): string {
  return applyEdits(text, renumberParagraphs(messageOfText(text), firstLine, lastLine))
}

describe('the fixes of a number', () => {
  const choices = (text: string): (readonly [string, string])[] =>
    (lintText(text)[0]?.finding.fixes?.() ?? []).map(({ title, edits }) => [title, applyEdits(text, edits)])

  it('take the references along, and leave those that were right', () => {
    assert.deepEqual(choices('1. (U) A.\n\n2. (U) B.\n\n4. (U) C.\n\n5. (U) SEE PARA 4.\n'), [
      ['Renumber 4-5 as 3-4', '1. (U) A.\n\n2. (U) B.\n\n3. (U) C.\n\n4. (U) SEE PARA 3.\n'],
    ])
    assert.deepEqual(choices('1. (U) A.\n\n2. (U) SEE PARAS 13 AND 3.\n\n13. (U) C.\n\n4. (U) D.\n'), [
      ['Renumber 13 as 3', '1. (U) A.\n\n2. (U) SEE PARAS 3 AND 3.\n\n3. (U) C.\n\n4. (U) D.\n'],
    ])
  })

  it('are not offered where the text speaks of the missing paragraph', () => {
    assert.deepEqual(choices('1. (U) A.\n\n2. (U) SEE PARA 3.\n\n4. (U) C.\n'), [])
  })

  it('of a number used twice begin with the likeliest', () => {
    assert.deepEqual(choices('1. (U) A.\n\n2. (U) B.\n\n2. (U) C.\n\n5. (U) D.\n\n6. (U) SEE PARA 6.\n'), [
      ['Renumber 2 as 3', '1. (U) A.\n\n2. (U) B.\n\n3. (U) C.\n\n5. (U) D.\n\n6. (U) SEE PARA 6.\n'],
      [
        'Renumber everything from 2 on, beginning with 3',
        '1. (U) A.\n\n2. (U) B.\n\n3. (U) C.\n\n4. (U) D.\n\n5. (U) SEE PARA 5.\n',
      ],
    ])
  })

  it('count all that follows anew where more of it is wrong', () => {
    assert.deepEqual(choices('1. (U) A.\n\n2. (U) B.\n\n13. (U) C.\n\n14. (U) D.\n\n6. (U) E.\n\n7. (U) F.\n'), [
      ['Renumber 13-14 as 3-4', '1. (U) A.\n\n2. (U) B.\n\n3. (U) C.\n\n4. (U) D.\n\n6. (U) E.\n\n7. (U) F.\n'],
      [
        'Renumber everything from 13 on, beginning with 3',
        '1. (U) A.\n\n2. (U) B.\n\n3. (U) C.\n\n4. (U) D.\n\n5. (U) E.\n\n6. (U) F.\n',
      ],
    ])
  })

  it('are one where there is nothing to choose', () => {
    assert.deepEqual(choices('1. (U) A.\n\n2. (U) B.\n\n2. (U) C.\n\n3. (U) D.\n'), [
      ['Renumber 2-3 as 3-4', '1. (U) A.\n\n2. (U) B.\n\n3. (U) C.\n\n4. (U) D.\n'],
    ])
  })
})
