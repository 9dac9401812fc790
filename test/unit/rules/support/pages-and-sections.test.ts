import assert from 'node:assert/strict'
import { lastSection } from '../../../../server/language/rules/support/lines/last-section.ts'
import { messageOfText } from '../../../support/cable.ts'

const copy = (page: string): string =>
  `PAGE 01 OF 03 ZENDA  00411  01 OF 02  031219Z FEB 99\n\nR 031158Z FEB 99\nFM AMEMBASSY ZENDA\nTO SECSTATE WASHDC 0112\n\nC O N F I D E N T I A L SECTION 01 OF 02 ZENDA 000411\n\nE.O. 12958: DECL: 02/03/09\nTAGS: PREL, GM\nSUBJECT: THE FORD\n\n1. (C) It is open.\n\n${page}\n\n2. (C) He left.\n`

describe('the last section of a message', () => {
  it('is that of its page lines, which may count pages as well', () => {
    assert.equal(lastSection(messageOfText(copy('PAGE 02 OF 03 ZENDA  00411  01 OF 02  031219Z FEB 99'))), 1)
    assert.equal(lastSection(messageOfText(copy('PAGE 02 OF 03 ZENDA  00411  02 OF 02  031225Z FEB 99'))), 2)
    assert.equal(lastSection(messageOfText(copy('PAGE 02        ZENDA  00411  02 OF 02  031225Z FEB 99'))), 2)
  })
})
