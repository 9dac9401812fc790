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
  ['a gap before a paragraph without a mark', '1c 2c 4', '1 2 4'],
  ['a gap before two without a mark', '1c 2c 5 6', '1 2 5 6'],
  ['a number repeated without a mark', '1c 2c 2 3c 4c', '1 2 2 3 4'],
  ['the last number repeated without a mark', '1c 2c 2', '1 2 2'],
  ['wrong numbers above one without a mark', '1c 2c 13c 14c 5 6c 7c', '1 2 13 14 5 6 7'],
  ['wrong numbers above one without a mark, the beginning cut', '5c 16c 17c 18c 9 10c 11c', '5 16 17 18 9 10 11'],
  ['a quoted article among marked paragraphs', '1c 2c 17 18 3c', '1 2 3'],
  ['a list of one among marked paragraphs', '1c 2c 1 3c', '1 2 3'],
  ['an annex longer than the cable, a number repeated', '1c 2c 3c 3c 4c 1 2 3 4 5 6 7', '1 2 3 3 4'],
]

/** A paragraph with a list in it, as the number in front makes it. */
const LISTS: readonly (readonly [string, (start: string) => string])[] = [
  ['a list set in', (start) => `${start}They named:\n\n   1. a road\n   2. a bridge\n\n`],
  ['a list set in, nothing announcing it', (start) => `${start}The duke spoke.\n\n   1. a road\n   2. a bridge\n\n`],
  ['a list at the margin', (start) => `${start}They named:\n\n1. a road\n2. a bridge\n\n`],
  ['a list at the margin, nothing announcing it', (start) => `${start}The duke spoke.\n\n1. a road\n2. a bridge\n\n`],
  ['a list with blank lines', (start) => `${start}The duke named:\n\n1. A road\n\n2. A bridge\n\n`],
  ['a list of one', (start) => `${start}They named:\n\n1. a road\n\n`],
  ['a list with parentheses', (start) => `${start}They named:\n\n1) a road\n2) a bridge\n\n`],
  ['a list with marks', (start) => `${start}(C) They named:\n\n1. (U) a road\n\n2. (U) a bridge\n\n`],
  ['a list with marks and parentheses', (start) => `${start}(C) He named:\n\n1) (U) a road\n\n2) (U) a bridge\n\n`],
  ['a list below marked paragraphs', (start) => `${start}(C) The duke spoke.\n\n1. A road.\n\n2. A bridge.\n\n`],
  ['pilcrows', (start) => `\u00b6${start}They named:\n\n\u00b61. a road\n\u00b62. a bridge\n\n`],
  ['letters', (start) => `${start}(C) They named:\n\n   a. (U) a road\n   b. (U) a bridge\n\n`],
  [
    'questions below letters',
    (start) => `${start}(C) He asked.\n\n\u00b6A. (U) Of the road.\n\n1) (C) Who pays?\n\n2) (C) Who rides?\n\n`,
  ],
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

  for (const [name, list] of LISTS) {
    for (const outer of ['1 2 2 4', '1 2 3 3', '1 2 3 4']) {
      it(`are the same with ${name} in each of them: ${outer}`, () => {
        const text = outer
          .split(' ')
          .map((number) => list(`${number}. `))
          .join('')
        assert.equal(ownNumbers(text), outer)
      })
    }
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
