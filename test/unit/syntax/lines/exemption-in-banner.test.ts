import assert from 'node:assert/strict'
import { messageOfText } from '../../../support/cable.ts'

describe('an exemption in the banner of a classification line', () => {
  const read = (line: string) => {
    const { id, level } = messageOfText(
      `${line}\n\nE.O. 12958: X1\nTAGS: PREL\nSUBJECT: VISIT\n\n1. (S) He came.\nSAPT\n`,
    )
    return [id?.series, id?.number, level]
  }

  it('stands behind slants, with other controls or alone', () => {
    for (const line of ['SECRET//NOFORN//X1 ZENDA 000607', 'SECRET//X8 ZENDA 000607', 'S E C R E T//MR ZENDA 000607'])
      assert.deepEqual(read(line), ['ZENDA', 607, 'SECRET'], line)
  })

  it('is none where a name begins so', () => {
    assert.deepEqual(read('SECRET//NOFORN MRAZ 000607').slice(0, 2), ['MRAZ', 607])
  })
})
