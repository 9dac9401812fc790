import assert from 'node:assert/strict'
import { messageJson } from '../../../../../server/language/features/message-json/message-json.ts'
import { defaultVocabulary } from '../../../../../server/language/vocabulary/vocabulary.ts'
import { messageOfText } from '../../../../support/cable.ts'

const FRONT = (date: string): string => `06ZENDA1874\nA SMALL HARVEST IN THE\n${date}\nCONFIDENTIAL\nEmbassy Zenda\n`

describe('the number that a collection puts above a cable that is missing', () => {
  for (const end of ['\n', '\r\n'])
    it(`names the cable: ${JSON.stringify(end)}`, () => {
      const { id, level } = messageOfText(FRONT('Thu Mar 23 00:00:00 +0100 2006').replaceAll('\n', end))
      assert.deepEqual([id?.year, id?.series, id?.number, level], [2006, 'ZENDA', 1874, 'CONFIDENTIAL'])
    })

  it('stands above the title, and no text', () => {
    const parse = (text: string) => messageJson(messageOfText(text), 0, true, defaultVocabulary())
    const date = 'Thu Mar 23 00:00:00 +0100 2006'
    for (const end of ['\n', '\r\n']) {
      const { subject, paragraphs, ranges } = parse(FRONT(date).replaceAll('\n', end))
      assert.deepEqual([subject?.text, paragraphs.length], ['A SMALL HARVEST IN THE', 0])
      assert.ok(ranges)
    }
    // Where a text stands below, or no title above the date, nothing is left out.
    const below = parse(`${FRONT(date)}\nThe duke wrote of the harvest.\n\nIt was small.\n`)
    assert.equal(
      below.paragraphs
        .map(({ text }) => text)
        .join(' ')
        .includes('It was small.'),
      true,
    )
    const untitled = parse(FRONT(date).replace('A SMALL HARVEST IN THE\n', ''))
    assert.equal(untitled.subject, null)
  })

  it('stands above an empty title', () => {
    for (const end of ['\n', '\r\n', ' \n']) {
      const text = FRONT('Thu Mar 23 00:00:00 +0100 2006').replace('A SMALL HARVEST IN THE', '').replaceAll('\n', end)
      const { id, subject, paragraphs } = messageJson(messageOfText(text), 0, true, defaultVocabulary())
      assert.deepEqual([id, subject, paragraphs.length], ['06ZENDA1874', null, 0], JSON.stringify(end))
    }
  })

  it('is none without the date of the collection, or within a line', () => {
    for (const text of [
      FRONT('23 March 2006'),
      FRONT('We met on Thu Mar 23 00:00:00 +0100 2006'),
      FRONT('Thu Mar 23 00:00:00 +0100 2006').replace('06ZENDA1874', 'SEE 06ZENDA1874'),
      FRONT('Thu Mar 23 00:00:00 +0100 2006').replace('06ZENDA1874', '06ZENDA1874 AND MORE'),
    ])
      assert.equal(messageOfText(text).id, undefined, text)
  })
})
