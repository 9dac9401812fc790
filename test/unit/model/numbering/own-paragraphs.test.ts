import assert from 'node:assert/strict'
import { numberingOf } from '../../../../server/language/model/numbering/numbering-of.ts'
import { messageOfText } from '../../../support/cable.ts'

/** Each row: numbers in the order of the text, `c` behind those with a mark; what is left as the cable's own. */
const ROWS: readonly (readonly [string, string, string])[] = [
  ['in order', '1c 2c 3c', '1 2 3'],
  ['a list among marked paragraphs', '1c 2c 1 2 3 3c 4c', '1 2 3 4'],
  ['a list that goes on with the number expected', '1c 2c 3 4 5 3c 4c', '1 2 3 4'],
  ['a paragraph that lost its mark', '1c 2 3c 4c', '1 2 3 4'],
  ['a paragraph with a wrong number that lost its mark', '1c 12 3c 4c', '1 12 3 4'],
  ['a list at the end', '1c 2c 3c 1 2 3', '1 2 3'],
  ['a list above a wrong number', '1c 2c 1 2 3 4 13c 4c 5c 6c', '1 2 13 4 5 6'],
  ['a list that runs into a paragraph without a mark', '1c 2c 3c 4c 1 2 3 4 5 6c', '1 2 3 4 5 6'],
  ['more items than paragraphs', '1c 2c 1 2 3 4 3c 1 2 3 4c', '1 2 3 4'],
  ['a list in text without marks', '1 2 1 2 3 4 3 4', '1 2 3 4'],
  ['a list of one', '1 2 3 1 4 5', '1 2 3 4 5'],
  ['a list and a missing number', '1 2 1 2 4 5', '1 2 4 5'],
  ['a quoted passage with numbers of its own', '1 2 3 17 18 4 5', '1 2 3 4 5'],
  ['a number repeated', '1 2 2 3', '1 2 2 3'],
  ['numbers that begin again', '1 2 3 1 2 3', '1 2 3 1 2 3'],
  ['two that changed places', '1 2 4 3 5', '1 2 4 3 5'],
  ['two at the end that changed places', '1 2 3 5 4', '1 2 3 5 4'],
  ['the first two that changed places', '2 1 3 4', '2 1 3 4'],
  ['a digit too many', '1 2 3 14 5', '1 2 3 14 5'],
]

describe('own paragraphs', () => {
  for (const [name, numbers, expected] of ROWS) {
    it(`${name}: ${numbers}`, () => {
      const text = numbers
        .split(' ')
        .map((word) => `${word.replace('c', '')}. ${word.endsWith('c') ? '(C) ' : ''}THE KING HUNTS.\n\n`)
        .join('')
      assert.equal(ownNumbers(text), expected)
    })
  }

  it('finds paragraphs that a wrong number hides, in text without marks and blank lines', () => {
    const lines = ['1', '2', '13', '4', '5', '7', '8'].map((number) => `${number}. THE KING HUNTS.\n`)
    assert.equal(ownNumbers(`${lines.join('')}\n`), '1 2 13 4 5 7 8')
  })

  it('takes no wrapped line for a paragraph', () => {
    assert.equal(
      ownNumbers('1. THE KING HUNTS.\n2. THE DUKE CAME WITH A PARTY OF\n3. THE QUEEN STAYED WITH\n4 LADIES.\n'),
      '1 2',
    )
  })

  it('is done with text in order without looking at its paragraphs', () => {
    const message = messageOfText('1. (C) A.\n\n2. (C) B.\n\n3. (C) C.\n')
    const body = { ...message.body, blocks: [], paragraphs: [0, 2, 4] }
    const numbering = numberingOf({ ...message, body, slice: { ...message.slice, memo: {} } })
    assert.deepEqual(numbering.anomalies, [])
    assert.equal(numbering.own.list.length, 3)
  })
})

function ownNumbers(text: string): string {
  const { list } = numberingOf(messageOfText(text)).own
  return list
    .slice(0, list.length)
    .map(({ number }) => number)
    .join(' ')
}
