import assert from 'node:assert/strict'
import { messageJson } from '../../../../server/language/features/message-json/message-json.ts'
import { defaultVocabulary } from '../../../../server/language/vocabulary/vocabulary.ts'
import { messageOfText } from '../../../support/cable.ts'

describe('the classifier in the line of the order of 1978', () => {
  const name = (value: string): string | null | undefined =>
    messageJson(
      messageOfText(
        `R 021015Z MAR 79\nFM AMEMBASSY ZENDA\nTO SECSTATE WASHDC 1234\nC O N F I D E N T I A L ZENDA 123\nE.O. 12065: ${value}\nTAGS: PEPR, RU\nSUBJECT: THE ROADS\n1. (C) THE ROADS ARE CLOSED.\nSAPT\n`,
      ),
      0,
      false,
      defaultVocabulary(),
    ).classifiedBy?.name

  it('stands in parentheses, or behind a date that does', () => {
    for (const value of [
      'GDS 3/2/85 (RASSENDYLL, RUDOLF K.) OR-M',
      'GDS (3/2/85) RASSENDYLL, RUDOLF K. OR-M',
      'RDS-3 3/2/99 RASSENDYLL, RUDOLF K., OR-P',
    ])
      assert.equal(name(value), 'RUDOLF K. RASSENDYLL', value)
  })

  it('may be the second of his name', () => {
    for (const value of [
      'GDS 3/2/85 (RUDOLF K. RASSENDYLL, JR.) OR-M',
      'GDS 3/2/85 (RASSENDYLL, RUDOLF K., JR.) OR-M',
      'GDS 3/2/85 (RASSENDYLL, RUDOLF K. JR.) OR-M',
    ])
      assert.equal(name(value), 'RUDOLF K. RASSENDYLL, JR.', value)
    assert.equal(name('GDS 3/2/85 (RASSENDYLL, RUDOLF III) OR-M'), 'RUDOLF RASSENDYLL, III')
    assert.equal(name('GDS 3/2/85 (RASSENDYLL, IVAN) OR-M'), 'IVAN RASSENDYLL')
  })

  it('is named behind an order with a figure too many', () => {
    const text = (order: string): string =>
      `R 021015Z MAR 79\nFM AMEMBASSY ZENDA\nTO SECSTATE WASHDC 1234\nC O N F I D E N T I A L ZENDA 123\nE.O. ${order}: GDS 3/2/85 (RASSENDYLL, RUDOLF) OR-M\nTAGS: PEPR, RU\nSUBJECT: THE ROADS\n1. (C) THE ROADS ARE CLOSED.\nSAPT\n`
    const named = (order: string): string | null | undefined =>
      messageJson(messageOfText(text(order)), 0, false, defaultVocabulary()).classifiedBy?.name
    assert.equal(named('120655'), 'RUDOLF RASSENDYLL')
    assert.equal(named('11652'), undefined)
  })

  it('is not told where nothing says who it is', () => {
    for (const value of ['GDS 3/2/85', 'GDS (3/2/85) FOR ZENDA, STRELSAU AND HENTZAU', 'RDS-3 3/2/99 OR-M'])
      assert.equal(name(value), undefined, value)
  })
})
