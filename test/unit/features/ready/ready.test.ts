import assert from 'node:assert/strict'
import { newCable } from '../../../../server/language/features/composing/new-cable.ts'
import { ORDER, readiness } from '../../../../server/language/features/ready/ready.ts'
import { isReady, readyLines, readyPage } from '../../../../server/language/features/ready/ready-text.ts'
import { createLinter } from '../../../../server/language/rules/linter/lint.ts'
import { rules } from '../../../../server/language/rules/registry/registry.ts'
import { openDocument } from '../../../../server/language/syntax/document/document.ts'
import { defaultVocabulary } from '../../../../server/language/vocabulary/vocabulary.ts'
import { COPY_HEAD, DRAFT } from '../../../support/texts.ts'

const vocabulary = defaultVocabulary()
const context = {
  vocabulary,
  linter: createLinter(rules, vocabulary),
  config: { levels: new Map(), profile: undefined, onRuleError: () => assert.fail() },
  now: Date.UTC(2009, 7, 3),
}

const HEAD = ['UNCLAS ZENDA 000123', '', 'E.O. 12958: N/A', 'TAGS: PREL, KPAO', 'SUBJECT: THE BRIDGE', '']
const draft = (...lines: string[]): string => [...HEAD, ...lines, ''].join('\n')
const look = (text: string) => readiness(openDocument('file:///a.cable', 1, text), context)

/** What is said besides the rules, as `line id`. */
function own(text: string): string[] {
  return look(text).flatMap(({ line, matters }) =>
    matters.filter(({ id }) => id.startsWith('ready-')).map(({ id, span }) => `${line + span.line + 1} ${id.slice(6)}`),
  )
}

const SENTENCE = 'The people of the old town came to the bridge and stood there.'
const sent = (captions: string, to: string): string =>
  `O 031453Z AUG 09\nFM AMEMBASSY BANGKOK\nTO ${to}\n\nUNCLAS BANGKOK 000123\n\n${captions}\n\nE.O. 12958: N/A\nTAGS: PREL\nSUBJECT: X\n\n1. ${SENTENCE}\n`
const long = (first: string): string =>
  draft(first, ...Array.from({ length: 40 }, (_, at) => ['', `${at + 2}. ${SENTENCE}`]).flat())
const cleared = (row: string): string =>
  ['EUR/RUS:FTARLENHEIM', 'EUR:RHENTZAU - OK', row, '', draft(`1. ${SENTENCE}`)].join('\n')

