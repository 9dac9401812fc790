import assert from 'node:assert/strict'
import { lintText } from '../../support/cable.ts'

/**
 * Many wordings of each kind of fault and of each thing that looks like one, each in the forms that copies have.
 * `[what, wordings, rules, heard]`: whether one of the rules speaks.
 */
type Kind = readonly [what: string, texts: readonly string[], rules: RegExp, heard: boolean]

const FORMS: Readonly<Record<string, (text: string) => string>> = {
  'as it is': (text) => text,
  'with CRLF': (text) => text.replaceAll('\n', '\r\n'),
  'with pilcrows': (text) => text.replace(/^(\d\d?\. )/gm, '\u00b6$1'),
  'without blank lines': (text) => text.replace(/\.\n\n(?=\d\. )/g, '.\n'),
  'with lines of any length': (text) => text.replace(/([a-z,])\n(?=[a-z])/g, '$1 '),
}

const FIELDS = 'E.O. 12958: DECL: 08/03/2019\nTAGS: PREL, ECON, JA\nSUBJECT: (U) HARBOR WORKS\n\n'
const CLASSIFIER = 'Classified By: Ambassador Rupert Hentzau for reasons 1.4 (b) and (d).\n\n'
const PIER = 'The harbor master of Zenda closed the north pier at noon\nand sent the boats to the outer basin.'
const p = (number: number, mark = '(C) ', text = PIER): string => `${number}. ${mark}${text}\n\n`

/** A whole message, and a copy that lost its ending. */
const sent = (body: string, head = FIELDS + CLASSIFIER): string =>
  `O 031453Z AUG 09\nFM AMEMBASSY ZENDA\nTO SECSTATE WASHDC IMMEDIATE 1234\nINFO AMEMBASSY STRELSAU\nBT\nC O N F I D E N T I A L ZENDA 000607\n\nSIPDIS\n\n${head}${body}HENTZAU\n\nBT\n#0607\nNNNN\n`
