import { copy, describeFalsehoods, type Falsehood, FIELDS, p } from '../../../support/falsehoods.ts'

const LAST = 'The duke went home at noon and was seen no more'
const ended = (...ends: readonly string[]): readonly string[] => ends.map((end) => copy({ body: p(1) + p(2), end }))
const classified = (...texts: readonly string[]): readonly string[] =>
  texts.map((text) => copy({ classifier: `${text}\n\n` }))
const citing = (list: string, mention = 'He said so (ref B).'): string =>
  copy({ fields: `${FIELDS.trimEnd()}\n${list}\n\n`, body: p(1) + p(2, mention) + p(3) })

const KINDS: readonly Falsehood[] = [
  {
    kind: '4. a surname in mixed case, above an address, glued or of two letters signs',
    silent: /^ending-no-signature/,
    texts: ended(
      'Hentzau\n',
      'HENTZAU\n\nVisit the pages of Embassy Zenda: http://www.example.gov/p/zenda/\n',
      'Visit the pages of Embassy Zenda:\nhttp://www.example.gov/p/zenda/\n\nHentzau\n',
      '*******************\nHentzau\n',
      'OH\n',
      'von Tarlenheim\n',
      "O'HARA\n",
      'DE GAUTET .\n',
      'HENTZAU##\n',
      'HENTZAU\n\n\n>\n',
      'HENTZAU\n\nNNNN\n',
      'LA MARK-BERSONIN\n',
    ),
    heard: /^ending-no-signature/,
    neighbours: [
      copy({ body: p(1) + p(2), end: '' }),
      copy({ body: p(1) + p(2, `${LAST}.`), end: '' }),
      copy({ body: p(1) + p(2, `${LAST}. END COMMENT.`), end: '' }),
    ],
    besides: /^block-|^ending-(?!no-signature)/,
  },
  {
    kind: '9. reasons with AND, signs and brackets of any kind are not rewritten by half',
    silent: /^authority-(?!reason-format)|^authority-reason-format .*expected .*(?:\)\+|\)-|\)\.\))/,
    texts: classified(
      'Classified By: DCM Michael Black for reasons 1.4 (b), (c), and (d).',
      'Classified By: DCM Michael Black. Reasons: 1.4 (b+d).',
      'Classified By: DCM Michael Black. Reasons: 1.4(b)-(d).',
      'Classified By: DCM Michael Black. Reason 1.4(d.)',
      'Classified By: DCM Michael Black (Reasons 1.4 (b), and (d)).',
      'Classified By: DCM Michael Black, reasons 1.4 B AN D D.',
      'Classified By: DCM Michael Black for reasons 1.4 (b) & (d).',
      'Classified By: DCM Michael Black for Reasons 1.4 B, and D.',
    ),
    heard: /^authority-reason-/,
    neighbours: classified(
      'Classified By: DCM Michael Black.',
      'Classified By: DCM Michael Black for reasons 1.4 (k).',
      'Classified By: DCM Michael Black for reasons 1.4 b,d.',
    ),
    not: ['an older order', 'capitals'],
  },
  {
    kind: '11. labels in small letters are labels',
    silent: /^ref-/,
    texts: [
      citing('REF: a. STRELSAU 500\n     b. STATE 12345'),
      citing('REF: a) STRELSAU 500\n     b) STATE 12345'),
      citing('REFS: (a) STRELSAU 500, (b) STATE 12345'),
      citing('Ref: a. Strelsau 500, b. State 12345', 'He said so (Ref b).'),
      citing('REFTELS: a) STRELSAU 500; b) STATE 12345', 'As told in reftel b, he went.'),
      citing('REF: a. 91 STRELSAU 500 b. 91 STATE 12345'),
    ],
    heard: /^ref-undefined/,
    neighbours: [
      citing('REF: a. STRELSAU 500\n     b. STATE 12345', 'He said so (ref c).'),
      citing('REF: A. STRELSAU 500\n     B. STATE 12345', 'As told in ref D, he went.'),
      citing('REF: A. STRELSAU 500\n     B. STATE 12345', 'He went (refs A-E).'),
    ],
  },
  {
    kind: '13. reasons that are torn, or have another sign in 1.4, are there',
    silent: /^authority-(?:reason-missing (?!.*section)|missing)/,
    texts: classified(
      'Classified By: DCM Michael Black for reasons 1 .4 (b) and (d).',
      'Classified By: DCM Michael Black for reasons 1. 4 (b) and (d).',
      'Classified By: DCM Michael Black for reasons 1/4 (b) and (d).',
      'Classified By: DCM Michael Black for reasons 1:4 (b) and (d).',
      'Classified By: DCM Michael Black for reasons 1,4 (b) and (d).',
      'Classified By: DCM Michael Black for reas ons 1.4 (b) and (d).',
      'Classified By: DCM Michael Black for reasons 1.\n4 (b) and (d).',
      'Classified By: DCM Michael Black for reasons (b) and (d).',
    ),
    heard: /^authority-(?:reason-missing|missing)/,
    neighbours: [
      ...classified('Classified By: DCM Michael Black.', 'Classified By: Ambassador Rupert Hentzau, Embassy Zenda.'),
      copy({ classifier: '' }),
    ],
    besides: /^authority-reason-(?:format|missing .*section)|^hygiene-/,
    not: ['an older order'],
  },
  {
    kind: '14. lists without labels, months, e-mails and labels twice are read as what they are',
    silent: /^ref-(?:undefined|label|year|future|self)/,
    texts: [
      citing('REF: Strelsau 500; State 12345'),
      citing('REF: STRELSAU 500 STATE 12345'),
      citing('REF: IIR 6 123 4567 09, STATE 12345'),
      citing('REF: A. GRAY-BLACK E-MAIL OF 12 AUGUST\n     B. STATE 12345'),
      citing('REF: A. GRAY E-MAIL 1 APRIL 2009  B. STATE 12345'),
      citing('REF: STRELSAU 500', 'He said so (ref e-mail).'),
      citing('REF: A. STRELSAU 500 (NOTAL)  B. 08 STATE 112345'),
      citing('REF: A. A. STRELSAU 500\n     B. B. STATE 12345'),
      citing('REF: (A) STRELSAU 500 - 502 (B) STATE 12345'),
    ],
    heard: /^ref-/,
    neighbours: [
      citing('REF: A. STRELSAU 500\n     B. STATE 12345', 'He said so (ref C).'),
      citing('REF: A. 12 STRELSAU 500\n     B. STATE 12345'),
      citing('REF: A. ZENDA 607\n     B. STATE 12345'),
      citing('REF: A. STRELSAU 500\n     C. STATE 12345', 'He said so (ref C).'),
    ],
    not: ['an older order'],
  },
]

describeFalsehoods('what is no fault of a field', KINDS)
