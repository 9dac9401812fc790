import assert from 'node:assert/strict'
import { isForOthers } from '../../../../../server/language/rules/support/circulation/circulation.ts'
import { defaultVocabulary } from '../../../../../server/language/vocabulary/vocabulary.ts'
import { messageOfText } from '../../../../support/cable.ts'

const isFor = (...addresses: string[]): boolean =>
  isForOthers(
    messageOfText(
      ['R 031206Z MAR 09', 'FM AMEMBASSY ZENDA', ...addresses, 'UNCLAS ZENDA 000417', '', '1. The mill.', ''].join(
        '\n',
      ),
    ),
    defaultVocabulary(),
  )

describe('a message for other agencies', () => {
  it('has one among those who are to act, or those who are informed', () => {
    assert.equal(isFor('TO SECSTATE WASHDC'), false)
    assert.equal(isFor('TO SECSTATE WASHDC', 'INFO AMEMBASSY KABUL'), false)
    assert.equal(isFor('TO SECSTATE WASHDC', 'INFO SECDEF WASHDC'), true)
    assert.equal(isFor('TO SECDEF WASHDC', 'INFO AMEMBASSY KABUL'), true)
    assert.equal(isFor('TO SECDEF WASHDC'), true)
  })
})
