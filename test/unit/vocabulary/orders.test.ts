import assert from 'node:assert/strict'
import { defaultVocabulary } from '../../../server/language/vocabulary/vocabulary.ts'

const vocabulary = defaultVocabulary()

describe('orders', () => {
  it('cover every day since 1951 without a gap', () => {
    const chain = vocabulary.orders().filter((order) => order.lineNumber === undefined)
    for (const [index, order] of chain.entries()) {
      const next = chain[index + 1]
      assert.equal(order.effectiveTo, next && dayBefore(next.effectiveFrom), order.code)
    }
  })

  it('are found by day', () => {
    const on = (date: string): readonly string[] => vocabulary.ordersOn(date).map((order) => order.code)
    assert.deepEqual(on('1950-01-01'), [])
    assert.deepEqual(on('1978-11-30'), ['11652'])
    assert.deepEqual(on('1978-12-01'), ['12065'])
    assert.deepEqual(on('2009-08-03'), ['12958', '13292'])
    assert.deepEqual(on('2010-06-27'), ['13526'])
  })

  it('are suggested for a slip in the number', () => {
    for (const digits of ['12985', '1295', '12598', '12858', '129558'])
      assert.equal(vocabulary.orderNearest(digits)?.code, '12958', digits)
    assert.equal(vocabulary.orderNearest('99999'), undefined)
  })
})

describe('reasons', () => {
  it('are worded as on the day', () => {
    const before = vocabulary.reason('1.4', 'e', '2005-01-01')
    const after = vocabulary.reason('1.4', 'e', '2012-01-01')
    assert.deepEqual([before?.order, after?.order, vocabulary.reason('1.4', 'E')?.order], ['13292', '13526', '13526'])
  })

  it('know that section 1.5 has no letter h', () => {
    assert.ok(vocabulary.reason('1.5', 'd'))
    assert.equal(vocabulary.reason('1.5', 'h'), undefined)
    assert.ok(vocabulary.reason('1.4', 'h'))
  })

  it('belong to the section that their order names', () => {
    for (const order of vocabulary.orders()) {
      const section = order.reasonSection
      if (section === undefined) continue
      const first = section === '1.3(a)' ? '1' : 'a'
      assert.equal(vocabulary.reason(section, first, order.effectiveFrom)?.section, section, order.code)
    }
  })
})

describe('exemptions', () => {
  it('are found however they are written', () => {
    for (const [text, code] of Object.entries({
      '1.6X5': 'X5',
      'X-5': 'X5',
      x5: 'X5',
      'XGDS 2': 'XGDS-2',
      gds: 'GDS',
      '50X1-HUM': '50X1-HUM',
      OADR: 'OADR',
    })) {
      assert.equal(vocabulary.exemption(text)?.code, code, text)
    }
    assert.equal(vocabulary.exemption('X9'), undefined)
  })

  it('name only orders that exist', () => {
    for (const code of ['GDS', 'XGDS', 'ADS', 'RDS', 'OADR', 'X1', '25X1', '50X1-HUM', 'GP-1']) {
      const orders = vocabulary.exemption(code)?.orders ?? []
      assert.ok(orders.length > 0 && orders.every((number) => vocabulary.order(number)), code)
    }
  })
})

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
}
