import assert from 'node:assert/strict'
import { namedMessages } from '../../../../server/language/collection/query/symbols.ts'
import { numberText } from '../../../../server/language/collection/record/cable-number.ts'
import { askedOf } from '../../../support/collection.ts'

function cable(group: string, series: string, number: string): string {
  return `R ${group}\nFM AMEMBASSY ${series}\nTO SECSTATE WASHDC\nBT\nUNCLAS ${series} ${number}\n\nTAGS: PREL\nSUBJECT: A BRIDGE\n\n1. The duke spoke.\nBT\n`
}

const asked = askedOf([
  { name: 'a', text: cable('031453Z JUN 09', 'ROME', '000123') },
  { name: 'b', text: cable('031453Z JUN 10', 'ROME', '000044') },
  { name: 'c', text: cable('031453Z AUG 09', 'PARIS', '071001') },
])
const found = (text: string): string[] =>
  namedMessages(text, asked, 10).map(({ record }) => (record.number ? numberText(record.number) : ''))

describe('messages by what people type of them', () => {
  it('have the date-time group, with as much of it as is typed', () => {
    assert.deepEqual(found('031453Z'), ['10ROME44', '09PARIS71001', '09ROME123'])
    assert.deepEqual(found('031453'), found('031453Z'))
    assert.deepEqual(found('031453Z JUN'), ['10ROME44', '09ROME123'])
    for (const text of ['031453Z JUN 09', '031453ZJUN09', '031453z jun 2009'])
      assert.deepEqual(found(text), ['09ROME123'], text)
    assert.deepEqual(found('031453Z JUL 09'), [])
  })

  it('have the digits alone of a number', () => {
    assert.deepEqual(found('71001'), ['09PARIS71001'])
    assert.deepEqual(found('000123'), ['09ROME123'])
  })
})
