import assert from 'node:assert/strict'
import { messageJson } from '../../../../server/language/features/message-json/message-json.ts'
import { continuesTags } from '../../../../server/language/syntax/lines/tags-lines.ts'
import { defaultVocabulary } from '../../../../server/language/vocabulary/vocabulary.ts'
import { lintText, messageOfText } from '../../../support/cable.ts'

describe('the line below TAGS', () => {
  for (const [above, text] of [
    ['TAGS: PREL, PGOV,', 'THE CONFERENCE OF ZENDA, HU'],
    ['TAGS: PREL, OVIP (RASSENDYLL,', 'RUDOLF OF HENTZAU), HU'],
    ['TAGS: PREL PGOV', 'PTER IN'],
    ['TAGS: OVIP RASSENDYLL', 'RUDOLF PREL JA'],
    ['TAGS: PREL', ', EAID'],
    ['tags: prel', 'eaid, ja'],
  ] as const)
    it(`goes on with them: ${text}`, () => assert.ok(continuesTags(above, text)))

  for (const text of [
    'ZENDA DAILY SUMMARY NO. 12',
    'SC MEETING ON THE FERRY--',
    'THE PREFECT SAID THAT THE FERRY WAS LATE',
    'LATER IN DAY, PREFECT CONFIRMED IT',
  ])
    it(`is text: ${text}`, () => {
      assert.ok(!continuesTags('TAGS: OGEN', text))
      assert.ok(!continuesTags(undefined, text))
    })

  it('is text where the copy has no subject, over a page as well', () => {
    const head = ['C O N F I D E N T I A L ZENDA 0417', 'UNSUMMARY', 'E. O. 11652: GDS', 'TAGS: OGEN']
    const text = [
      'ZENDA DAILY SUMMARY NO. 12',
      'MEETING ON THE FERRY--',
      'EARLY APRIL 19, INQUIRIES ESTABLISHED PREFECT DELIBERATELY',
      'SPREAD FALSE REPORT HOFBAU, ZENDA, STRELSAU AND KRAVONIA',
      'READY SPONSOR HARD LINE ON FERRY, WHICH IT WAS KNOWN WE WOULD',
      'OPPOSE. THE DUKE DENIED REPORT AND EXPRESSED ASTONISHMENT.',
      'HALE',
    ]
    for (const page of [[], ['CONFIDENTIAL', 'PAGE 02 ZENDA 00417 01 OF 02 190412 Z']])
      for (const eol of ['\n', '\r\n']) {
        const copy = [...head, ...page, ...text].join(eol)
        const { tags, paragraphs } = messageJson(messageOfText(copy), 0, false, defaultVocabulary())
        assert.deepEqual(
          tags.map(({ code }) => code),
          ['OGEN'],
        )
        assert.ok(paragraphs.some((each) => each.text.includes('INQUIRIES ESTABLISHED')))
        const found = lintText(copy).map(({ finding }) => finding.rule.id)
        assert.ok(found.includes('structure-missing-field') && !found.includes('tags-unknown'), found.join())
      }
  })
})
