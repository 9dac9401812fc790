import assert from 'node:assert/strict'
import { messageJson } from '../../../../server/language/features/message-json/message-json.ts'
import { defaultVocabulary } from '../../../../server/language/vocabulary/vocabulary.ts'
import { messageOfText } from '../../../support/cable.ts'
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
