import assert from 'node:assert/strict'
import { applyEdits } from '../../../../server/language/rules/linter/fixes.ts'
import { rules } from '../../../../server/language/rules/registry/registry.ts'
import { defaultVocabulary } from '../../../../server/language/vocabulary/vocabulary.ts'
import { createWritingService } from '../../../../server/language/writing/service.ts'
import { openMarked } from '../../../support/service.ts'

const writing = createWritingService({ vocabulary: defaultVocabulary(), rules })

const TEXT = [
  'C O N F I D E N T I A L SECTION 01 OF 02 ZENDA OLD TOWN 000123',
  '',
  'SIPDIS',
  'NOFORN',
  '',
  'E.O. 12958: DECL: 08/01/2019',
  'TAGS: PREL',
  'SUBJECT: THE BRIDGE',
  '',
  'REF: A. STRELSAU 12',
  '     B. HENTZAU 3',
  '',
  '1. (C) As REF A and ref b say, see para 2 and PARA 9. PARA 4 OF REF A is old.',
  '',
  'C O N F I D E N T I A L SECTION 02 OF 02 ZENDA OLD TOWN 000123',
  '',
  '2. (C) Second.',
  '',
  'ZENDA OLD  00000123  002 OF 002',
  '',
  '3. (C) Third, as PARA 2 says.',
  '',
].join('\n')

/** The text with `$0` in front of the first place of some words, one further in. */
function marked(words: string): string {
  const at = TEXT.indexOf(words)
  assert.ok(at >= 0, words)
  return `${TEXT.slice(0, at)}$0${TEXT.slice(at)}`
}

function renamed(words: string, to: string, text = TEXT): string {
  const at = text.indexOf(words)
  assert.ok(at >= 0, words)
  const { document, position } = openMarked(`${text.slice(0, at)}$0${text.slice(at)}`)
  const prepared = writing.prepareRename(document, position)
  assert.ok(typeof prepared !== 'string', String(prepared))
  const edits = writing.rename(document, position, to)
  if (typeof edits === 'string') return edits
  const placed = edits.map(({ range: { start, end }, newText }) => ({
    span: { line: start.line, start: start.character, endLine: end.line, end: end.character },
    newText,
  }))
  return applyEdits(text, placed)
}

function refusal(words: string): unknown {
  const { document, position } = openMarked(marked(words))
  return writing.prepareRename(document, position)
}

/** What becomes of a sentence when reference A is called D, and paragraph 2 is called 7. */
const FOLLOWING: readonly (readonly [before: string, label: string, number: string])[] = [
  ['As refs A-C say.', 'As refs B-D say.', 'As refs A-C say.'],
  ['As refs A and B say.', 'As refs D and B say.', 'As refs A and B say.'],
  ['As references a, b say.', 'As references d, b say.', 'As references a, b say.'],
  ['As REFTEL A says.', 'As REFTEL D says.', 'As REFTEL A says.'],
  ['See paras 1-3.', 'See paras 1-3.', 'See paras 1-7.'],
  ['See paras 2 to 3.', 'See paras 2 to 3.', 'See paras 3 to 7.'],
  ['See paragraph two.', 'See paragraph two.', 'See paragraph seven.'],
  ['See paras 1, 2 and 3.', 'See paras 1, 2 and 3.', 'See paras 1, 7 and 3.'],
  ['See refs B-C and A.', 'See refs B-C and D.', 'See refs B-C and A.'],
  ['See paras 1 to 3, and para 2.', 'See paras 1 to 3, and para 2.', 'See paras 1 to 7, and para 7.'],
]

