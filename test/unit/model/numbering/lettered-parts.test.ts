import assert from 'node:assert/strict'
import { lintText, messageOfText, summary } from '../../../support/cable.ts'

const HEAD =
  'R 121300Z MAR 75\nFM AMCONSUL STRELSAU\nTO SECSTATE WASHDC 8806\nUNCLAS STRELSAU 0411\nE.O. 11652: N/A\nTAGS: CASC, RU\nSUBJECT: VISITS TO THE CASTLE\nREF: ZENDA 1311\n'
const END = '2. THE LIST CAME IN JUNE.\nHALE\n'

const RULES = ['portion-over', 'para-duplicate', 'para-gap', 'para-number-run']

function found(text: string): readonly string[] {
  return summary(lintText(HEAD + text + END)).filter((line) => RULES.some((rule) => line.includes(rule)))
}

describe('parts of a paragraph that repeat its number and count on in letters', () => {
  const lawful: Readonly<Record<string, string>> = {
    'glued to the number': '1. WE KEEP TO THE RULES.\n1.(B) NOBODY TELLS US OF A VISIT.\n1.(C) THE KEEPER WAS ASKED.\n',
    'behind a blank': '1. WE KEEP TO THE RULES.\n1. (B) NOBODY TELLS US OF A VISIT.\n1. (C) THE KEEPER WAS ASKED.\n',
    'without a stop': '1. WE KEEP TO THE RULES.\n1(B) NOBODY TELLS US OF A VISIT.\n1.(C) THE KEEPER WAS ASKED.\n',
    'with blank lines':
      '1. (A) WE KEEP TO THE RULES.\n\n1. (B) NOBODY TELLS US OF A VISIT.\n\n1. (C) THE KEEPER WAS ASKED.\n\n',
  }
  for (const [name, text] of Object.entries(lawful))
    it(`are no marks: ${name}`, () => {
      const about = found(text).filter((line) => !line.includes('para-duplicate'))
      assert.deepEqual(about, [])
      assert.deepEqual(
        messageOfText(HEAD + text + END).body.marks.filter(({ inner }) => inner === 'C'),
        [],
      )
    })

  const faults: Readonly<Record<string, string>> = {
    'another letter above': '1. (U) WE KEEP TO THE RULES.\n\n1. (C) THE KEEPER WAS ASKED.\n\n',
    'the letter before in another paragraph':
      '1. (U) WE KEEP TO THE RULES, ONE OF THEM (B).\n\n1. (C) THE KEEPER WAS ASKED.\n\n',
    'a number of its own': '1.(B) NOBODY TELLS US OF A VISIT.\n\n1. (U) WE KEEP.\n\n2. (C) THE KEEPER WAS ASKED.\n\n',
    'the words of a treaty before':
      '1. (U) THE KEEPER WENT UNDER RULE\n1 (B) OF THE CASTLE.\n\n1. (C) HE WAS ASKED.\n\n',
    'a sentence about a form before': '1. (U) The keeper went.\n1 (B) was his form.\n\n1. (C) He was asked.\n\n',
    'a row that begins with no A': '1. (B) NOBODY TELLS US OF A VISIT.\n\n1. (C) THE KEEPER WAS ASKED.\n\n',
    'what allies restrict': '1. (R) NOBODY TELLS US OF A VISIT.\n\n1. (S) THE KEEPER WAS ASKED.\n\n',
  }
  for (const [name, text] of Object.entries(faults))
    it(`but a mark is one: ${name}`, () => {
      assert.ok(found(text).some((line) => line.includes('portion-over')))
    })

  it('have a first one that is no unknown mark', () => {
    const text = '1. (U) WE KEEP TO THE RULES.\n\n2.(A) NOBODY TELLS US.\n\n2.(B) THE KEEPER WAS ASKED.\n\n'
    for (const more of ['', '2.(C) HE SLEPT.\n\n']) {
      const said = summary(lintText(HEAD + text + more + END.replace('2.', '3. (U)')))
      assert.deepEqual(
        said.filter((line) => /portion-(?:unknown|over)/.test(line)),
        [],
      )
    }
  })

  it('leave the marks of other paragraphs', () => {
    const text =
      '1. (C) WE KEEP TO THE RULES.\n2. (A) HE LEFT.\n2. (B) NOBODY TELLS US OF A VISIT.\n2. (C) THE KEEPER WAS ASKED.\n'
    const [use] = messageOfText(HEAD + text + END.replace('2.', '3.')).body.marks.filter(({ inner }) => inner === 'C')
    assert.equal(use?.count, 1)
  })
})
