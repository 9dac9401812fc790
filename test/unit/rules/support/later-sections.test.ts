import assert from 'node:assert/strict'
import { lintText, messageOfText } from '../../../support/cable.ts'

const page = (number: number, section: string): string =>
  `UNCLASSIFIED\n\nPAGE 0${number}        ZENDA  00411   ${section}  031219Z\n\n`
const copy = (section: string, from: number): string =>
  `${page(2, section)}TAGS:  PHUM, PREL, GM\nSUBJECT: HUMAN RIGHTS REPORT - RURITANIA\n\n${from}. THERE WERE NO REPORTS OF TORTURE.\n\n${from + 1}. PRISONS ARE OLD BUT DRY.  THE RED CROSS CAME IN MAY\n\n${page(3, section)}AND SEPTEMBER.\n\n${from + 2}. THE PRESS IS FREE.\n\nHALE\n`

describe('a copy of a later section, without its header', () => {
  for (const section of ['02 OF 04', '03 OF 04', '04 OF 04'])
    it(`lacks no field and counts on: ${section}`, () => {
      for (const end of ['\n', '\r\n']) {
        const text = copy(section, 11).replaceAll('\n', end)
        assert.equal(messageOfText(text).profile.profile, 'archival')
        assert.deepEqual(
          lintText(text).map(({ finding }) => finding.message),
          [],
        )
      }
    })

  it('is asked for what the first section has', () => {
    const rules = lintText(copy('01 OF 04', 11)).map(({ finding }) => finding.rule.id)
    assert.ok(rules.includes('structure-missing-field'))
  })
})

describe('a text that has named the paragraphs of another', () => {
  const said = (body: string): string[] =>
    lintText(
      `UNCLAS STATE 044812\n\nE.O. 12958: N/A\nTAGS: APER\nSUBJECT: CORRECTION\n\nREF: STATE 44001\n\n${body}\n\nVANCE\n`,
    ).flatMap(({ finding }) => (finding.rule.id === 'ref-para-range' ? [`${finding.level} ${finding.message}`] : []))

  it('goes on with it in what follows', () => {
    assert.deepEqual(said('1. In para 3 reftel delete the word may.\n\n2. Delete paras 9 and 10.'), [])
  })

  it('points to its own where it sends the reader there', () => {
    assert.deepEqual(said('1. In para 3 reftel delete the word may.\n\n2. See para 9.'), [
      'warning There is no paragraph 9: the last is 2',
    ])
    assert.deepEqual(said('1. Delete paras 9 and 10.\n\n2. In para 3 reftel delete the word may.').length, 2)
  })
})
