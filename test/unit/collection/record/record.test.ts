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

  it('has the day that a label gives in words, where there is no date-time group', () => {
    const smart = (date: string): string =>
      `UNCLASSIFIED\n\n\nMRN:            09 ZENDA 12\nDate/DTG:       ${date}\nFrom:           AMEMBASSY ZENDA\nAction:         WASHDC, SECSTATE ROUTINE\nTAGS:           PREL\nSubject:        A BRIDGE\n\n1. The duke spoke.\n\nSignature:      RASSENDYLL\n\nUNCLASSIFIED\n`
    const date = (text: string) => recordsOf(smart(text))[0]?.record.date
    assert.equal(date('Aug 03, 2009 / 031453Z AUG 09'), '2009-08-03T14:53:00Z')
    assert.equal(date('Aug 03, 2009'), '2009-08-03')
    assert.equal(date('Aug 33, 2009'), null)
  })

  it('has both numbers of a message to a traveller', () => {
    const text = (line: string): string =>
      `R 031453Z AUG 09\nFM SECSTATE WASHDC\nTO USDEL SECRETARY\nBT\n${line}\n\nTAGS: PREL\nSUBJECT: A BRIDGE\n\n1. The duke spoke.\nBT\n`
    const [record] = recordsOf(text('UNCLAS STATE 112345 TOSEC 010007')).map((each) => each.record)
    assert.deepEqual(record?.number, { year: 2009, series: 'STATE', number: 112345 })
    assert.deepEqual(record?.also, { year: 2009, series: 'TOSEC', number: 10007 })
    const [plain] = recordsOf(text('UNCLAS STATE 112345')).map((each) => each.record)
    assert.ok(plain && !('also' in plain))
  })
})
