import assert from 'node:assert/strict'
import { declassificationValues } from '../../../../server/language/features/composing/declassification-values.ts'
import { defaultVocabulary } from '../../../../server/language/vocabulary/vocabulary.ts'

const vocabulary = defaultVocabulary()
const NONE = ['N/A', 'An unclassified message has nothing to declassify']

/** The order, the day of the message, and what is offered of a secret message: the value and what it means. */
const SECRET: readonly (readonly [order: string, day: string, ...values: readonly (readonly [string, string])[]])[] = [
  [
    '11652',
    '1975-03-01',
    ['GDS', 'General declassification schedule'],
    ['XGDS-1', 'Exempt, category 1'],
    ['XGDS-2', 'Exempt, category 2'],
    ['XGDS-3', 'Exempt, category 3'],
    ['XGDS-4', 'Exempt, category 4'],
  ],
  ['12065', '1980-03-09', ['GDS 3/9/86', 'Six years after the message']],
  ['12356', '1985-03-01', ['DECL: OADR', "Originating agency's determination required"]],
  ['12958', '2003-03-24', ['DECL: 03/24/2013', '10 years after the message']],
  [
    '12958',
    '2003-03-25',
    ['DECL: 03/25/2013', '10 years after the message'],
    ['DECL: 03/25/2028', '25 years after the message'],
  ],
  [
    '13526',
    '2012-02-29',
    ['DECL: 02/28/2022', '10 years after the message'],
    ['DECL: 02/28/2037', '25 years after the message'],
    ['DECL: 50X1-HUM', 'Confidential human source, beyond 50 years'],
    ['DECL: 50X2-WMD', 'Key design concepts of weapons of mass destruction, beyond 50 years'],
  ],
]

describe('the values of an order', () => {
  for (const [code, day, ...values] of SECRET) {
    const offered = (level: string | undefined): (readonly [string, string])[] => {
      const order = vocabulary.order(code)
      assert.ok(order)
      const known = level === undefined ? undefined : vocabulary.level(level)
      return declassificationValues(order, known, day, vocabulary).map(({ text, detail }) => [text, detail])
    }

    it(`of ${code} on ${day}, the likeliest first`, () => assert.deepEqual(offered('SECRET'), values))

    it(`of ${code} on ${day} where the level is not known, and where there is nothing to declassify`, () => {
      assert.deepEqual(offered(undefined), [...values, NONE])
      assert.deepEqual(offered('UNCLASSIFIED'), [NONE])
    })
  }
})
