import assert from 'node:assert/strict'
import { lintText } from '../../../support/cable.ts'

const cable = (order: string, from = 'FM AMEMBASSY ZENDA', to = 'TO SECSTATE WASHDC 0001'): string =>
  `R 031407Z MAY 09\n${from}\n${to}\n\nC O N F I D E N T I A L ZENDA 000607\n\n${order}\nTAGS: PREL, JA\nSUBJECT: THE HARBOR\n\nClassified By: DCM Rupert Hentzau. Reason: 1.4 (d).\n\n1. (C) The duke sailed at noon.\nHENTZAU\n`
const told = (text: string): readonly string[] =>
  lintText(text).flatMap(({ finding }) =>
    finding.rule.id === 'structure-duplicate-field' ? [finding.message.split(' appears')[0] ?? ''] : [],
  )

describe('a keyword twice on its line', () => {
  const ORDER = 'E.O. 12958: DECL: 05/03/2019'

  it('is told of the order, of DECL, FM and TO', () => {
    assert.deepEqual(told(cable('E.O. 12958: E.O. 12958: DECL: 05/03/2019')), ['E.O. 12958'])
    assert.deepEqual(told(cable('E.O. 12958: DECL: DECL: 05/03/2019')), ['DECL'])
    assert.deepEqual(told(cable(ORDER, 'FM FM AMEMBASSY ZENDA')), ['FM'])
    assert.deepEqual(told(cable(ORDER, 'FM AMEMBASSY ZENDA', 'TO TO SECSTATE WASHDC 0001')), ['TO'])
  })

  it('is not told of other words', () => {
    for (const text of [
      cable(ORDER),
      cable('E.O. 12958: DECL: DECLASSIFY WHEN THE CASTLE CLOSES'),
      cable('E.O. 12958: E.O. 13526: DECL: 05/03/2019'),
      cable(ORDER, 'FM AMEMBASSY TOKYO', 'TO AMEMBASSY TOKYO'),
      cable(ORDER, 'FM FMC ZENDA', 'TO TOKYO DESK'),
    ])
      assert.deepEqual(told(text), [], text)
  })
})

describe('TAGS of the aid agency', () => {
  const copy = (attention: string): string =>
    `R 031407Z MAY 75\nFM AMEMBASSY ZENDA\nTO SECSTATE WASHDC 0001\n\nUNCLAS ZENDA 0607\n\n${attention}\n\nE.O. 11652: N/A\nSUBJECT: SEED FOR THE FARMERS\n\n1. THE SEED CAME AT NOON.\nHENTZAU\n`
  const missing = (attention: string): boolean =>
    lintText(copy(attention)).some(({ finding }) => finding.rule.id === 'structure-missing-field')

  it('are not asked for where AIDAC stands behind the offices', () => {
    for (const line of ['USAID FOR ANE; AIDAC', 'AID/W FOR ANE, AIDAC.', 'AIDAC'])
      assert.equal(missing(line), false, line)
  })

  it('are asked for where offices alone are named', () => {
    for (const line of ['FOR ANE', 'USAID FOR ANE; EUR', 'USAID FOR AIDAC']) assert.equal(missing(line), true, line)
  })
})