/** Each check with a cable that it speaks of and one that it does not. */
const checks: readonly (readonly [string, string, readonly string[], string])[] = [
  [
    'placeholders',
    draft(`1. ${SENTENCE} The vote is on XXXX.`),
    ['7 placeholder'],
    draft(`1. ${SENTENCE} The vote is on May 3.`),
  ],
  [
    'captions against agencies',
    sent('STADIS', 'CIA WASHDC'),
    ['3 caption-addressee'],
    sent('STADIS', 'SECSTATE WASHDC'),
  ],
  [
    'captions against groups',
    sent('NODIS', 'EUROPEAN POLITICAL COLLECTIVE'),
    ['3 caption-addressee'],
    sent('NODIS', 'AMEMBASSY TOKYO'),
  ],
  ['parts of a text that is none yet', 'hello world\n', ['1 missing-part'], draft(`1. ${SENTENCE}`, '', 'RASSENDYLL')],
  ['all parts of an empty text', '', ['1 missing-part'], draft(`1. ${SENTENCE}`)],
  ['the text below a head', draft().trimEnd(), ['1 missing-part'], sent('SIPDIS', 'SECSTATE WASHDC')],
  ['the head above a text', '1. (C) One.\n\n2. (C) Two.\n', ['1 missing-part'], draft('1. One.', '', '2. Two.')],
  [
    'what a drafter leaves for later',
    draft('1. The duke met XXX.', '', '2. <Text of the cable>.', '', '3. He came on [TK].'),
    ['7 placeholder', '9 placeholder', '11 placeholder'],
    draft('1. The duke wrote to <rassendyll@zenda.example> in bold <B>.'),
  ],
  [
    'clearances in one line that are pending, and an approval of nobody',
    draft(
      `1. ${SENTENCE}`,
      '',
      'RASSENDYLL',
      '',
      'DRAFTED: POL:RSAPT',
      'CLEARED: ECON:FHENTZAU, DCM: PENDING',
      'APPROVED:',
    ),
    ['12 clearance', '13 clearance'],
    draft(
      `1. ${SENTENCE}`,
      '',
      'RASSENDYLL',
      '',
      'DRAFTED: POL:RSAPT',
      'CLEARED: ECON:FHENTZAU, DCM:JSAPT',
      'APPROVED: AMB:X',
    ),
  ],
  [
    'a long text without a summary',
    long(`1. ${SENTENCE}`),
    ['7 summary'],
    long(`1. SUMMARY: ${SENTENCE} END SUMMARY.`),
  ],
  [
    'references that are not used',
    draft('REF: A. STRELSAU 12', '     B. HENTZAU 3', '', `1. ${SENTENCE} See REF A.`),
    ['8 reference-unused'],
    draft('REF: A. STRELSAU 12', '     B. HENTZAU 3', '', `1. ${SENTENCE} See refs A and B.`),
  ],
  [
    'a single reference',
    draft('REF: STRELSAU 12', '', `1. ${SENTENCE}`),
    ['7 reference-unused'],
    draft('REF: STRELSAU 12', '', `1. ${SENTENCE} See reftel.`),
  ],
  [
    'abbreviations without their words',
    draft(`1. ${SENTENCE} The ZBA spoke.`),
    ['7 abbreviation'],
    draft(`1. ${SENTENCE} The Zenda Bridge Authority (ZBA) spoke. The ZBA is old.`),
  ],
  [
    'abbreviations that are used once',
    draft(`1. ${SENTENCE} The Zenda Bridge Authority (ZBA) spoke.`),
    ['7 abbreviation-once'],
    draft(`1. ${SENTENCE} The USG and NATO spoke.`),
  ],
  ['clearances that are open', cleared('PM:KRAFSTEIN'), ['3 clearance'], cleared('PM:KRAFSTEIN - OK')],
]

/** What is begun and left, with the words for it, and the same part as it may stand. */
const BEGUN: readonly (readonly [before: string, said: string, whole: string])[] = [
  ...['2. (C)', '2. (C) ', '2. (SBU) ...', '2.', '2. \u2026', '2. (C/NF) .....'].map(
    (line) => [line, 'Paragraph 2 has no text', '2. (C) They left.'] as const,
  ),
  ['2. (C)\n\n3. (C) So.', 'Paragraph 2 has no text', '2. (C)\n\nThey left, all of them.\n\n3. (C) So.'],
  ['2. (C)\n\nCOMMENT\n-------\n\n3. (C) So.', 'Paragraph 2 has no text', '2. (C)\n\n-- the duke\n-- the count'],
]
const FIELDS: readonly (readonly [before: string, said: string, whole: string])[] = [
  [
    'Classified By: . Reason: 1.4 (d).',
    'Nobody is named as the classifier',
    'Classified By: DCM Jane Sapt. Reason: 1.4 (d).',
  ],
  ['REF: ', 'No reference stands behind REF', 'REF: 09 ZENDA 12'],
  ['REF: A. ', 'No reference stands behind A', 'REF: A. 09 ZENDA 12'],
  ['REF: A. 09 ZENDA 12\n     B.', 'No reference stands behind B', 'REF: A. 09 ZENDA 12\n     B.\n     09 ZENDA 14'],
  ['REF: A. 09 ZENDA 12\n     (B) ', 'No reference stands behind B', 'REF:\n  A. 09 ZENDA 12\n  B. Sapt e-mail'],
]
const CLASSIFIED = [
  'C O N F I D E N T I A L',
  '',
  'E.O. 12958: DECL: 08/03/2019',
  'TAGS: PREL, KPAO',
  'SUBJECT: (U) THE BRIDGE',
  '',
]
const leftEmpty = (text: string): string[] =>
  look(text).flatMap(({ matters }) => matters.filter(({ id }) => id === 'ready-left-empty').map((each) => each.text))

