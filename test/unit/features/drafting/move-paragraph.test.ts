import assert from 'node:assert/strict'
import { askDraft, drafted } from '../../../support/drafting.ts'

const HEAD = ['E.O. 12958: DECL: 03/03/2019', 'TAGS: PREL, KPAO', 'SUBJECT: (U) THE BRIDGE', '']
const cable = (...lines: string[]): string =>
  ['C O N F I D E N T I A L ZENDA 000123', '', ...HEAD, ...lines, '', 'RASSENDYLL', ''].join('\n')

describe('a paragraph that is to stay where it is', () => {
  it('bears the mark of the whole text', () => {
    const first = '1. (C - Entire text.)'
    for (const text of [cable(first, '', '2. The du$0ke came.'), cable(`${first}$0`, '', '2. The duke came.')])
      assert.match(
        askDraft(text, text.includes('du$0ke') ? 'moveUp' : 'moveDown').answer.sentence ?? '',
        /^The mark of the whole text stands in the upper paragraph/,
      )
    const below = cable(first, '', '2. The du$0ke came.', '', '3. The count came.')
    assert.match(drafted(below, 'moveDown'), /2\. The count came\.\n\n3\. The du\$0ke came\./)
  })

  it('or the one beside it is broken by the line of a page, and another such line stands there', () => {
    const page = (of: number): string[] => ['', `ZENDA 00000123  00${of} OF 003`, '', '']
    const pages = [
      '1. (C) The du$0ke came.',
      ...page(2),
      '2. (C) The count came and',
      ...page(3),
      'went.',
      '',
      '3. (C) End.',
    ]
    assert.match(askDraft(cable(...pages), 'moveDown').answer.sentence ?? '', /^The lines of pages would come to stand/)
  })
})

describe('paragraphs that cannot change places', () => {
  it('are told to be what they are where a block is between', () => {
    const block = cable(
      '1. (C) One$0.',
      '',
      'BEGIN COMMENT:',
      '',
      '2. (C) Two.',
      '',
      'END COMMENT.',
      '',
      '3. (C) Three.',
    )
    assert.match(askDraft(block, 'moveDown').answer.sentence ?? '', /^A block begins or ends between these two/)
  })
})

describe('the cursor of a paragraph that moves', () => {
  const nine = Array.from({ length: 8 }, (_, at) => [`${at + 1}. (C) So.`, '']).flat()
  it('stays at its word where number and mentions in front of it are longer', () => {
    const text = (...lines: string[]): string => cable(...nine, ...lines)
    assert.equal(
      drafted(text('9. (C) Nine, as para 10 s$0ays.', '', '10. (C) Ten.'), 'moveDown'),
      text('9. (C) Ten.', '', '10. (C) Nine, as para 9 s$0ays.'),
    )
    assert.equal(
      drafted(text('9. (C) Nine.', '', '10. (C) T$0en.'), 'moveUp'),
      text('9. (C) T$0en.', '', '10. (C) Nine.'),
    )
    assert.equal(
      drafted(text('9. (C) Ni$0ne.', '', '10. (C) Ten.'), 'moveDown'),
      text('9. (C) Ten.', '', '10. (C) Ni$0ne.'),
    )
  })
})

describe('a further reference', () => {
  it('has a small letter below small letters', () => {
    const head = ['UNCLAS ZENDA 000123', '', 'E.O. 12958: N/A', 'TAGS: PREL, KPAO', 'SUBJECT: THE BRIDGE', '']
    const text = [...head, 'Ref: a) STRELSAU 12', '     b) HENTZAU 3', '', '1. The du$0ke came (refs a and b).', '']
    assert.match(drafted(text.join('\n'), 'insertReference'), /\n {5}b\) HENTZAU 3\n {5}c\) \$0\n/)
  })
})
