import assert from 'node:assert/strict'
import { exampleCable } from '../../../server/language/rules/support/examples/example-cable.ts'
import { lintText } from '../../support/cable.ts'

describe('rules that are quieter where custom or another paper may explain the text', () => {
  it('take a paragraph for one of the cable where the reader is sent to it', () => {
    assert.deepEqual(paragraphLevels('See para 9.'), ['warning'])
    assert.deepEqual(paragraphLevels('The action request is in para 9.'), ['warning'])
    assert.deepEqual(paragraphLevels('Para 9 below has more.'), ['warning'])
    assert.deepEqual(paragraphLevels('The duke asked to delete para 9.'), ['hint'])
    assert.deepEqual(paragraphLevels('The para 9 language is new.'), ['hint'])
  })

  it('expect the name of a visitor, and hardly that of an exchange of later years, or of a conference', () => {
    assert.deepEqual(levels('tags-person-required', exampleCable({ tags: 'TAGS: OVIP, PREL' })), ['information'])
    assert.deepEqual(levels('tags-person-required', exampleCable({ tags: 'TAGS: OEXC, SCUL' })), ['hint'])
    const ofTheSeventies = (tags: string) =>
      levels(
        'tags-person-required',
        `R 111015Z MAY 76\nFM AMEMBASSY ZENDA\nTO SECSTATE WASHDC 4417\nUNCLAS ZENDA 0512\n\nE.O. 11652: N/A\nTAGS: ${tags}\nSUBJECT: BOATS ON THE LAKE\n\n1. THE BOATS CAME.\n\nSAPT\n`,
      )
    assert.deepEqual(ofTheSeventies('OVIP, UK'), ['information'])
    assert.deepEqual(ofTheSeventies('OREP, UK'), ['information'])
    assert.deepEqual(ofTheSeventies('OCON, EFIS, UK'), ['hint'])
  })
})

function paragraphLevels(sentence: string): string[] {
  return levels('ref-para-range', exampleCable({ body: [`1. (C) The duke spoke. ${sentence}`, '2. (U) We left.'] }))
}

function levels(rule: string, text: string): string[] {
  return lintText(text).flatMap(({ finding }) => (finding.rule.id === rule ? [finding.level] : []))
}
