import assert from 'node:assert/strict'
import rule from '../../../../server/language/rules/named-blocks/block-end-without-start.ts'
import { lintText, summary } from '../../../support/cable.ts'
import { COPY_HEAD } from '../../../support/texts.ts'

const told = (...paragraphs: string[]): readonly string[] =>
  summary(lintText([...COPY_HEAD, ...paragraphs].join('\n\n'), { rules: [rule] }))

describe('an END below a redaction', () => {
  const cut = '1. (C) XXXXXXXXXXXX came to the harbor.'

  it('may have its beginning there', () => {
    assert.deepEqual(told(cut, '2. (C) The duke left. END SUMMARY.', '3. (C) He came.'), [])
    assert.equal(told('1. (C) The duke came.', '2. (C) He left. END SUMMARY.', cut.replace('1', '3')).length, 1)
  })

  it('has none there where another block of its name is closed between them', () => {
    const closed = '2. (C) SUMMARY: The duke left. END SUMMARY.'
    assert.equal(told(cut, closed, '3. (C) He came. END SUMMARY.', '4. (C) He ate.').length, 1)
    assert.deepEqual(told(cut, closed, '3. (C) [Details removed]', '4. (C) He came. END SUMMARY.'), [])
    assert.deepEqual(told(cut, '2. (C) COMMENT: He left. END COMMENT.', '3. (C) He came. END SUMMARY.'), [])
  })
})

describe('an END whose opening lost the blank behind it', () => {
  const end = 'was late. END SUMMARY.'
  it('has a beginning', () => {
    for (const opening of ['SUMMARYThe duke', 'SUMMARYTHE DUKE', 'SUMMARYIn June he', 'SUMMARYA BOAT'])
      assert.deepEqual(told(`1. (C) ${opening} ${end}`, '2. (C) He ate.'), [], opening)
    for (const other of ['SUMMARYING THE DUKE', 'The duke'])
      assert.equal(told(`1. (C) ${other} ${end}`, '2. (C) He ate.').length, 1, other)
  })
})

describe('an END TEXT', () => {
  const end = '3. (C) The mill stands still. END TEXT.'

  it('may be opened by a sentence that names the text over two lines', () => {
    for (const begin of [
      'Begin text of our translation of the column that\nAnton Sapt wrote:',
      'Begin text from the letter of the\nguild of millers:',
    ])
      assert.deepEqual(told('1. (C) The duke came.', `2. (C) ${begin}`, end), [], begin)
    assert.equal(
      told('1. (C) The duke came.', '2. (C) They begin texts of their own on the day of\nthe market:', end).length,
      1,
    )
  })
})