describe('what is begun and left empty', () => {
  for (const [before, said, whole] of BEGUN)
    it(`blocks: ${JSON.stringify(before)}`, () => {
      const cable = (line: string): string =>
        [
          ...CLASSIFIED,
          'Classified By: DCM Jane Sapt. Reason: 1.4 (d).',
          '',
          '1. (C) They came.',
          '',
          line,
          '',
          'RASSENDYLL',
          '',
        ].join('\n')
      assert.deepEqual(leftEmpty(cable(before)), [said])
      assert.ok(!isReady(look(cable(before))))
      assert.deepEqual(leftEmpty(cable(whole)), [])
    })

  for (const [before, said, whole] of FIELDS)
    it(`blocks: ${JSON.stringify(before)}`, () => {
      const cable = (line: string): string =>
        [...CLASSIFIED, line, '', '1. (C) They came (REF A).', '', '2. (C) So.', '', 'RASSENDYLL', ''].join('\n')
      assert.deepEqual(leftEmpty(cable(before)), [said])
      assert.deepEqual(leftEmpty(cable(whole)), [])
    })

  for (const value of ['', ' ', ' DECL:', ' DECL: '])
    it(`blocks: the order of an unclassified message with ${JSON.stringify(value)}`, () => {
      const text = draft(`1. ${SENTENCE}`, '', '2. So.', '', 'RASSENDYLL')
      assert.deepEqual(leftEmpty(text.replace('E.O. 12958: N/A', `E.O. 12958:${value}`)), [
        'Nothing stands behind the order: N/A, or when the message is declassified',
      ])
      assert.deepEqual(leftEmpty(text), [])
    })

  it('is said once of the order of a classified message, by its rule', () => {
    const text = [...CLASSIFIED, '1. (C) They came.', '', '2. (C) So.', '', 'RASSENDYLL', ''].join('\n')
    const matters = look(text.replace('DECL: 08/03/2019', 'DECL:')).flatMap((each) => each.matters)
    assert.equal(matters.filter(({ span }) => span.line === 2).length, 1)
  })

  it('blocks for an address without its city, and is asked for a level without series', () => {
    const text = sent('SIPDIS', 'SECSTATE WASHDC')
    const said = [
      text.replace('FM AMEMBASSY BANGKOK', 'FM AMEMBASSY '),
      text.replace('TO SECSTATE WASHDC', 'TO RUEHZN/AMEMBASSY'),
    ]
    for (const each of said) assert.match(leftEmpty(each).join(), /AMEMBASSY is still without its city$/)
    const level = look(text.replace('UNCLAS BANGKOK 000123', 'UNCLAS')).flatMap(({ matters }) => matters)
    assert.equal(level.find(({ id }) => id === 'ready-left-empty')?.weight, 'asks')
    assert.deepEqual(leftEmpty(text), [])
    assert.deepEqual(leftEmpty(text.replace('UNCLAS BANGKOK 000123', 'UNCLAS BANGKOK')), [])
  })
})

describe('what a snippet leaves to be written over', () => {
  for (const [line, whole] of [
    ['REF: REFERENCE', 'REF: 09 ZENDA 12'],
    ['1. (C) SUMMARY: Summary. END SUMMARY.', '1. (C) SUMMARY: The summary is short. END SUMMARY.'],
    ['1. SUMMARY: Summary. END SUMMARY.', '1. SUMMARY: They came. END SUMMARY.'],
    ['COMMENT: Comment. END COMMENT.', 'COMMENT: No comment. END COMMENT.'],
    ['12. (C/NF) COMMENT: Comment. END COMMENT.', '12. (C/NF) COMMENT: He had no Comment. END COMMENT.'],
    ['BEGIN TEXT:\n\nText.\n\nEND TEXT.', 'BEGIN TEXT:\n\nText of it.\n\nEND TEXT.'],
  ] as const)
    it(`blocks: ${JSON.stringify(line)}`, () => {
      const cable = (each: string): string =>
        [...CLASSIFIED, '1. (C) They came.', '', each, '', '3. (C) So.', '', 'RASSENDYLL', ''].join('\n')
      assert.ok(own(cable(line)).some((said) => said.endsWith(' placeholder')))
      assert.ok(!own(cable(whole)).some((said) => said.endsWith(' placeholder')))
    })
})

