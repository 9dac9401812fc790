import { CLASSIFIER, copy, describeFalsehoods, type Falsehood, p, saying } from '../../../support/falsehoods.ts'

const body = (...texts: readonly string[]): readonly string[] => texts.map((text) => copy({ body: text }))
/** In the place of a second paragraph, below and above one that is sound. */
const between = (...texts: readonly string[]): readonly string[] =>
  body(...texts.map((text) => `${p(1)}${text}\n\n${p(3)}`))

const KINDS: readonly Falsehood[] = [
  {
    kind: '3. headings, items, rows and titles are no torn sentences',
    silent: /^hygiene-torn-paragraph/,
    texts: [
      ...between(
        '2. (C) The Salt Trade of the Northern Provinces under the Regency\n\nMerchants of Zenda pay no toll on the river.',
        '2. (C) Who Stands behind the Party of the Old Bridge\n\n-- The master of the guild.\n\n-- His brother.',
        '2. (C) They will send:\n\n-- a surveyor of the second class from the Ministry\n\n-- Two clerks of the customs house.',
        '2. (C) The list follows.\n\nGray, Ludwig. A History of the Harbors of Ruritania\n\nHentzau, Rupert. Salt and Tolls. Strelsau.',
        '2. (C) The note says:\n\nBEGIN TEXT OF THE NOTE OF THE FOREIGN MINISTRY\n\nThe Ministry presents its compliments.\n\nEND TEXT OF THE NOTE OF THE FOREIGN MINISTRY\n\nIt was sent at noon.',
        '2. (C) The rates are:\n\nPort of Zenda, salt, each barrel        12 crowns\n\nPort of Strelsau, salt, each barrel     14 crowns',
        '2. (C) The guests were:\n\nLudwig Gray, Chairman of the Chamber of Commerce\n\nAntoinette Mauban, Member of Parliament',
      ),
    ],
    heard: /^hygiene-torn-paragraph/,
    neighbours: [
      ...between(
        '2. (C) The merchants of the northern provinces pay their\n\ntolls in salt.',
        '2. (C) He told us that the surveyor would come from the\n\nMinistry of Works.',
        '2. (C) Nobody in the guild had been told of it, and the\n\nclerks went home.',
      ),
    ],
    not: ['capitals'],
  },
  {
    kind: '7. a summary that goes on opens no second one',
    silent: /^block-/,
    texts: body(
      `${p(1, 'SUMMARY: He left.')}SUMMARY CONTINUED\n\n${p(2, 'She stayed. END SUMMARY.')}${p(3)}`,
      `${p(1, 'Summary: He left.')}Summary (cont.)\n---------------\n\n${p(2, 'She stayed. End Summary.')}${p(3)}`,
      `SUMMARY\n-------\n\n${p(1, 'He left.')}SUMMARY (CONTINUED)\n-------------------\n\n${p(2, 'She stayed. END SUMMARY.')}${p(3)}`,
      `${p(1, 'BEGIN SUMMARY: He left.')}${p(2, "SUMMARY CONT'D: She stayed. END SUMMARY.")}${p(3)}`,
      `${p(1, 'Summary and comment: He left.')}${p(2, 'Summary and comment continued: She stayed. End summary and comment.')}${p(3)}`,
    ),
    heard: /^block-(?:start-without-end|end-without-start)/,
    neighbours: body(
      `${p(1, 'BEGIN SUMMARY: He left.')}${p(2)}${p(3)}`,
      `${p(1)}${p(2, 'She stayed. END SUMMARY.')}${p(3)}`,
      `${p(1, 'BEGIN TEXT. He left.')}${p(2)}`,
    ),
  },
  {
    kind: '8. a paragraph that a release took away lacks no mark',
    silent: /^portion-|^para-/,
    texts: [
      ...body(
        `${p(1)}2. XXXXXXXXXXXX\n\n${p(3)}`,
        `${p(1)}2. xxxxxxxxxxxxxxxx xxxxx xxxxxxxx\nxxxxxxx xxxx.\n\n${p(3)}`,
        `${p(1)}2. [PARAGRAPH DELETED]\n\n${p(3)}`,
        `${p(1)}2. [1 paragraph not declassified]\n\n${p(3)}`,
        `${p(1)}2. ...\n\n${p(3)}`,
        ...[
          '[REDACTED]',
          '. . . .',
          '* * *',
          'EXCISED',
          'Paragraph denied in full.',
          '(b)(1)',
          '1.4(B), 1.4(D)',
          '25X1',
          'B1',
          '_____',
        ].map((left) => `${p(1)}2. ${left}\n\n${p(3)}`),
        `${p(1)}2. [Text not declassified] and left.\n\n${p(3)}`,
        `1. XXXXXXXXXX\n\n2. XXXXXXXXXX\n\n${p(3, 'He left.', '(U) ')}`,
      ),
    ],
    heard: /^portion-missing/,
    neighbours: body(
      `${p(1)}2. Nobody came.\n\n${p(3)}`,
      `${p(1)}2. He wrote XXX on the door.\n\n${p(3)}`,
      `${p(1)}2. He denied it.\n\n${p(3)}`,
      `${p(1)}2. B1 is a pier.\n\n${p(3)}`,
    ),
    not: ['an older order'],
  },
  {
    kind: '10. an END of two names, in any order and over a line end, closes its block',
    silent: /^block-/,
    texts: saying([
      'SUMMARY AND COMMENT: He left. END SUMMARY AND COMMENT.',
      'COMMENT AND SUMMARY: He left. END COMMENT AND SUMMARY.',
      'Summary: He left. End summary and comment.',
      'SUMMARY: He left. COMMENT: She stayed. END SUMMARY AND COMMENT.',
      'COMMENT: He left. END\nCOMMENT.',
      'COMMENT: He left. END COMMENT\n\n-----------\nTHE HARBOR\n-----------',
      'SUMMARY/ACTION REQUEST: He left. END SUMMARY/ACTION REQUEST.',
      'Comment: He left. (End comment)',
    ]),
    heard: /^block-end-without-start/,
    neighbours: saying(['He left. END COMMENT.', 'He left. END SUMMARY AND COMMENT.', 'He left. End action request.']),
    besides: /^hygiene-/,
  },
  {
    kind: '12. items with marks are no paragraphs that stand twice',
    silent: /^para-/,
    texts: body(
      `${p(1, 'The questions are:')}1) (C) Who came?\n\n2) (C) Who left?\n\n3) (C) Who stayed?\n\n${p(2)}${p(3)}`,
      `${p(1, 'The questions are:')}  1) (C) Who came?\n  2) (C) Who left?\n\n${p(2)}${p(3)}`,
      `${p(1)}A. (C) The pier:\n\n(1) (C) It is old.\n\n(2) (C) It is long.\n\n${p(2)}${p(3)}`,
      `I. THE PIER\n\n${p(1)}${p(2)}II. THE BASIN\n\n${p(3)}${p(4)}`,
      `${p(1, 'He asked:')}(1) (C) Who came?\n(2) (C) Who left?\n\n${p(2, 'She asked:')}(1) (C) Why?\n(2) (C) When?\n\n${p(3)}`,
      `${p(1, 'Points:')}\u00b6A. (C) The pier.\n\n1. (C) It is old.\n\n2. (C) It is long.\n\n\u00b6B. (C) The basin.\n\n1. (C) It is deep.\n\n${p(2)}${p(3)}`,
    ),
    heard: /^para-(?:duplicate|gap)/,
    neighbours: body(`${p(1)}${p(2)}${p(2)}${p(3)}${p(4)}`, `${p(1)}${p(2)}${p(5)}`),
  },
  {
    kind: '15. long and wrapped release lists and headings above marked items are marks',
    silent: /^portion-(?:missing|unknown)/,
    texts: [
      ...saying(['He left.'], '(S//REL TO USA, AUS, CAN, DEU, ESP, FRA, GBR, ITA, NLD, NOR) '),
      ...saying(['AUS, CAN, GBR, NZL) He left.'], '(C//REL TO USA,\n'),
      ...saying(['GBR) He left.'], '(C/REL USA AND\n'),
      ...body(
        `${p(1)}2. The points of the duke:\n\n- (C) The pier.\n\n- (U) The basin.\n\n${p(3)}`,
        `${p(1)}2. THE HARBOR\n----------\n\na. (C) The pier is old.\n\nb. (U) The basin is deep.\n\n${p(3)}`,
        `${p(1)}2. Comment: (C) The pier is old.\n\n${p(3)}`,
        `${p(1)}2. The pier is old. (C)\n\n${p(3)}`,
      ),
    ],
    heard: /^portion-missing/,
    neighbours: body(
      `${p(1)}2. The points of the duke follow below.\n\n${p(3)}`,
      `${p(1)}2. The duke (Gray) left.\n\n${p(3)}`,
    ),
    besides: /^portion-over|^portion-nf|^portion-rel/,
    not: ['an older order'],
  },
  {
    kind: '17. ACTION REQUEST, INTRODUCTION and quoted texts in other words are opened',
    silent: /^block-/,
    texts: saying([
      'ACTION REQUEST: Please reply. END ACTION REQUEST.',
      'INTRODUCTION: He came. END INTRODUCTION.',
      'Action requested: Please reply. End action request.',
      'This is an action request. See paragraph 3. END ACTION REQUEST.',
      'BEGIN LETTER:\n\nDear Duke, come.\n\nEND TEXT.',
      'BEGIN STATEMENT\n\nWe came.\n\nEND TEXT OF STATEMENT',
      'BEGIN UNOFFICIAL TRANSLATION:\n\nWe came.\n\nEND TRANSLATION.',
      'BEGIN QUOTE. We came. UNQUOTE.',
    ]),
    heard: /^block-end-without-start/,
    neighbours: saying(['He came. END LETTER.', 'He came. END TRANSLATION.', 'He came. END INTRODUCTION.']),
    besides: /^hygiene-/,
  },
  {
    kind: '18. a number in an odd form is there, and the neighbours of a gap are true',
    silent: /^para-gap|^para-duplicate/,
    texts: body(
      `${p(1)}(2. (C) He left.\n\n${p(3)}${p(4)}`,
      `${p(1)}${p(2).trimEnd()} 3. (C) She stayed.\n\n${p(4)}${p(5)}`,
      `${p(1)}2 . (C) He left.\n\n${p(3)}`,
      `${p(1)}${p(2).trimEnd()} 3 We do not know why.\n\n${p(4)}`,
      `${p(1)}${p(2).trimEnd()} 3 THE STEWARD LEFT AT NOON.\n\n${p(4)}`,
      `${p(1)}2.( C) He left.\n\n${p(3)}`,
      `${p(1)}2, (C) He left.\n\n${p(3)}`,
      `${p(1).trimEnd()} 2. (C) He left.\n\n${p(3).trimEnd()} 4. (C) She left.\n\n${p(5)}`,
    ),
    heard: /^para-gap 2 is missing|^para-gap .*2-3|^para-gap/,
    neighbours: body(
      `${p(1)}${p(3)}${p(4)}`,
      `${p(1)}${p(4)}${p(5)}`,
      `${p(1)}${p(2, 'He came. 3 men left.')}${p(4)}`,
      `${p(1)}${p(2, 'He counted to 3 the next day.')}${p(4)}`,
    ),
  },
  {
    kind: '19. a first paragraph behind the classifier, and an extract, begin where they begin',
    silent: /^para-start/,
    texts: [
      copy({ classifier: `${CLASSIFIER.trimEnd()} 1. (C) The pier is closed.\n\n`, body: p(2) + p(3) }),
      copy({ classifier: `${CLASSIFIER.trimEnd()}\n1. (C) The pier is closed.\n\n`, body: p(2) + p(3) }),
      copy({
        classifier: CLASSIFIER.replace('1.4', '1.5').replace('(d).', '(d) 1. (C) The pier is closed.'),
        body: p(2) + p(3),
      }),
      ...body(
        `[EXTRACT]\n\n${p(4)}${p(5)}`,
        `(Excerpt)\n\n${p(7)}${p(8)}`,
        `[Paragraphs 1-2 not declassified.]\n\n${p(3)}${p(4)}`,
        `[Omitted here are paragraphs 1-5.]\n\n${p(6)}${p(7)}`,
        `1. XXXXXXXXXXX\n\n${p(2)}${p(3)}`,
      ),
    ],
    heard: /^para-start/,
    neighbours: body(`${p(2)}${p(3)}`, `${p(3)}${p(4)}${p(5)}`),
    besides: /^para-damaged|^authority-reason/,
  },
]

describeFalsehoods('what is no fault of a text', KINDS)
