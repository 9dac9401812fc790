import assert from 'node:assert/strict'
import { turnedAddress } from '../../../../server/language/features/composing/turned-address.ts'
import { defaultVocabulary } from '../../../../server/language/vocabulary/vocabulary.ts'

describe('an address of SMART', () => {
  for (const [plad, turned] of [
    ['AMEMBASSY BANGKOK', 'BANGKOK, AMEMBASSY'],
    ['AMCONSUL CHIANG MAI', 'CHIANG MAI, AMCONSUL'],
    ['USMISSION USUN NEW YORK', 'USUN NEW YORK, USMISSION'],
    ['SECSTATE WASHDC', 'WASHDC, SECSTATE'],
    ...[
      'WHITE HOUSE WASHDC',
      'DEPT OF ENERGY WASHDC',
      'JOINT STAFF WASHDC',
      'SECDEF WASHDC',
      'IRAN RPO DUBAI',
      'CIA',
    ].map((each) => [each, each]),
  ] as [string, string][])
    it(`of ${plad} is ${turned}`, () => assert.equal(turnedAddress(plad), turned))

  it('is turned for no collective', () => {
    for (const { code, kind } of defaultVocabulary().posts())
      if (kind === 'collective' || kind === 'agency') assert.equal(turnedAddress(code), code)
  })
})
