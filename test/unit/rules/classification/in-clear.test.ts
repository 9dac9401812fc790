import assert from 'node:assert/strict'
import { lintText } from '../../../support/cable.ts'

describe('a message in clear', () => {
  const missing = (line: string): number =>
    lintText(
      `R 141120Z MAR 09\nFM AMEMBASSY ZENDA\nTO SECSTATE WASHDC\nBT\n${line}\n\nE.O. 12958: N/A\nTAGS: PREL\nSUBJECT: A FERRY\n\n1. He rowed.\n\nLUTZ\nBT\n`,
    ).filter(({ finding }) => finding.rule.id === 'class-missing').length

  it('misses no level, however short its number is', () => {
    for (const line of ['CLEAR ZENDA 418', 'CLEAR ZENDA 0418', 'CLEAR SECTION 01 OF 01 ZENDA 418', 'SVC ZENDA 418'])
      assert.equal(missing(line), 0, line)
  })
  it('is none by the word alone', () => {
    for (const line of ['ALL CLEAR FOR ZENDA', 'CLEARED BY ZENDA 418', 'CLEAR BY MAY 12'])
      assert.equal(missing(line), 1, line)
  })
})