describe('renaming', () => {
  for (const [before, label, number] of FOLLOWING)
    it(`takes lists and rows along: ${before}`, () => {
      const refs = ['REF: A. STRELSAU 12', '     B. HENTZAU 3', '     C. TARLENHEIM 6', '']
      const head = ['UNCLAS ZENDA 000123', '', 'E.O. 12958: N/A', 'TAGS: PREL', 'SUBJECT: X', '', ...refs]
      const text = [...head, '1. (U) First.', '', '2. (U) Second.', '', `3. (U) ${before}`, ''].join('\n')
      const sentence = (renamedText: string): string | undefined => /3\. \(U\) (.*)/.exec(renamedText)?.[1]
      assert.equal(sentence(renamed('A. STRELSAU', 'D', text)), label)
      assert.equal(sentence(renamed('2. (U) Second', '7', text)), number)
    })

  it('renames a reference from any words that name it', () => {
    const sentence = 'As reftel A, reftels A and B and (ref a) say.'
    const text = TEXT.replace('1. (C) As REF A', `1. (C) ${sentence} As REF A`)
    const after = 'As reftel C, reftels C and B and (ref c) say. As REF C'
    for (const words of ['reftel A,', 'A, reftels', 'A and B and (', 'ref a)', 'a) say'])
      assert.ok(renamed(words, 'C', text).includes(after), `${words}: ${renamed(words, 'C', text)}`)
    const { document, position } = openMarked(text.replace('reftels A', '$0reftels A'))
    assert.match(String(writing.prepareRename(document, position)), /^The references have letters/)
  })

  it('a label takes the mentions along', () => {
    const after = TEXT.replace('A. STRELSAU', 'D. STRELSAU').replace('REF A and', 'REF D and')
    assert.equal(renamed('A. STRELSAU', 'd').replace('OF REF D', 'OF REF A'), after)
    assert.equal(renamed('b say', 'C'), TEXT.replace('B. HENTZAU', 'C. HENTZAU').replace('ref b', 'ref c'))
  })

  it('a number takes the mentions along', () => {
    const after = TEXT.replace('\n2. (C)', '\n7. (C)').replace('para 2', 'para 7').replace('PARA 2 says', 'PARA 7 says')
    assert.equal(renamed('2. (C) Second', '7'), after)
    assert.equal(renamed('2 and PARA 9', '7'), after)
  })

  it('a caption is another one', () => {
    assert.equal(renamed('NOFORN', 'limdis'), TEXT.replace('NOFORN', 'LIMDIS'))
  })

  it('a caption only where no mark rests on it, and to one that is known', () => {
    const asked = (text: string, to: string): unknown => {
      const { document, position } = openMarked(text)
      return writing.rename(document, position, to)
    }
    const text = TEXT.replace('2. (C)', '2. (C/NF)').replace('NOFORN', 'NOFO$0RN')
    assert.equal(
      asked(text, 'limdis'),
      'The mark (C/NF) says NOFORN as well: give those paragraphs another mark first.',
    )
    assert.equal(asked(TEXT.replace('NOFORN', 'NOFO$0RN'), 'hello'), 'HELLO is no caption that is known.')
  })

  it('a series is another one on all sections and page markers', () => {
    assert.equal(
      renamed('ZENDA OLD TOWN 000123', 'STRELSAU'),
      TEXT.replaceAll('ZENDA OLD TOWN', 'STRELSAU').replace('ZENDA OLD ', 'STRELSAU '),
    )
  })

  const impossible: readonly (readonly [string, string, RegExp])[] = [
    ['A. STRELSAU', 'B', /There is a reference B already/],
    ['A. STRELSAU', 'AB', /single letter/],
    ['2. (C) Second', '3', /There is a paragraph 3 already/],
    ['2. (C) Second', 'x', /whole number/],
    ['NOFORN', 'SIPDIS', /stands on this cable already/],
    ['ZENDA OLD TOWN', '12', /name of a post/],
  ]
  for (const [words, to, why] of impossible)
    it(`says why ${words} cannot be ${to}`, () => assert.match(renamed(words, to), why))

  it('says that a mention between doubtful quotation marks cannot follow', () => {
    const opened = (text: string): string => text.replace('1. (C) As', '1. (C) "As')
    const { document, position } = openMarked(opened(marked('2. (C) Second')))
    assert.match(String(writing.rename(document, position, '7')), /PARA 2 stands between what may be quotation marks/)
    const list = openMarked(opened(marked('A. STRELSAU')))
    assert.match(String(writing.rename(list.document, list.position, 'D')), /REF A stands between what may be/)
  })

  it('says which row cannot follow', () => {
    const text = TEXT.replace('say, see', 'say, see paras 1 to\n2 and')
    assert.match(renamed('2. (C) Second', '7', text), /PARAS 1 TO\s2.* would name others than now, and cannot follow/s)
  })

  it('says why there is nothing to rename', () => {
    assert.match(String(refusal('9. PARA 4')), /There is no paragraph 9/)
    assert.match(String(refusal('4 OF REF A')), /another cable/)
    assert.match(String(refusal('Second')), /^What can be renamed is/)
  })
})
