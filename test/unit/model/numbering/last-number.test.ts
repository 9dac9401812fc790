import assert from 'node:assert/strict'
import { lintText } from '../../../support/cable.ts'

const cable = (body: string): string =>
  `C O N F I D E N T I A L ZENDA 000607\n\nE.O. 12958: DECL: 05/03/2019\nTAGS: PREL, JA\nSUBJECT: THE HARBOR\n\nClassified By: DCM Rupert Hentzau. Reason: 1.4 (d).\n\n${body}\n`
const told = (body: string): readonly string[] =>
  lintText(cable(body)).flatMap(({ finding }) => (finding.rule.id.startsWith('para-') ? [finding.rule.id] : []))
const FIRST = '1. (C) The duke sailed at noon with both of his ships.\n\n2. (C) The harbor master kept his silence.\n\n'
const LAST = '(C) The ships were back by night, and the duke was tired of the sea.'

describe('a last paragraph without its number', () => {
  it('is told with the signature directly below it, or below a blank line', () => {
    assert.deepEqual(told(`${FIRST}${LAST}\nHENTZAU`), ['para-gap'])
    assert.deepEqual(told(`${FIRST}${LAST}\n\nHENTZAU`), ['para-gap'])
    assert.deepEqual(told(`${FIRST}(C) Mr. Sapt told us by night that nobody had paid.\nHENTZAU`), ['para-gap'])
  })

  it('is not told of a title, a note, a sentence that is cut, or where others have none', () => {
    for (const body of [
      `${FIRST}(U) POINTS OF CONTACT AT THE EMBASSY OF ZENDA FOR VISITS\nHENTZAU`,
      `${FIRST}(U) Minimize considered for all of the posts that are named above.\nHENTZAU`,
      `${FIRST}(C) The ships were back by night, and with them came the\nHENTZAU`,
      `${FIRST}(C) a. the ships that were back by night had been painted.\nHENTZAU`,
      `${FIRST}(C) -- The ships that were back by night had been painted.\n\nHENTZAU`,
      `${FIRST}(SBU) Post point of contact is Bert Sapt, at the mill by night.\nHENTZAU`,
      `${FIRST}(U) EMBASSY'S POC FOR THE SHIPS IS BERT SAPT, AT THE MILL BY NIGHT.\n\nHENTZAU`,
      `${FIRST.replace('\n\n2', `\n\n${LAST}\n\n2`)}${LAST}\nHENTZAU`,
    ])
      assert.deepEqual(told(body), [], body)
  })
})

describe('the letter S for the number 5', () => {
  const FOUR = `${FIRST}3. (C) He ate.\n\n4. (C) The ships were back.\n\n`

  it('is told between 4 and 6, and at the end', () => {
    assert.deepEqual(told(`${FOUR}S. (C) He slept for an hour.\n\n6. (C) He woke.\nHENTZAU`), ['para-damaged-number'])
    assert.deepEqual(told(`${FOUR}S. (C) He slept for an hour.\nHENTZAU`), ['para-damaged-number'])
  })

  it('is a label among letters', () => {
    const list = 'R. (C) the first\n\nS. (C) the second\n\nT. (C) the third\n\n'
    assert.deepEqual(told(`${FOUR}${list}6. (C) He woke.\nHENTZAU`), ['para-gap'])
  })
})
