import assert from 'node:assert/strict'
import { messageOfText } from '../../../support/cable.ts'

const TEXT =
  'THIS WEEK THE FERRY WAS OUT, AND NOBODY IN THE TOWN KNEW OF A WAY TO\nCROSS THE RIVER. THE DUKE HIMSELF ROWED.'
const REST = '1. THE FERRY IS BACK, AND ITS MEN SAY THAT NOBODY\nPAID FOR IT.\n2. WE DOUBT IT.\nSAPT\n'

const isRead = (text: string): boolean => {
  const { namedBlocks } = messageOfText(text).body
  return namedBlocks.some(({ name, close }) => name === 'SUMMARY' && close !== undefined)
}

describe('the summary of a text without head, with a level of its own', () => {
  for (const end of ['\n', '\r\n'])
    it(`stands above its first number, ${JSON.stringify(end)}`, () => {
      for (const level of ['LIMITED OFFICIAL USE', 'UNCLASSIFIED', 'CONFIDENTIAL'])
        for (const between of ['\n', '\n\n'])
          for (const begin of ['BEGIN SUMMARY. ', 'SUMMARY: ']) {
            const text = `Show Headers\nBEGIN ${level}. ${begin}${TEXT} END SUMMARY. END ${level}.${between}${REST}`
            assert.ok(isRead(text.replaceAll('\n', end)), text)
          }
    })

  it('is none where a head stands below, or no summary begins', () => {
    assert.ok(!isRead(`BEGIN CONFIDENTIAL. ${TEXT} END SUMMARY.\n${REST}`))
    const head = 'R 081105Z APR 75\nFM AMEMBASSY ZENDA\nTO SECSTATE WASHDC 3318\nC O N F I D E N T I A L ZENDA 0614\n'
    const message = messageOfText(`BEGIN CONFIDENTIAL. SUMMARY: OF THE CLERK.\n${head}SUBJECT: THE FERRY\n${REST}`)
    assert.equal(message.from?.name?.text, 'AMEMBASSY ZENDA')
  })
})
