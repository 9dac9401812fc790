import assert from 'node:assert/strict'
import { messageJson } from '../../../../../server/language/features/message-json/message-json.ts'
import { defaultVocabulary } from '../../../../../server/language/vocabulary/vocabulary.ts'
import { messageOfText } from '../../../../support/cable.ts'
import { header1976 } from '../../../../support/header-1976.ts'

const read = (...end: readonly string[]): readonly (string | null)[] => {
  const text = [...header1976(712), '1. THE FERRY IS LATE.', '2. THE DUKE LEFT.', ...end]
  const { signature, paragraphs } = messageJson(messageOfText(text.join('\n')), 0, false, defaultVocabulary())
  return [signature, paragraphs[paragraphs.length - 1]?.text ?? null]
}

describe('what a machine read of a level that was struck out, below the signature', () => {
  for (const scraps of [
    ['-fnEoRT-'],
    ['\u2014 SEC-55B-T\u2014'],
    ['EEGRE/1"'],
    ['-55-', 'C7GRET 7.'],
    ['SECRET', '2222'],
    ['tIcC-RE-T-'],
  ])
    it(`is no text, and the name above it signs: ${scraps.join(' | ')}`, () => {
      assert.deepEqual(read('BERG', ...scraps), ['BERG', 'THE DUKE LEFT.'])
      assert.deepEqual(read('', 'BERG', '', ...scraps), ['BERG', 'THE DUKE LEFT.'])
    })

  it('is the rest of a level below the level', () => {
    for (const end of [
      ['UNCLASSIFIED', 'FIED'],
      ['CONFIDENTIAL', 'ENTIAL'],
    ])
      assert.deepEqual(read('', 'BERG', '', ...end), ['BERG', 'THE DUKE LEFT.'])
    // A surname that is none of the level above it.
    assert.equal(read('', 'UNCLASSIFIED', 'FRIED')[0], 'FRIED')
    assert.equal(read('', 'UNCLASSIFIED', '', 'ENTIAL')[0], 'ENTIAL')
  })

  it('is none where words, items or a sentence stand there', () => {
    for (const line of [
      '- RICE',
      '2.5 TONS',
      'RICE',
      'A/S HALE',
      'U.S.',
      'THE END',
      "DUKE'S MEN",
      'P.O. BOX 12',
      'BREAD AND RICE 7',
    ])
      assert.notEqual(read('BERG', line)[0], 'BERG', line)
  })

  it('signs nothing where the sentence above goes on', () => {
    const text = [...header1976(712), '1. THE FERRY TO', 'BERG', '-fnEoRT-']
    assert.equal(messageOfText(text.join('\n')).signature, undefined)
  })
})
