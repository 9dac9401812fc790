import assert from 'node:assert/strict'
import { lintText } from '../../../support/cable.ts'

const cable = (captions: string): string =>
  `R 031407Z MAY 09\nFM AMEMBASSY ZENDA\nTO SECSTATE WASHDC 0001\n\nC O N F I D E N T I A L ZENDA 000607\n\n${captions}\n\nE.O. 12958: DECL: 05/03/2019\nTAGS: PREL, JA\nSUBJECT: THE HARBOR\n\nClassified By: DCM Rupert Hentzau. Reason: 1.4 (d).\n\n1. (C) The duke sailed at noon.\nHENTZAU\n`
const told = (captions: string, profile: 'archival' | 'transmitted'): readonly string[] =>
  lintText(cable(captions), { profile }).flatMap(({ finding }) =>
    finding.rule.id === 'caption-conflict' ? [finding.level] : [],
  )

describe('captions that say who may see a message, beside those that hold it back', () => {
  it('are told in a warning, and of copies in a hint', () => {
    for (const captions of ['NOFORN\n\nDISPLAY ONLY GBR', 'NOFORN\n\nREL TO USA, GBR', 'NODIS\n\nREL TO USA, GBR']) {
      assert.deepEqual(told(captions, 'transmitted'), ['warning'], captions)
      assert.deepEqual(told(captions, 'archival'), ['hint'], captions)
    }
  })

  it('leave other pairs as they were, and are silent alone', () => {
    assert.deepEqual(told('NODIS\n\nSIPDIS', 'archival'), ['warning'])
    for (const captions of ['DISPLAY ONLY GBR', 'NOFORN', 'NOFORN\n\nSIPDIS', 'ORCON\n\nREL TO USA, GBR'])
      assert.deepEqual(told(captions, 'archival'), [], captions)
  })
})
