import assert from 'node:assert/strict'
import type { DraftingCommand } from '../../../../server/language/features/drafting/drafting.ts'
import { askDraft, drafted } from '../../../support/drafting.ts'

const HEAD = ['UNCLAS ZENDA 000123', '', 'E.O. 12958: N/A', 'TAGS: PREL, KPAO', 'SUBJECT: THE BRIDGE', '']
const draft = (...lines: readonly string[]): string => [...HEAD, ...lines, ''].join('\n')
const withReferences = (...lines: readonly string[]): string => draft(...lines, '', '1. (U) First.')
const ADDRESSEES = ['P 031310Z JUN 09', 'FM AMEMBASSY ZENDA', 'TO SECSTATE WASHDC', 'AMEMBASSY ROME', '']
/** With the cursor at the end of that line of the header. */
const addressed = (at: number): string =>
  [...ADDRESSEES.map((line, index) => (index === at ? `${line}$0` : line)), draft('1. (U) First.')].join('\n')
const many = Array.from({ length: 25 }, (_, index) => `ZENDA ${index + 1}`).join(', ')
const one = draft('1. (U) Fi$0rst.')
const items = (first: string, second: string): string => draft('1. (U) First:', '', first, '', second)

/** A command, the text that it is asked of, what it says instead, and the value that was chosen. */
const REFUSED: readonly (readonly [command: DraftingCommand, marked: string, sentence: string, value?: string])[] = [
  [
    'insertParagraph',
    draft('The boats sink.$0'),
    'No paragraph of this cable has a number that can be gone on with: write "1. " before the first one.',
  ],
  [
    'insertParagraph',
    one.replace('$0', '').replace('BRIDGE', 'BRIDGE$0'),
    'Put the cursor into a paragraph: the new one is set behind it.',
  ],
  [
    'insertReference',
    withReferences('REF: A. ZENDA 1', '     Z. ZENDA 26$0'),
    'The last reference is Z: there is no letter to go on with.',
  ],
  ['insertReference', withReferences(`REF: ${many}$0`), 'There are 25 references: there is no letter for one more.'],
  [
    'insertReference',
    'UNCLAS ZENDA 000123\n\n1. (U) Fi$0rst.\n',
    'References stand below the subject, and this cable has no subject line yet.',
  ],
  ['moveUp', one, 'This is the first paragraph.'],
  ['moveDown', one, 'This is the last paragraph.'],
  ['moveUp', items('a. O$0ne.', 'b. Two.'), 'This is the first item of its list.'],
  ['moveDown', items('a. One.', 'b. T$0wo.'), 'This is the last item of its list.'],
  ['moveUp', withReferences('REF: A. ZENDA 1$0', '     B. ZENDA 26'), 'This is the first reference.'],
  ['moveDown', withReferences('REF: A. ZENDA 1', '     B. ZENDA 26$0'), 'This is the last reference.'],
  ['moveUp', addressed(2), 'This is the first addressee of its list.'],
  ['moveDown', addressed(3), 'This is the last addressee of its list.'],
  ['moveDown', addressed(1), 'There is no numbered paragraph, item, addressee or reference at the cursor.'],
  ['moveUp', draft('$0'), 'There is no numbered paragraph, item, addressee or reference at the cursor.'],
  ['splitSections', one, 'The text has no more than 100 lines: it goes in one section.'],
  ['joinSections', one, 'This cable is not in sections.'],
  [
    'joinSections',
    one.replace('UNCLAS', 'UNCLAS SECTION 02 OF 02'),
    'This is section 2: join it to the first in one file.',
  ],
  ['removePageFurniture', one, 'There are no page lines in the text of this cable.'],
  ['togglePilcrows', draft('Fi$0rst.'), 'This cable has no numbered paragraph.'],
  ['setMark', one, '(Q) is no portion mark.', 'Q'],
  ['setMark', draft('Fi$0rst.'), 'There is no numbered paragraph at the cursor.', 'U'],
  ['markAllParagraphs', one, 'Every paragraph has its mark already.', 'U'],
  [
    'markAllParagraphs',
    `C O N F I D E N T I A L ZENDA 1\n\nE.O. 12958: DECL: 03/03/2019\nTAGS: PREL\nSUBJECT: X\n\n1. (C - ENTIRE TEXT). They came.\n\n2. They le$0ft.\n`,
    'The mark of the first paragraph is that of the whole text: the others need none.',
    'C',
  ],
  ['setLevel', one, 'The level is UNCLASSIFIED already.', 'UNCLASSIFIED'],
  [
    'setLevel',
    '1. (U) Fi$0rst.\n',
    'This cable has no level line yet: write one first, as UNCLAS or C O N F I D E N T I A L.',
    'SECRET',
  ],
]

describe('a command that can do nothing', () => {
  for (const [command, marked, sentence, value] of REFUSED)
    it(`says so: ${command}: ${sentence}`, () => {
      assert.deepEqual(askDraft(marked, command, value).answer, { sentence })
    })

  it('but no more than a place is needed: a first paragraph, a first reference, a list that has no labels', () => {
    const head = HEAD.slice(0, 5).join('\n')
    assert.equal(drafted(`${head}$0\n`, 'insertParagraph'), `${head}\n\n1. $0\n`)
    assert.equal(drafted(withReferences('REF:$0'), 'insertReference'), withReferences('REF: $0'))
    assert.equal(drafted(withReferences('REF: $0'), 'insertReference'), withReferences('REF: $0'))
    assert.equal(
      drafted(withReferences('REF: ZENDA 12$0'), 'insertReference'),
      withReferences('REF: A. ZENDA 12', '     B. $0'),
    )
    assert.equal(
      drafted(withReferences('REF: (A) ZENDA 12 (B) ZENDA 13$0'), 'insertReference'),
      withReferences('REF: (A) ZENDA 12 (B) ZENDA 13 (C) $0'),
    )
    const glued = draft('1. (U) Fi$0rst. 2. (U) Second.')
    assert.equal(drafted(glued, 'insertParagraph'), draft('1. (U) First. 2. (U) Second.', '', '2. (U) $0'))
  })
})
