import assert from 'node:assert/strict'
import { messageJson } from '../../../../server/language/features/message-json/message-json.ts'
import { defaultVocabulary } from '../../../../server/language/vocabulary/vocabulary.ts'
import { messageOfText } from '../../../support/cable.ts'

describe('the level of a text that lost its head', () => {
  const level = (between: string): string | null =>
    messageJson(
      messageOfText(
        `1. THE FERRY IS BACK, AND ITS MEN SAY THAT NOBODY\n${between}\nPAID FOR IT.\n2. WE DOUBT IT.\nSAPT\n`,
      ),
      0,
      false,
      defaultVocabulary(),
    ).level

  it('stands at the foot of a page and at the head of the next', () => {
    for (const each of ['CONFIDENTIAL', 'SECRET', 'LIMITED OFFICIAL USE'])
      for (const between of ['\n', '\n\n'])
        assert.equal(level(`${each}${between}${each}\nPAGE 02 ZENDA 04417 081120Z`), each, each)
  })

  it('is not told by one level, by two, or by what a release put there', () => {
    for (const between of [
      'SECRET\nPAGE 02 ZENDA 04417 081120Z',
      'SECRET\nCONFIDENTIAL\nPAGE 02 ZENDA 04417 081120Z',
      'UNCLASSIFIED\nUNCLASSIFIED\nPAGE 02 ZENDA 04417 081120Z',
    ])
      assert.equal(level(between), null, between)
  })
})