const kept = (body: string, head?: string): string => sent(body, head).replaceAll(/^(?:BT|#0607|NNNN)\n/gm, '')
const second = (wordings: readonly string[], of = sent, mark = '(C) '): readonly string[] =>
  wordings.map((text) => of(p(1) + p(2, mark, text) + p(3)))
const fields = (wordings: readonly string[]): readonly string[] =>
  wordings.map((head) => sent(p(1) + p(2) + p(3), head))
const citing = (wordings: readonly string[], mention = 'He said so (ref B).'): readonly string[] =>
  wordings.map((list) => sent(p(1) + p(2, '(C) ', mention) + p(3), `${FIELDS.trimEnd()}\n${list}\n\n${CLASSIFIER}`))
const CITED = 'REF: A. STRELSAU 500\n     B. STATE 12345'

const KINDS: readonly Kind[] = [
  [
    'a paragraph of which a release took the words has no mark to miss',
    second(
      [
        'XXXXXXXXXXXX',
        '[DETAILS REMOVED]',
        '[Paragraph redacted]',
        '[1.4 (b), 1.4 (d)]',
        '1.4(B), 1.4(D)',
        'B1, 1.4(d)',
        '[...]',
        '[. . .]',
        '(...)',
        '___________',
        '[text withheld]',
        '[Name deleted] came.',
      ],
      sent,
      '',
    ),
    /^portion-/,
    false,
  ],
  [
    'a paragraph with words of its own has one to miss',
    second(
      [
        'The master went home at noon.',
        'Comment: The master went home.',
        'He went.',
        '"We go," he said.',
        'B1 is a pier.',
      ],
      sent,
      '',
    ),
    /^portion-missing$/,
    true,
  ],
  [
    'a copy that says that it is an extract begins where it begins',
    [
      '[EXTRACT]',
      '(Extract of cable)',
      'EXCERPTS',
      '*Excerpts from cable*',
      '[...]',
      '[Paragraphs 1-3 not printed here]',
      '(paras 1 to 3 omitted)',
    ].map((note) => sent(`${note}\n\n${p(4)}${p(5)}${p(6)}`)),
    /^para-start$/,
    false,
  ],
  [
    'another line above the text is no such note',
    ['THE EXTRACT OF VANILLA', 'Three excerpts came.', 'THE HARBOR', 'Paragraphs follow.', '[sic]'].map((note) =>
      sent(`${note}\n\n${p(4)}${p(5)}${p(6)}`),
    ),
    /^para-start$/,
    true,
  ],
  [
    'a block is closed by its END, however both are written',
    second(
      [
        ['SUMMARY AND COMMENT:', 'END SUMMARY AND COMMENT.'],
        ['SUMMARY AND COMMENT:', 'END SUMMARY.'],
        ['SUMMARY/COMMENT:', 'END SUMMARY/COMMENT.'],
        ['SUMMARY:', 'END SUMMARY AND COMMENT.'],
        ['SUMMARY:', 'END\nSUMMARY.'],
        ['SUMMARY:', '***END SUMMARY***'],
        ['SUMMARY:', '_End summary_'],
        ['SUMMARY:', '(END SUMMARY)'],
        ['BEGIN SUMMARY.', 'END OF SUMMARY.'],
        ['(SUMMARY)', '(END SUMMARY)'],
        ['ACTION REQUEST:', 'END ACTION REQUEST.'],
        ['INTRODUCTION:', 'END INTRODUCTION.'],
        ['BIO NOTE:', 'END BIO NOTE.'],
        ['BEGIN QUOTE', 'END QUOTE.'],
        ['EMBASSY COMMENT:', 'END COMMENT.'],
      ].map(([open, close]) => `${open} The master closed the pier at noon. ${close}`),
    ),
    /^block-/,
    false,
  ],
  [
    'an END without its beginning is told',
    second(
      ['END SUMMARY.', 'End comment.', 'END NOTE.', 'End text.', 'END QUOTE.', '***END SUMMARY***'].map(
        (end) => `The pier is closed. ${end}`,
      ),
    ),
    /^block-end-without-start$/,
    true,
  ],
  [
    'a title directly below the classifier begins a summary',
    [
      'Summary\n-------',
      'SUMMARY',
      'Summary:',
      'SUMMARY AND COMMENT',
      '(C) SUMMARY:',
      'Introduction and Summary',
      '\u00b6SUMMARY',
      'Executive Summary',
    ].map((title) =>
      sent(
        `${title}\n\n1. (C) The master closed the pier.\n\n2. (C) He left. End summary.\n\n${p(3)}`,
        FIELDS + CLASSIFIER.trimEnd(),
      ).replace('(d).', '(d).\n'),
    ),
    /^block-|^authority-/,
    false,
  ],
  [
    'SUMMARY CONTINUED opens no second one',
    [
      'SUMMARY CONTINUED',
      'Summary, continued:',
      'SUMMARY (CONT.)',
      "SUMMARY CONT'D:",
      '(SUMMARY CONTINUED)',
      'SUMMARY (CONTINUED):',
    ].map((title) =>
      sent(`1. (C) SUMMARY: The master closed the pier.\n\n${title}\n\n2. (C) He went home. END SUMMARY.\n\n${p(3)}`),
    ),
    /^block-/,
    false,
  ],
  [
    'a bracket before a note that nothing closes is told',
    second(
      [
        '(Note: the pier is old.',
        '(Comment: the pier is old.',
        '(NOTE: The pier is old',
        '[Note: the pier is old.',
        '[Comment: The pier is old.',
      ].map((note) => `The master left. ${note}`),
    ),
    /^block-open-parenthesis$/,
    true,
  ],
  [
    'one that is closed is not',
    second(
      [
        '(Note: the pier (north) is old.)',
        '[Note: the pier is old.]',
        '[Comment: the [north] pier is old.]',
        '(Note: the pier is old.]',
        '(Note the pier.',
      ].map((note) => `The master left. ${note}`),
    ),
    /^block-open-parenthesis$/,
    false,
  ],
  [
    'a bracket of the subject without its partner is told',
    fields(
      ['WORKS (NORTH PIER', 'WORKS [NORTH PIER', 'WORKS NORTH)', 'THE PIER] AND THE BASIN', '"WORKS'].map(
        (title) => FIELDS.replace('WORKS', title) + CLASSIFIER,
      ),
    ),
    /^structure-unclosed$/,
    true,
  ],
  [
    'a label and a pair are not',
    fields(
      [
        'WORKS: A) NORTH, B) SOUTH',
        'WORKS (NORTH) [OLD]',
        'WORKS 1) NORTH 2) SOUTH',
        'WORKS ([OLD] NORTH)',
        'WORKS :)',
      ].map((title) => FIELDS.replace('WORKS', title) + CLASSIFIER),
    ),
    /^structure-unclosed$/,
    false,
  ],
  [
    'references without labels, or with labels of any form, are counted',
    citing([
      'REF: a. STRELSAU 500\n     b. STATE 12345',
      'REF: (a) STRELSAU 500 (b) STATE 12345',
      'REF: STRELSAU 500; STATE 12345',
      'REF: STRELSAU 500\n     STATE 12345',
      'REFS: A-STRELSAU 500, B-STATE 12345',
      'REF: [A] STRELSAU 500 [B] STATE 12345',
      'REF: A: STRELSAU 500; B: STATE 12345',
      'REF: STRELSAU 500 AND 501',
      'REF: STRELSAU 500, 501',
      'REF: STRELSAU 500 & 501',
      'REF: A. STRELSAU\n500\n     B. STATE 12345',
    ]),
    /^ref-undefined$/,
    false,
  ],
  [
    'a letter that the list does not have is told',
    [
      'He said so (ref C).',
      'See REF D.',
      'As told in ref E, he went.',
      'REFS A AND C say so.',
      'See para 3 of ref C.',
      'He said so (refs A-C).',
    ].flatMap((mention) => citing([CITED], mention)),
    /^ref-undefined$/,
    true,
  ],
  [
    'a title of one line is no torn sentence',
    [
      '2. (C) The Harbor Works and the New Pier of the North',
      '- The Harbor Works and the New Pier of the North',
      'BEGIN TEXT OF THE NOTE OF THE HARBOR MASTER',
      'Hope, Anthony. The Prisoner of Zenda. London',
    ].map((title) => kept(`${p(1)}${title}\n\nShips sail from there each day of the week.\n\n${p(3)}`)),
    /^hygiene-torn-paragraph$/,
    false,
  ],
  [
    'a sentence that a blank line cuts is one',
    second(
      [
        'The master of Zenda closed the north pier at noon and\n\nsent the boats away.',
        'The master of Zenda closed the pier in front of the\n\nOld Town of Zenda and left.',
        'The master closed the pier, the basin, the wharves, the\n\nlocks and the docks.',
        'The master of Zenda, who had been told of the storm,\n\nwent home.',
        'The master of Zenda went home with the children of\n\nStrelsau in his boat.',
      ],
      kept,
    ),
    /^hygiene-torn-paragraph$/,
    true,
  ],
  [
    'a sign that came out as another is told',
    second(
      [
        'the duke,s men',
        'the boat that didn,t sail',
        'they,re home',
        'called it a &great day8 of his',
        'said &we go8 at noon',
        'a &free8 port',
        'the pier ) as he said ) fell',
      ].map((words) => `He saw ${words} and left.`),
      kept,
    ),
    /^hygiene-lost-punct$/,
    true,
  ],
]

describe('wordings of kinds', () => {
  for (const [what, texts, rules, heard] of KINDS)
    for (const [form, of] of Object.entries(FORMS))
      it(`${what}: ${form}`, () => {
        const wrong = texts.filter(
          (text) => lintText(of(text)).some(({ finding }) => rules.test(finding.rule.id)) !== heard,
        )
        assert.deepEqual(
          wrong.map((text) => text.slice(text.indexOf('SUBJECT'), -40)),
          [],
        )
      })
})