describe('a clearance that is pending', () => {
  for (const [row, said] of [
    ['CLEARED: ECON:FHENTZAU, DAO:JSmith (pending)', 'DAO:JSmith (pending): not cleared yet'],
    ['CLEARED: ECON:FHENTZAU, DCM: PENDING', 'DCM: PENDING: not cleared yet'],
    ['Cleared by: EUR/RUS: Sapt - not cleared, POL:RSAPT', 'EUR/RUS: Sapt - not cleared: not cleared yet'],
    ['CLEARED: DCM (TBD)', 'DCM (TBD): not cleared yet'],
  ] as const)
    it(`is told whole: ${row}`, () => {
      const text = draft(`1. ${SENTENCE}`, '', '2. So.', '', 'RASSENDYLL', '', 'DRAFTED: POL:RSAPT', row)
      const matters = look(text).flatMap((each) => each.matters)
      assert.deepEqual(
        matters.filter(({ id }) => id === 'ready-clearance').map((each) => each.text),
        [said],
      )
    })
})

describe('a cable without a date', () => {
  const text = [...CLASSIFIED, '1. (C) They came.', '', '2. (C) So.', '', 'RASSENDYLL', ''].join('\n')
  const said = (each: string, now: number): string[] =>
    readiness(openDocument('file:///a.cable', 1, each), { ...context, now }).flatMap(({ matters }) =>
      matters.filter(({ id }) => /^ready-(?:date|order)$/.test(id)).map(({ id, weight }) => `${id} ${weight}`),
    )

  it('is sent today: its declassification comes later, and its order is in force', () => {
    assert.deepEqual(said(text, Date.UTC(2009, 7, 3)), [])
    assert.deepEqual(said(text, Date.UTC(2019, 7, 2)), ['ready-order asks'])
    assert.deepEqual(said(text, Date.UTC(2019, 7, 3)), ['ready-date blocks', 'ready-order asks'])
    assert.deepEqual(said(text.replace('12958', '13526'), Date.UTC(2026, 10, 29)), ['ready-date blocks'])
    assert.deepEqual(said(draft('1. (U) One.').replace('12958', '12065'), Date.UTC(2026, 10, 29)), ['ready-order asks'])
  })

  it('is no other that says when it was written', () => {
    const dated = sent('SIPDIS', 'SECSTATE WASHDC').replace('N/A', 'DECL: 08/03/2019')
    assert.deepEqual(said(dated, Date.UTC(2026, 10, 29)), [])
  })

  it('has any event, and an order that nobody knows is for its rule', () => {
    const event = text.replace('DECL: 08/03/2019', 'DECL: AFTER THE VISIT').replace('12958', '99999')
    assert.deepEqual(said(event, Date.UTC(2026, 10, 29)), [])
  })
})

