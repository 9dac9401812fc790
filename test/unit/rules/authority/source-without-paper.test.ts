import assert from 'node:assert/strict'
import { lintText, messageOfText } from '../../../support/cable.ts'

const cable = (authority: string): string =>
  `P 031407Z MAY 12\nFM AMEMBASSY ZENDA\nTO SECSTATE WASHDC\n\nC O N F I D E N T I A L ZENDA 000607\n\nE.O. 13526: DECL: 05/03/2022\nTAGS: PREL, JA\nSUBJECT: (U) THE HARBOR\n\n${authority}\n\n1. (C) The duke sailed at noon.\nHENTZAU\n`
const told = (authority: string): readonly string[] =>
  lintText(cable(authority), { profile: 'draft' }).flatMap(({ finding }) =>
    finding.rule.id.startsWith('authority-derived') ? [finding.rule.id] : [],
  )

describe('a source that names no paper', () => {
  for (const source of ['SAME', 'VARIOUS', 'SEE REFTEL', 'the same'])
    it(`is a source all the same: ${source}`, () => {
      assert.equal(messageOfText(cable(`DERIVED FROM: ${source}`)).authority?.source, source)
      assert.deepEqual(told(`DERIVED FROM: ${source}`), ['authority-derived-no-classifier', 'authority-derived-source'])
    })

  for (const source of ['N/A', 'NONE', 'UNKNOWN'])
    it(`is none where there is none: ${source}`, () => {
      assert.equal(messageOfText(cable(`DERIVED FROM: ${source}`)).authority?.source, undefined)
      assert.deepEqual(told(`DERIVED FROM: ${source}`), [])
    })
})
