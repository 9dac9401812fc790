import assert from 'node:assert/strict'
import { askDraft, drafted } from '../../../support/drafting.ts'

const HEAD = ['UNCLAS ZENDA 000123', '', 'E.O. 12958: N/A', 'TAGS: PREL, KPAO', 'SUBJECT: THE BRIDGE', '']
const cable = (...below: string[]): string =>
  [...HEAD, '1. The du$0ke came.', '', '2. The count came.', '', '3. They left.', '', ...below, ''].join('\n')
const counted = ['1. The first thing.', '', '2. The second thing (para 1).', '']

describe('what counts its paragraphs anew', () => {
  for (const [what, ...below] of [
    ['an annex', 'RASSENDYLL', '', 'ANNEX A', '', ...counted],
    ['an attachment', 'RASSENDYLL', '', 'ATTACHMENT', '', ...counted],
    ['a text below the signature', 'RASSENDYLL', '', 'TEXT OF NOTE', '', ...counted],
    ['a text above the signature', 'DRAFT NOTE', '', ...counted, 'RASSENDYLL'],
    ['an enclosure', 'ENCLOSURE: DRAFT NOTE', '', ...counted, 'RASSENDYLL'],
    ['a list of a paragraph', '4. The note says:', '', ...counted, 'RASSENDYLL'],
    ['an agenda', '4. Agenda:', '', '   1. The first thing.', '   2. The second (paragraph 1).', '', 'RASSENDYLL'],
    ['an agenda with several', '4. Agenda:', '', '   1. First.', '   2. Second (paras 1 and 2).', '', 'RASSENDYLL'],
  ] as const)
    it(`keeps what it says of its own: ${what}`, () => {
      const { sentence } = askDraft(cable(...below), 'moveDown').answer
      assert.match(sentence ?? '', /^Nobody can tell whether "PARA(?:GRAPH)?S? 1/)
      const put = askDraft(
        cable(...below)
          .replace('count', 'co$0unt')
          .replace('du$0ke', 'duke'),
        'insertParagraph',
      )
      assert.ok(put.answer.edits?.every(({ newText }) => !newText.includes('thing')))
    })

  it('goes along where it names what it has not', () => {
    const text = cable('4. The note says:', '', '1. One.', '', '2. Two, as in para 3.', '', 'RASSENDYLL')
    assert.match(
      drafted(text.replace('du$0ke', 'duke').replace('count', 'co$0unt'), 'moveDown'),
      /2\. Two, as in para 2\./,
    )
  })

  it('stays where it names the first of its own, one of which moves', () => {
    const text = cable('ATTACHMENT', '', '1. The fi$0rst thing.', '', '2. The second thing (para 1).').replace(
      'du$0ke',
      'duke',
    )
    assert.match(askDraft(text, 'moveDown').answer.sentence ?? '', /^Nobody can tell whether "PARA 1" speaks of/)
    const silent = cable('ATTACHMENT', '', '1. The fi$0rst thing.', '', '2. The second thing.').replace(
      'du$0ke',
      'duke',
    )
    assert.match(drafted(silent, 'moveDown'), /1\. The second thing\.\n\n2\. The fi\$0rst thing\./)
  })

  for (const below of [
    ['4. Begin text of note:', '', ...counted, 'End text of note.'],
    ['4. Begin text: We refer to para 1. End text.'],
    ['4. He wrote. Begin quote: We refer to', 'para 1 and para 2. End quote. So he did.'],
    ['4. BEGIN EXCERPT OF LETTER:', '', 'As para 1 says, we came.', '', 'END EXCERPT.'],
  ])
    it(`is left as another wrote it: ${below[0]}`, () => {
      const after = drafted(cable(...below, '', 'RASSENDYLL'), 'moveDown')
      assert.match(after, /1\. The count came\.\n\n2\. The du\$0ke came\./)
      assert.ok(after.includes(below.join('\n')))
    })

  for (const [before, after] of [
    ['4. Begin text: We came. End text. See para 1.', '4. Begin text: We came. End text. See para 2.'],
    ['4. He will begin note 7, see para 1. End note.', '4. He will begin note 7, see para 2. End note.'],
    ['4. Begin text: We came. See para 1.', '4. Begin text: We came. See para 2.'],
    ['4. At the end of text, see para 1.', '4. At the end of text, see para 2.'],
  ] as const)
    it(`is not what stands around it: ${before}`, () => {
      assert.ok(drafted(cable(before, '', 'RASSENDYLL'), 'moveDown').includes(after))
    })
})