describe('a margin before every line', () => {
  const text = draft(`1. ${SENTENCE}`, '', '2. See XXXX.', '', 'RASSENDYLL')
  for (const [kind, margined] of [
    ['quotation', text.replace(/^/gm, '> ')],
    [
      'numbers',
      text
        .split('\n')
        .map((line, at) => `${String(at + 1).padStart(3)}  ${line}`)
        .join('\n'),
    ],
  ] as const)
    it(`is all that is said, and blocks: ${kind}`, () => {
      const matters = look(margined).flatMap((each) => each.matters)
      assert.deepEqual(
        matters.map(({ id, weight }) => [id, weight]),
        [['hygiene-pasted-margin', 'blocks']],
      )
      assert.match(readyLines(look(margined), 'a'), /Each line begins with/)
    })

  it('of blanks keeps nothing from being read', () => {
    assert.deepEqual(own(text.replace(/^(?=.)/gm, '    ')), ['9 placeholder'])
  })

  it('blocks also where its rule is off', () => {
    const off = {
      ...context,
      config: { ...context.config, levels: new Map([['hygiene-pasted-margin', 'off' as const]]) },
    }
    const [first] = readiness(openDocument('file:///a.cable', 1, text.replace(/^/gm, '> ')), off)
    assert.match(first?.matters[0]?.text ?? '', /^What stands before each line keeps the cable from being read/)
  })
})

const SPELT: readonly string[] = [
  'The Rural Planning Agency ("RPA") met; the RPA left.',
  'The Rural Planning Agency (the "RPA") met; the RPA left.',
  'The Rural Planning Agency (hereafter RPA) met; RPA left.',
  'The Rural Planning Agency\n(RPA) met; the RPA left.',
  'The Rural Planning\nAgency (the\nRPA), met; the RPA left.',
  'RPA (the Rural Planning Agency) met; RPA left.',
  'RPA (rural planning agency) met; RPA left.',
  'RPA, the Rural Planning Agency, met; the RPA left.',
  'The Rural Planning Agency, or RPA, met; the RPA left.',
  'The Office of Rural Planning, ORP, met; the ORP left.',
  "The Rural Planning Agency (RPA) met; RPA's men left.",
  'Rural Planning Agencies (RPAs) met; RPAs left.',
  'The Rural Planning Agency [RPA] met; an RPA-led party left.',
]
const UNSPELT: readonly (readonly [string, string])[] = [
  ['The RPA met, and went home with all of its men.', 'RPA is not spelt out where it first stands'],
  ['The RPA met. The Rural Planning Agency (RPA) left. RPA came.', 'RPA is spelt out further down only'],
  ['The RPA, or so they say, met here, and went home.', 'RPA is not spelt out where it first stands'],
  ['The Rural Planning Agency (RPA) met, and went home.', 'RPA is spelt out and not used again'],
]
const USED: readonly (readonly [string, readonly string[]])[] = [
  ['As references A and B say, and Ref C.', []],
  ['As references (a) through (c) say.', []],
  ['AS REFS A-C SAY, we did.', []],
  ['As refs a, b, and c say.', []],
  ['As references A and\nC say.', ['B']],
  ['As ref. B says.', []],
  ['As Refs A/C say.', ['B']],
  ['As both references say.', []],
  ['There is a reference to the bridge.', ['A', 'B', 'C']],
]

describe('what is asked before sending', () => {
  for (const text of SPELT)
    it(`is not what stands for an abbreviation: ${text}`, () => assert.deepEqual(own(draft(`1. ${text}`)), []))

  for (const [text, said] of UNSPELT)
    it(`is what stands for an abbreviation: ${text}`, () => {
      const [readiness] = look(draft(`1. ${text}`))
      const texts = readiness?.matters.filter(({ id }) => id.startsWith('ready-abbr')).map((each) => each.text)
      assert.deepEqual(texts, [said])
    })

  for (const [text, labels] of USED)
    it(`is a reference that nothing speaks of: ${text}`, () => {
      const refs = ['REF: A. STRELSAU 12', '     B. HENTZAU 3', '     C. TARLENHEIM 6', '']
      const [readiness] = look([...HEAD, ...refs, `1. ${text}`, ''].join('\n'))
      const unused = readiness?.matters.flatMap(({ text }) => /^Reference (.) is not used/.exec(text)?.[1] ?? [])
      assert.deepEqual(unused, labels)
    })

  it('is said once of an agency that STADIS keeps out', () => {
    const [readiness] = look(sent('STADIS', 'CIA WASHDC'))
    const said = readiness?.matters.filter(({ text }) => text.includes('CIA WASHDC')).map(({ id }) => id)
    assert.deepEqual(said, ['ready-caption-addressee'])
  })
})

