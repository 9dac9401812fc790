import assert from 'node:assert/strict'
import { messageOfText } from '../../../../support/cable.ts'

const FRONT = (date: string): string => `06ZENDA1874\nA SMALL HARVEST IN THE\n${date}\nCONFIDENTIAL\nEmbassy Zenda\n`

describe('the number that a collection puts above a cable that is missing', () => {
  for (const end of ['\n', '\r\n'])
    it(`names the cable: ${JSON.stringify(end)}`, () => {
      const { id, level } = messageOfText(FRONT('Thu Mar 23 00:00:00 +0100 2006').replaceAll('\n', end))
      assert.deepEqual([id?.year, id?.series, id?.number, level], [2006, 'ZENDA', 1874, 'CONFIDENTIAL'])
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
