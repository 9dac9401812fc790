import assert from 'node:assert/strict'
import { askDraft, drafted } from '../../../support/drafting.ts'

const HEAD = ['UNCLAS ZENDA 000123', '', 'E.O. 12958: N/A', 'TAGS: PREL, KPAO', 'SUBJECT: THE BRIDGE']
const REFS = ['REF: A. STRELSAU 12', '     B. HENTZAU 3', '     C. ZENDA 45', '     D. TARLENHEIM 6']

/** A cable with four references, and one sentence that speaks of them; the cursor in the reference of the line. */
const withReferences = (at: number, sentence: string): string => {
  const refs = REFS.map((line, index) => (index === at ? `${line}$0` : line))
  return [...HEAD, '', ...refs, '', `1. (U) ${sentence}`, ''].join('\n')
}
const sentenceOf = (text: string): string => /1\. \(U\) ([\s\S]*)\n$/.exec(text)?.[1] ?? ''

/** What a move of reference B below C makes of a sentence. */
const MOVED: readonly (readonly [before: string, after: string])[] = [
  ['The duke agreed (REF B).', 'The duke agreed (REF C).'],
  ['As refs B and C say.', 'As refs C and B say.'],
  // An initial is no label.
  ['They came (REF B), B. Sapt said.', 'They came (REF C), B. Sapt said.'],
  ['In REF A, B. Hentzau was named.', 'In REF A, B. Hentzau was named.'],
  ['REF B and B. Sapt came.', 'REF C and B. Sapt came.'],
  ['See REFS A and B. The duke came.', 'See REFS A and C. The duke came.'],
  ['See REF: B, ref-B and REFB.', 'See REF: C, ref-C and REFC.'],
  ['As references A and C say.', 'As references A and B say.'],
  ['As References (b) and (d) say.', 'As References (c) and (d) say.'],
  ['AS REFERENCES A, B, AND D SAY.', 'AS REFERENCES A, C, AND D SAY.'],
  ['As refs a, b, c and d say.', 'As refs a, c, b and d say.'],
  ['As REFS A-C say.', 'As REFS A-C say.'],
  ['As refs A through D say.', 'As refs A through D say.'],
  ['As REFS A-B say.', 'As REFS A AND C say.'],
  ['As refs A through B say.', 'As refs A and C say.'],
  ['As refs C to D say.', 'As refs B and D say.'],
  ['As refs (C) thru (D) say.', 'As refs (B) and (D) say.'],
  ['As refs A-B and D say.', 'As refs A, C and D say.'],
  ['As reftel B says.', 'As reftel C says.'],
  ['As REFTELS A/B say.', 'As REFTELS A/C say.'],
  ['As ref. B and the like say.', 'As ref. C and the like say.'],
  ['As the ref\nB says.', 'As the ref\nC says.'],
  ['As refs A,\nB, and D say.', 'As refs A,\nC, and D say.'],
  ['As ref b of reftel says.', 'As ref b of reftel says.'],
  ['In ref a meeting was held.', 'In ref a meeting was held.'],
  ['See Ref B (and C).', 'See Ref C (and B).'],
  ['See ref B para 3 and ref C para 4.', 'See ref C para 3 and ref B para 4.'],
  ['IN REF B AND REF C WE SAID SO. SEE REF B. ZENDA.', 'IN REF C AND REF B WE SAID SO. SEE REF C. ZENDA.'],
  ['SEE REFS A AND B. THE DUKE CAME, (REF B) A DUKE.', 'SEE REFS A AND C. THE DUKE CAME, (REF C) A DUKE.'],
  ['The "old REF B" is lost.', 'The "old REF B" is lost.'],
]

/** Four paragraphs, the last of which is the sentence; the cursor in the second. */
const withParagraphs = (sentence: string, pilcrow = ''): string =>
  [
    ...HEAD,
    '',
    ...['First.', 'Second$0.', 'Third.', sentence].flatMap((text, index) => [
      `${pilcrow}${index + 1}. (U) ${text}`,
      '',
    ]),
  ].join('\n')
const lastOf = (text: string): string => /4\. \(U\) ([\s\S]*?)\n$/.exec(text)?.[1] ?? ''