describe('Ready to send?', () => {
  for (const [what, text, expected, silent] of checks) {
    it(`speaks of ${what}`, () => assert.deepEqual(own(text), expected))
    it(`is silent where there is nothing to say of ${what}`, () => assert.deepEqual(own(silent), []))
  }

  it('puts first what blocks, then what is asked for, then style', () => {
    const [first] = look(draft(`1. ${SENTENCE} XXXX`, '', `3. ${'word '.repeat(30)}`, '', '1. Again.'))
    const weights = first?.matters.map(({ weight }) => weight) ?? []
    assert.deepEqual(
      weights,
      [...weights].sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b)),
    )
    assert.equal(weights[0], 'blocks')
    assert.ok(weights.includes('asks') && weights.includes('style'))
  })

  it('takes a text for the draft that it is to be, with the rules of one', () => {
    const [copy] = look([...COPY_HEAD, `1. (C) ${SENTENCE}`, ''].join('\n'))
    assert.ok(copy?.matters.some(({ id }) => id === 'hygiene-line-length'))
  })

  it('says the same on the page and on the command line', () => {
    const all = look(DRAFT)
    const { text: page, places } = readyPage(all)
    const lines = readyLines(all, 'a.cable')
    assert.match(page, /^# Ready to Send\? ZENDA 123\n\nNothing blocks sending\./)
    assert.match(page, /^- Line 17: .* \(para-gap\)$/m)
    const shown = page.split('\n')
    for (const { line, start, end, target } of places)
      assert.equal(shown[line]?.slice(start, end), `Line ${target.line + 1}`)
    assert.match(lines, /^ {2}a\.cable:17:1: .* \(para-gap\)$/m)
    const told = (text: string): string[] => [...text.matchAll(/\(([a-z0-9-]+)\)$/gm)].map(([, id = '']) => id)
    assert.deepEqual(told(page), told(lines))
    assert.equal(isReady(all), true)
    assert.equal(isReady(look(draft('1. XXXX'))), false)
  })

  it('takes no words, names and hidden numbers for placeholders', () => {
    for (const words of [
      'The XXX General Assembly of the league met.',
      'ARTICLE XXX of the charter says so.',
      'THE XXX SESSION ENDS.',
      'The number of his card is XXX-XX-0042, of hers 42-XXX.',
      'TBC Foods has a shop, and the TKD team and TKC Mills as well.',
      'The guest is <FNU HENTZAU>.',
      'The note <Translated by the duke> follows.',
      'The [NAME REDACTED] and the [PLACE WITHHELD] are known.',
    ])
      assert.deepEqual(
        own(draft(`1. ${words}`)).filter((each) => each.endsWith('placeholder')),
        [],
        words,
      )
  })

  it('asks of what a cable may be sent without, and blocks what is none yet', () => {
    const weights = (line: string, subject = HEAD[4]): string[] =>
      look([...HEAD.slice(0, 4), subject, '', line, ''].join('\n')).flatMap(({ matters }) =>
        matters
          .filter(({ id }) => id === 'ready-placeholder')
          .map(({ weight, text }) => `${weight} ${text.slice(0, 9)}`),
      )
    assert.deepEqual(weights('1. The inn: TBD.'), ['asks "TBD" is '])
    assert.deepEqual(weights('1. The day of the next feast is TBC.'), ['asks "TBC" is '])
    assert.deepEqual(weights('1. The day is TBD and the duke is XXX.'), ['blocks "XXX" is '])
    // Once, and not as an abbreviation that nobody spelt out, too.
    const long = (text: string): string[] =>
      own(draft(`1. ${text}`, '', `2. ${SENTENCE} ${SENTENCE}`, '', 'RASSENDYLL'))
    for (const text of ['The inn: TBD.', 'The inn is TBC.', 'The day is TBD, the inn XXX.', 'He named TKTK.'])
      assert.deepEqual(long(text), ['7 placeholder'])
    assert.deepEqual(long('The lady of TKD won.'), ['7 abbreviation'])
    assert.deepEqual(weights('1. TBD'), ['blocks "TBD" is '])
    assert.deepEqual(weights('1. The duke came.', 'SUBJECT: TBD'), ['blocks "TBD" is '])
    assert.deepEqual(weights('1. The inn is [TBD].'), ['blocks "[TBD]" i'])
    assert.deepEqual(weights('1. The XXX Embassy, and XXX-XXXX.'), ['blocks "XXX" is '])
    assert.deepEqual(weights('1. <Name of the duke> came.'), ['blocks "<Name of'])
    assert.deepEqual(weights('1. Article XXX says that XXX came.'), ['blocks "XXX" is '])
  })

  it('sends no skeleton that nobody has written on', () => {
    for (const form of ['draft', 'message', 'smart'] as const)
      for (const level of ['UNCLASSIFIED', 'SBU', 'CONFIDENTIAL', 'SECRET']) {
        const { text } = newCable({ form, level }, { vocabulary, house: {}, now: Date.UTC(2012, 7, 3, 14, 53) })
        const found = own(text).filter((matter) => matter.endsWith(' placeholder'))
        assert.ok(found.length >= 4, `${form} ${level}: ${found.join(', ')}\n${text}`)
        assert.equal(isReady(look(text)), false)
      }
  })
})

