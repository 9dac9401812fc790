import assert from 'node:assert/strict'
import { defaultVocabulary } from '../../../../server/language/vocabulary/vocabulary.ts'
import { lintText, messageOfText } from '../../../support/cable.ts'

function cable(mark: string): string {
  const fields =
    'E.O. 12958: DECL: 03/11/2019\nTAGS: PREL, PGOV\nSUBJECT: THE FERRY\n\nClassified By: DCM Fritz Tarlenheim for reasons 1.4 (b) and (d).\n\n'
  return `C O N F I D E N T I A L ZENDA 000123\n\n${fields}1. (C) The ferry left.\n\n2. ${mark} Nobody saw it.\n\n3. (C) The mayor slept.\n\nRASSENDYLL\n`
}

describe('words behind the level of a mark', () => {
  it('that ask for protection leave it a mark', () => {
    for (const mark of [
      '(SBU, PROTECT ACCORDINGLY)',
      '(C; please protect)',
      '(C - Please protect throughout)',
      '(SBU: STRICTLY PROTECT)',
      '(C, HANDLE ACCORDINGLY)',
    ]) {
      const found = lintText(cable(mark)).filter(({ finding }) => finding.rule.id.startsWith('portion-'))
      assert.deepEqual(
        found.map(({ finding }) => finding.message),
        [],
        mark,
      )
      assert.equal(messageOfText(cable(mark)).body.unmarked.length, 0, mark)
    }
  })

  it('of another kind do not', () => {
    for (const text of ['(see para 3)', '(C, the mayor said)', '(S and P agree)'])
      assert.equal(messageOfText(cable(text)).body.unmarked.length, 1, text)
  })

  it('are known where an agency has its own', () => {
    const found = lintText(cable('(OUO)')).filter(({ finding }) => finding.rule.id.startsWith('portion-'))
    assert.deepEqual(found, [])
  })
})

describe('what follows a mark', () => {
  const marks = (text: string): readonly string[] =>
    lintText(cable(text)).flatMap(({ finding }) =>
      finding.rule.id.startsWith('portion-') ? [`${finding.rule.id}: ${finding.message}`] : [],
    )

  it('may be a word with which others are referred to', () => {
    for (const text of ['(U) Below is', '(U) BELOW IS', '(C) Above all', '(C) ABOVE ALL,', '(C) Of the list of boats'])
      assert.deepEqual(marks(text), [], text)
  })

  it('may be the first item of a list', () => {
    for (const text of [
      '(C) (1) It left; (2)',
      '(U) (a) It left; (b)',
      '(C) (A) It left. (B)',
      '(C) (i) It left; (ii)',
    ])
      assert.deepEqual(marks(text), [], text)
  })

  it('may make it the label of an item', () => {
    for (const text of ['(C) and (D) above', '(C) above', '(C), (D)', '(c) to (e)'])
      assert.equal(messageOfText(cable(text)).body.unmarked.length, 1, text)
  })

  it('is never said to be missing from a mark that is whole', () => {
    for (const text of ['(C) above', '(C), (D)', '(C) and (D)', '(C) (C)'])
      assert.ok(
        marks(text).every((each) => !each.includes('(C) is damaged: (C)')),
        text,
      )
  })
})

describe('marks of others in words', () => {
  const marks = (text: string): readonly string[] =>
    lintText(cable(text)).flatMap(({ finding }) =>
      finding.rule.id.startsWith('portion-') ? [`${finding.rule.id}: ${finding.message}`] : [],
    )

  it('are an owner and its level', () => {
    for (const mark of [
      ...['(NATO-UNCLAS)', '(NATO UNCLAS)', '(NATO/ISAF SECRET)', '(ISAF SECRET)', '(NATO CONF)', '(UK CONFIDENTIAL)'],
      ...['(EU RESTRICTED)', '(EU LIMITE)', '(IAEA CONFIDENTIAL)', '(OPCW PROTECTED)', '(GBR SECRET)'],
    ]) {
      assert.deepEqual(marks(mark), [], mark)
      assert.equal(messageOfText(cable(mark)).body.unmarked.length, 0, mark)
      assert.equal(defaultVocabulary().otherMark(mark.slice(1, -1))?.kind, 'foreign', mark)
    }
  })

  it('are not read in words of the text', () => {
    for (const text of ['(THE SECRET)', '(Isaf secret)', '(UK BANKS)', '(OUR CONFIDENTIAL)'])
      assert.equal(messageOfText(cable(text)).body.unmarked.length, 1, text)
    assert.equal(messageOfText(cable('In the end (UK SECRET) he left.')).body.unmarked.length, 1)
  })
})