/** What a move of paragraph 2 below 3 makes of the sentence in paragraph 4. */
const RENUMBERED: readonly (readonly [before: string, after: string])[] = [
  ['See para 2.', 'See para 3.'],
  ['See paragraph two.', 'See paragraph three.'],
  ['SEE PARAGRAPHS TWO AND FOUR, he wrote.', 'SEE PARAGRAPHS THREE AND FOUR, he wrote.'],
  ['Paragraphs Two and Three say so.', 'Paragraphs Three and Two say so.'],
  ['See paras 2-4.', 'See paras 2-4.'],
  ['See paras 1-2.', 'See paras 1 and 3.'],
  ['See paragraphs one through two.', 'See paragraphs one and three.'],
  ['See PARAS 3 THRU 4 NOW, he wrote.', 'See PARAS 2 AND 4 NOW, he wrote.'],
  ['See paras 1, 2 and 4.', 'See paras 1, 3 and 4.'],
  ['See paras 1, 3, 2, and 4.', 'See paras 1, 2, 3, and 4.'],
  ['See paras 1 and 3-4.', 'See paras 1 and 2 and 4.'],
  ['See paras 2 to 3.', 'See paras 2 to 3.'],
  ['See para 2(a) and para. 3.', 'See para 3(a) and para. 2.'],
  ['See paras 2(b)-(d) and 3.', 'See paras 3(b)-(d) and 2.'],
  ['See paras 2a-c and 3.', 'See paras 3a-c and 2.'],
  ['See paras 2(a, b) and 3.', 'See paras 3(a, b) and 2.'],
  ['See paras 2(a) and (b) and 3.', 'See paras 3(a) and (b) and 2.'],
  ['See paras 2 b and 3.', 'See paras 3 b and 2.'],
  ['See paras 2.b, 3.', 'See paras 3.b, 2.'],
  ['See paras 2(b), (c) and (d), and 3.', 'See paras 3(b), (c) and (d), and 2.'],
  ['SEE PARAS 1, 2(B)-(D) AND 3.', 'SEE PARAS 1, 3(B)-(D) AND 2.'],
  ['See para 2b.', 'See para 3b.'],
  ['See paras 1(a) and 2(b), and 3.', 'See paras 1(a) and 3(b), and 2.'],
  ['See paras 1.a, 2.b.', 'See paras 1.a, 3.b.'],
  ['See paragraph no. 2.', 'See paragraph no. 3.'],
  ['See para\n2.', 'See para\n3.'],
  ['See \u00b62 and \u00b6\u00b62-3.', 'See \u00b63 and \u00b6\u00b62-3.'],
  ['See para 2 of this cable.', 'See para 3 of this cable.'],
  ['See para 2 of reftel.', 'See para 2 of reftel.'],
  [
    'See subpara 2 (a), subparagraph 2.a, PARA2 and para #2.',
    'See subpara 3 (a), subparagraph 3.a, PARA3 and para #3.',
  ],
  ['See \u00b6\u00b61-2.', 'See \u00b6\u00b61, 3.'],
  ...[
    ...['Art. 5 paragraph 2', 'para 2 (reftel)', "Reftel's paragraph 2", 'septel para 2', 'Sec. 3 para 2'],
    ...['Protocol III, para 2', 'Chapter VII paragraph 2', 'Tab A para 2', 'Page 3, para 2', 'Convention paragraph 2'],
    ...['the MOU, para 2', "the note's paragraph 2", 'Art 5(2) para 2'],
  ].map((other) => [`See ${other}.`, `See ${other}.`] as const),
  ...[
    ...['YOUR PARA 2', 'ur para 2', 'URTEL PARA 2', 'PARA 2 URTEL', 'para 2 your message', 'Para 2 (mytel)'],
    ...["Embassy's para 2", 'Department paragraph 2', 'State para 2', 'their para 2', "the latter's para 2"],
    ...['Decree 9, paragraph 2', 'TRIPS IV para 2', 'A/RES/9/4, para 2', 'document A/9/4, para 2'],
    ...['Operational para 2', 'para 2 on page 8 of the report', 'para 2 (the Elphberg draft)', 'Para 2 Article IX'],
    ...['Paragraph 2, Protocol V', 'para 2, Annex C', 'para 2, UNSCR 99', 'para 2, Article 7', 'para 2 therein'],
    ...['09 ZENDA 7 para 2', 'ZENDA 7 para 2', '09 ZENDA 7, para 2', '09ZENDA7 para 2', 'it (ZENDA 17, para 2)'],
    ...['refs A and B, para 2', 'refs A, C and D (para 2)', "Sapt's message, para 2"],
    ...['para 2 bis of it', 'paragraph 2 ter', 'paragraph 2 09 ZENDA 77', 'para 2, 09 ZENDA 77', 'para 2, STATE 771'],
  ].map((other) => [`See ${other}.`, `See ${other}.`] as const),
  ['REF B reported in para 2 that he came.', 'REF B reported in para 2 that he came.'],
  ['REF B came as reported (para 2), on MAY 12, para 2.', 'REF B came as reported (para 3), on MAY 12, para 3.'],
  ['In its paragraph 2 the decree says so.', 'In its paragraph 2 the decree says so.'],
  ["See para 2, this cable's para 2, and (para 2).", "See para 3, this cable's para 3, and (para 3)."],
  ['Please state para 2 again, para 2 above.', 'Please state para 3 again, para 3 above.'],
  ['On and/or para 2, see paras 2, 3.', 'On and/or para 3, see paras 3, 2.'],
  [
    'Amend para 2. Please see para 2. Under para 2, the New para 2.',
    'Amend para 3. Please see para 3. Under para 3, the New para 3.',
  ],
  [
    'AS REPORTED PARA 2, SEE INFORMATION PARA 2, INCLUDING PARA 2, AND TO HASTEN PARA 2.',
    'AS REPORTED PARA 3, SEE INFORMATION PARA 3, INCLUDING PARA 3, AND TO HASTEN PARA 3.',
  ],
  [
    'PLEASE ANSWER PARA 2 AND TO CLEAR PARA 2, DO NOT QUOTE PARA 2.',
    'PLEASE ANSWER PARA 3 AND TO CLEAR PARA 3, DO NOT QUOTE PARA 3.',
  ],
  ['The Duke of Zenda (para 2) and Zenda, para 2.', 'The Duke of Zenda (para 3) and Zenda, para 3.'],
  [
    'The treaty (para 2 above), the MOU (para 2 below) and his note (see para 2).',
    'The treaty (para 3 above), the MOU (para 3 below) and his note (see para 3).',
  ],
  ...[
    ...['the treaty (para 2 of which he read)', 'Article 4 of the treaty (its para 2)', 'the letter, para 2'],
    ...['the UNSCR (para 2)', 'decision 14 (para 2)', 'the statement (para 2 of ref A)'],
  ].map((other) => [`See ${other}.`, `See ${other}.`] as const),
  ['See para 2ff, paras 2ff and 4, para 2 ff.', 'See para 3ff, paras 3ff and 4, para 3 ff.'],
  ['See para 2, 12 May 2009.', 'See para 3, 12 May 2009.'],
  ['See par 2, pars 2 and 4.', 'See par 3, pars 3 and 4.'],
  ['See para 2 (and 3), paras. 2 y 3.', 'See para 3 (and 2), paras. 3 y 2.'],
  ['See the context, para 2, and part of para 2.', 'See the context, para 3, and part of para 3.'],
]

