import assert from 'node:assert/strict'
import { messageJson } from '../../../../server/language/features/message-json/message-json.ts'
import { defaultVocabulary } from '../../../../server/language/vocabulary/vocabulary.ts'
import { lintText, messageOfText } from '../../../support/cable.ts'
import { header1976 } from '../../../support/header-1976.ts'

const paragraphs = (lines: readonly string[], head = header1976(712)): readonly string[] =>
  ['\n', '\r\n'].flatMap((eol) =>
    messageJson(messageOfText([...head, ...lines].join(eol)), 0, false, defaultVocabulary()).paragraphs.map(
      ({ number, text }) => `${number}: ${text}`,
    ),
  )

describe('a number alone on its line', () => {
  const TEXT = ['1.', 'THE FERRY TO HOFBAU IS', 'LATE AGAIN.', '2.', '"WE DOUBT IT MUCH," SAID HALE.', 'BERG']
  const READ = ['1: THE FERRY TO HOFBAU IS LATE AGAIN.', '2: "WE DOUBT IT MUCH," SAID HALE.']

  it('begins the paragraph whose text stands below it', () => {
    assert.deepEqual(paragraphs(TEXT), [...READ, ...READ])
  })

  it('ends the subject above it', () => {
    const head = header1976(712).slice(0, -3)
    assert.deepEqual(paragraphs(TEXT, head), [...READ, ...READ])
  })

  it('is none in a column of figures, out of turn, or where a sentence waits for it', () => {
    for (const rows of [
      ['3.', '4.', '5.'],
      ['2.', 'ZENDA', '3.', 'HOFBAU'],
      ['7.', 'THE DUKE CAME TO HOFBAU.'],
      ['AND CAME ON APRIL', '2.', 'THE DUKE WAS NOT THERE.'],
    ])
      assert.equal(paragraphs(['1. THE FERRY WAS LATE', ...rows, 'BERG']).length, 2, rows.join(' '))
  })
})

describe('a mark below a number alone', () => {
  const head = (level: string): string =>
    `${level} ZENDA 000077\n\nE.O. 12958: DECL: 08/01/2019\nTAGS: PREL\nSUBJECT: THE FORD\n\n`

  it('is that of the paragraph', () => {
    for (const between of ['\n', '\n  ', '\n\n', '\n\n\n'])
      assert.deepEqual(
        messageJson(
          messageOfText(
            `${head('S E C R E T')}1.${between}(S/NF) The ford is open again.\n\n2. (U) It is not.\nSAPT\n`,
          ),
          0,
          false,
          defaultVocabulary(),
        ).paragraphs.map(({ number, mark, text }) => [number, mark, text]),
        [
          [1, 'S/NF', 'The ford is open again.'],
          [2, 'U', 'It is not.'],
        ],
      )
  })

  it('may be above the level, and needs no blank', () => {
    const text = `${head('C O N F I D E N T I A L')}1.\n(S) The ford is open again.\n\n2.\n\n(C) It is not.\nSAPT\n`
    assert.deepEqual(
      lintText(text).flatMap(({ finding: { rule } }) => (rule.id.startsWith('portion') ? [rule.id] : [])),
      ['portion-over'],
    )
  })
})
