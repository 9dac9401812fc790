import assert from 'node:assert/strict'
import { messageOfText } from '../../../../support/cable.ts'

const HEAD =
  'R 141120Z MAR 75\nFM AMEMBASSY STRELSAU\nTO SECSTATE WASHDC 0117\nUNCLAS STRELSAU 0418\nE.O. 11652: N/A\nTAGS: PFOR\nSUBJ: OARS\n'
const signs = (end: string): string | undefined =>
  messageOfText(`${HEAD}1. THE FERRYMAN PUT HIS OARS INTO THE BOAT AND ROWED TO THE\n${end}\n`).body.closing.signature
    ?.text

describe('a surname with a misread letter', () => {
  it('signs below a last word of the text, and below the level of a page', () => {
    for (const above of ['CASTLE.', 'CASTLE.\n', 'OLD CASTLE.\n', 'CASTLE.\n\nUNCLASSIFIED\n'])
      assert.equal(signs(`${above}\nTARLENHE1M`), 'TARLENHE1M', above)
  })
  it('signs not where a name stands above it', () => {
    assert.equal(signs('CASTLE.\n\nHENTZAU\n\nA1RCRAFT'), 'HENTZAU')
  })
})

describe('a name of several words before a comma', () => {
  it('signs below what closes a block', () => {
    for (const above of ['CASTLE. END SUMMARY', 'CASTLE. END COMMENT.', 'CASTLE:'])
      assert.equal(signs(`${above}\nRUPERT HENTZAU,`), 'RUPERT HENTZAU,', above)
  })
})