describe('lists and rows', () => {
  for (const [before, after] of MOVED)
    it(`of references follow a move: ${before}`, () => {
      assert.equal(sentenceOf(drafted(withReferences(1, before), 'moveDown').replace('$0', '')), after)
    })

  for (const [before, after] of RENUMBERED)
    it(`of paragraphs follow a move: ${before}`, () => {
      for (const pilcrow of ['', '\u00b6'])
        assert.equal(lastOf(drafted(withParagraphs(before, pilcrow), 'moveDown').replace('$0', '')), after)
    })

  it('follow across the line endings of other systems', () => {
    const crlf = withParagraphs('See paras\n1 and 2.').replaceAll('\n', '\r\n')
    assert.match(drafted(crlf, 'moveDown'), /See paras\r\n1 and 3\.\r\n/)
  })

  it('are told as what cannot follow, with the reason', () => {
    const far = withReferences(1, 'As refs A\nthrough B say.')
    assert.match(askDraft(far, 'moveDown').answer.sentence ?? '', /^"REFS A THROUGH B" would name others than now/)
    const count = withParagraphs('In para 1, 2 officers spoke.')
    assert.match(askDraft(count, 'moveDown').answer.sentence ?? '', /^Nobody can tell whether "PARA 1, 2" speaks of/)
    const article = withReferences(0, 'IN REFTEL A MEETING WAS HELD.')
    assert.match(askDraft(article, 'moveDown').answer.sentence ?? '', /^Nobody can tell whether "REFTEL A" speaks of/)
  })

  it('name the same when a paragraph is put between', () => {
    const put = (sentence: string): string => {
      const text = drafted(withParagraphs(sentence), 'insertParagraph').replace('$0', '')
      return /5\. \(U\) ([\s\S]*?)\n$/.exec(text)?.[1] ?? ''
    }
    assert.equal(put('See paras 1-2.'), 'See paras 1-2.')
    assert.equal(put('See paras 3-4.'), 'See paras 4-5.')
    assert.equal(put('See paras 2-4.'), 'See paras 2, 4 and 5.')
    assert.equal(put('See paragraphs two, three and four.'), 'See paragraphs two, four and five.')
  })

  it('are not left behind by a paragraph that is put between, where they may be of this cable', () => {
    const text = withParagraphs('The letter (para 4) is short.')
    assert.match(askDraft(text, 'insertParagraph').answer.sentence ?? '', /^Nobody can tell whether "PARA 4" speaks of/)
    const above = withParagraphs('The letter (para 1) is short.')
    assert.match(drafted(above, 'insertParagraph'), /The letter \(para 1\) is short/)
  })

  it('is not moved where a letter behind REF may be an initial', () => {
    const text = withReferences(1, 'As REF A and B. Hentzau say.')
    assert.match(askDraft(text, 'moveDown').answer.sentence ?? '', /^Nobody can tell whether "REF A AND B"/)
  })

  for (const row of [
    ...['REF B C D', 'refs B C and D', 'ref B para 3 and C para 4', 'REF B and para 2 of C', 'per C, REF B'],
    ...['REF A AND B. RASSENDYLL SAID SO', 'REF A, B. RASSENDYLL SAID SO'],
  ])
    it(`are not moved by half: ${row}`, () => {
      const { sentence } = askDraft(withReferences(1, `As ${row}.`), 'moveDown').answer
      assert.match(sentence ?? '', /^Nobody can tell whether "REFS? /)
    })

  for (const row of [
    ...['In para 2, Article 9 gives it', 'The treaty, in paragraph 2, says so', 'Under the Act (para 2) he may'],
    ...['It was a par 2 hole', 'As REF B says, in para 2, he left', 'SEE GROUP 12, PARA 2'],
    ...['As our para 2 said', 'SEE OUR PARA 2', 'In my paragraphs 1 and 2 I said so', 'As OUR paras. 1 and 2 have it'],
    ...['Zenda para 2 says so', 'As Zenda para 2 has it', '(Tarlenheim paras 1 and 2) say so', 'USUN para 2 has it'],
    ...['AS ZENDA PARA 2 HAS IT', 'ZENDA PARA 2 SAYS SO'],
    ...['The letter (para 2) is short', 'HIS PAPER (PARA 2) IS SHORT', "The duke's note (paras 1 and 2) is short"],
    ...[
      "Sapt's message (para 2) is short",
      'The proposal, (paragraph two) is short',
      'The agreement, (PARA 2), is short',
    ],
  ])
    it(`are not moved where they may be another paper's: ${row}`, () => {
      const { sentence } = askDraft(withParagraphs(`${row}.`), 'moveDown').answer
      assert.match(sentence ?? '', /^Nobody can tell whether "PAR/)
    })
})