describe('readiness of a draft that was pasted with a margin', () => {
  const text = draft(`1. ${SENTENCE}`, '', '2. TBD', '', 'RASSENDYLL')
  for (const [what, margin] of [
    ['signs of quotation', () => '> '],
    ['line numbers', (line: number) => `${String(line + 1).padStart(3)}  `],
  ] as [string, (line: number) => string][])
    it(`is kept by its ${what} alone`, () => {
      const lines = text.trimEnd().split('\n')
      const pasted = lines.map((line, at) => (margin(at) + line).trimEnd()).join('\n')
      const said = look(`${pasted}\n`).flatMap(({ matters }) => matters.map(({ id, weight }) => `${weight} ${id}`))
      assert.deepEqual(said, ['blocks hygiene-pasted-margin'])
    })
})

describe('readiness of a message with labels that has no number yet', () => {
  const HAND = [
    'UNCLASSIFIED',
    '',
    'From: AMEMBASSY ZENDA',
    'Action: WASHDC, SECSTATE ROUTINE',
    'TAGS: AMGT, RT',
    'Captions:',
    'Subject: THE BRIDGE',
    '',
    `1. ${SENTENCE}`,
    '',
    'Signature: RASSENDYLL',
    '',
  ]
  const missing = (lines: readonly string[]): string[] =>
    look(lines.join('\n')).flatMap(({ matters }) =>
      matters.filter(({ id }) => id === 'ready-missing-part').map(({ text }) => text),
    )

  it('calls nothing missing that stands behind its label', () => {
    const said = (lines: readonly string[]): string[] =>
      look(lines.join('\n')).flatMap(({ matters }) =>
        matters.filter(({ weight }) => weight === 'blocks').map(({ text }) => text.split(':')[0] ?? ''),
      )
    assert.deepEqual(said(HAND), ['The E.O. line is missing'])
    // Of one that has not come to its addressee the labels are read alone.
    assert.deepEqual(said(HAND.toSpliced(3, 1)), ['The cable is not whole yet'])
    const whole = look(HAND.toSpliced(4, 0, 'E.O.: 13526').join('\n'))
    assert.deepEqual(
      whole.flatMap(({ matters }) => matters.filter(({ weight }) => weight === 'blocks')),
      [],
    )
  })

  it('calls missing what is a bare label', () => {
    const bare = HAND.map((line) => line.replace(/^(Subject|Signature|TAGS): .*/, '$1:'))
    assert.deepEqual(missing(bare), ['The cable is not whole yet: TAGS and subject are missing'])
    assert.deepEqual(missing(bare.toSpliced(3, 1)), [
      'This is no cable yet: E.O. line, subject and signature are missing',
    ])
  })
})
