import assert from 'node:assert/strict'
import { numberIn } from '../../../../server/language/collection/query/ask.ts'
import { numberText } from '../../../../server/language/collection/record/cable-number.ts'
import { defaultVocabulary } from '../../../../server/language/vocabulary/vocabulary.ts'
import { recordsOf } from '../../../support/collection.ts'
import { makeCollection } from '../../../support/generator/collection.ts'

const vocabulary = defaultVocabulary()

describe('a number of a message', () => {
  const written: readonly (readonly [string, string])[] = [
    ['09KABUL123', '09KABUL123'],
    ['09 Kabul 000123', '09KABUL123'],
    ['2009 STATE 97741', '09STATE97741'],
    ['kabul 123', 'KABUL123'],
    ['78 SECSTATE 12', '78STATE12'],
    ["'09 THE HAGUE 7", '09THEHAGUE7'],
    ['09HAGUE7', '09THEHAGUE7'],
    ['09-ROME-12', '09ROME12'],
  ]
  for (const [text, number] of written)
    it(`is read as people type it: ${text}`, () => {
      const read = numberIn(text, vocabulary)
      assert.equal(read && numberText(read), number)
    })
  for (const text of ['', '12', 'KABUL', '2009', '031453Z AUG 09x', '09 KABUL 123456789'])
    it(`is not "${text}"`, () => assert.equal(numberIn(text, vocabulary), null))
})

describe('a record', () => {
  it('of a copy has the digest of its text, whatever its lines and blanks are', () => {
    const [file] = makeCollection({ seed: 2, cables: 1, holes: 0 }).files
    const text = file?.text ?? ''
    const [own] = recordsOf(text)
    const [copy] = recordsOf(text.replaceAll('\n', '  \r\n').replace('SIPDIS', 'NODIS'))
    assert.equal(copy?.record.digest, own?.record.digest)
    const [other] = recordsOf(text.replace('RASSENDYLL', 'RASSENDYLL').replace(/^1\. (\S+ )?(\w+)/m, '1. $1Never'))
    assert.notEqual(other?.record.digest, own?.record.digest)
  })
})
