import assert from 'node:assert/strict'
import { lintText, messageOfText } from '../../../../support/cable.ts'

const HEAD =
  'UNCLAS ZENDA 000417\n\nSIPDIS\n\nE.O. 12958: N/A\nTAGS: PREL, PGOV\nSUBJECT: A LETTER\n\n1. (U) He wrote.\n\n'

describe('an end whose stop was lost, with the signature glued behind it', () => {
  const unclosed = (text: string) =>
    lintText(text).filter(({ finding }) => finding.rule.id.startsWith('block-start')).length

  for (const name of ['TEXT', 'QUOTE', 'COMMENT'])
    for (const before of ['of the Assembly of Zenda', 'of the Assembly of Zenda.', 'the river."'])
      it(`closes its block: ${before} END ${name} RASSENDYLL`, () => {
        const text = `${HEAD}2. (U) His words: BEGIN ${name}: We met and spoke\n${before} END ${name} RASSENDYLL\n`
        assert.equal(unclosed(text), 0)
        assert.equal(messageOfText(text).signature?.text, 'RASSENDYLL')
      })

  it('closes none in the words of a sentence', () => {
    for (const end of ['by the end text RASSENDYLL', 'BY THE END TEXT OF THE DAY', 'to the end TEXT Rassendyll'])
      assert.equal(unclosed(`${HEAD}2. (U) His words: BEGIN TEXT: We met and spoke\n${end}\n`), 1, end)
  })
})
