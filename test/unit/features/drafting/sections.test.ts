import assert from 'node:assert/strict'
import { numberingOf } from '../../../../server/language/model/numbering/numbering-of.ts'
import { messagesOfText } from '../../../support/cable.ts'
import { askDraft, drafted } from '../../../support/drafting.ts'

const HEAD = ['UNCLAS ZENDA 000123', '', 'E.O. 12958: N/A', 'TAGS: PREL, KPAO', 'SUBJECT: THE BRIDGE', '']
const lines = (count: number, line = 'and stood there until the evening, when the lamps were'): string[] =>
  Array<string>(count).fill(line)
const paragraphs = (count: number, behind: readonly string[], length = 8): string[] =>
  Array.from({ length: count }, (_, at) => [
    `${at + 1}. (U) The people came to the bridge,`,
    ...lines(length),
    'lit, and went home.',
    ...behind,
  ]).flat()
const numbered = (count: number, line: string): string[] =>
  Array.from({ length: count }, (_, at) => `${line} ${at + 1}`)
const sentences = lines(150, 'They stood there until the evening. Then the lamps were lit.')

/** What a text may look like that is to be parted, and how many sections come of it. */
const TEXTS: readonly (readonly [what: string, sections: number, ...lines: string[]])[] = [
  ['paragraphs with a blank line between', 4, ...paragraphs(30, [''])],
  ['paragraphs glued to one another', 3, ...paragraphs(30, []), ''],
  ['paragraphs with two blank lines between', 4, ...paragraphs(30, ['', ''])],
  ['headings above paragraphs', 5, ...paragraphs(30, ['', 'THE FERRY', '---------', '']), '31. (U) The end.', ''],
  ['a first paragraph longer than a section', 2, '1. (U) They came.', ...sentences, '', '2. (U) The end.', ''],
  [
    'a paragraph longer than a section',
    2,
    '1. (U) First.',
    '',
    '2. (U) They came.',
    ...sentences,
    '',
    '3. (U) End.',
    '',
  ],
  ['one paragraph longer than two', 3, '1. (U) They came.', ...sentences, ...sentences.slice(0, 90), ''],
  ['one sentence longer than a section', 2, '1. (U) They came to the bridge,', ...lines(150), 'lit.', ''],
  ['a list longer than a section', 2, '1. (U) The lamps:', '', ...numbered(150, '-- lamp'), '', '2. (U) End.', ''],
  [
    'a table longer than a section',
    2,
    '1. (U) The lamps:',
    '',
    ...numbered(150, 'Lamp   7   12  '),
    '',
    '2. (U) End.',
    '',
  ],
  [
    'a quotation longer than a section',
    2,
    '1. (U) Text:',
    '',
    'BEGIN TEXT:',
    '',
    ...paragraphs(15, ['']),
    'END TEXT.',
    '',
  ],
  [
    'a sentence and a table',
    4,
    '1. (U) They',
    ...lines(150),
    '',
    '2. (U) The lamps:',
    '',
    ...numbered(150, 'Lamp   7   12  '),
    '',
  ],
]

describe('sections', () => {
  for (const [what, count, ...body] of TEXTS)
    for (const eol of ['\n', '\r\n'])
      it(`are made of ${what}, and joined again, to the byte${eol === '\n' ? '' : ' (CRLF)'}`, () => {
        const text = [...HEAD, ...body, 'RASSENDYLL', ''].join(eol)
        const split = drafted(`$0${text}`, 'splitSections')
        const sections = split.split(/^UNCLAS SECTION .*$/m).slice(1)
        assert.equal(sections.length, count)
        for (const section of sections) assert.ok(section.split('\n').length <= 112, `${section.split('\n').length}`)
        // A heading goes with what stands below it.
        for (const section of sections) assert.doesNotMatch(section.trimEnd(), /-$/)
        const [before] = messagesOfText(text)
        const [after] = messagesOfText(split)
        assert.ok(before && after)
        assert.equal(numberingOf(after.message).own.list.length, numberingOf(before.message).own.list.length)
        assert.equal(drafted(`$0${split}`, 'joinSections'), text)
      })

  for (const serial of ['#0117', '#0117/01', '#0117/01 0971015', ''])
    it(`leave the station serial number ${serial || 'that is missing'} of a message with a header as it is`, () => {
      const header = ['VZCZCXYZ0117', 'RR RUEHC', `DE RUEHZN ${serial}`.trimEnd(), 'ZNR UUUUU ZZH', 'R 071015Z APR 09']
      const addresses = ['FM AMEMBASSY ZENDA', 'TO RUEHC/SECSTATE WASHDC 0001', 'BT']
      const ending = ['RASSENDYLL', 'BT', '#0117', 'NNNN', '']
      const text = [...header, ...addresses, ...HEAD, ...paragraphs(30, ['']), ...ending].join('\n')
      const split = drafted(`$0${text}`, 'splitSections')
      assert.equal(split.split('\n')[2], header[2])
      assert.equal(split.match(/^UNCLAS SECTION /gm)?.length, 4)
      assert.equal(drafted(`$0${split}`, 'joinSections'), text)
    })

  it('of a telegram that is quoted stay as they are', () => {
    const quoted = [
      'BEGIN TEXT:',
      '',
      'UNCLAS SECTION 02 OF 02 STRELSAU 000044',
      '',
      'The ferry came.',
      '',
      'END TEXT.',
      '',
    ]
    const short = [...HEAD, '1. (U) Text:', '', ...quoted, '2. (U) End.', ''].join('\n')
    assert.match(askDraft(`$0${short}`, 'joinSections').answer.sentence ?? '', /not in sections/)
    const text = [...HEAD, ...paragraphs(15, ['']), '16. (U) Text:', '', ...quoted, '17. (U) End.', ''].join('\n')
    const split = drafted(`$0${text}`, 'splitSections')
    assert.match(split, /^UNCLAS SECTION 02 OF 02 ZENDA 000123$/m)
    assert.match(split, /^UNCLAS SECTION 02 OF 02 STRELSAU 000044$/m)
    assert.equal(drafted(`$0${split}`, 'joinSections'), text)
  })

  it('part a long quotation between its own paragraphs, numbered or not', () => {
    for (const number of [(): string => '', (at: number): string => `${at}. `])
      for (const end of ['\n', '\r\n']) {
        const quoted = Array.from({ length: 50 }, (_, at) => [`${number(at + 1)}The bridge`, 'is open.', '']).flat()
        const paper = [...HEAD, '1. (U) He wrote:', '', 'BEGIN TEXT:', '', ...quoted, 'END TEXT.', '', '2. (U) So.', '']
        const text = paper.join(end)
        const split = drafted(`$0${text}`, 'splitSections')
        assert.match(split, /open\.\r?\n\r?\nUNCLAS SECTION 02 OF 02 ZENDA 000123\r?\n\r?\n(?:\d+\. )?The bridge/)
        assert.equal(drafted(`$0${split}`, 'joinSections'), text)
      }
  })

  it('begin with a paragraph: where none is numbered, that is said', () => {
    const text = [...HEAD, 'The people came to the bridge,', ...lines(150), 'lit.', '', 'RASSENDYLL', ''].join('\n')
    assert.match(askDraft(`$0${text}`, 'splitSections').answer.sentence ?? '', /^Sections begin with a paragraph/)
  })

  it('does not join what is not all there', () => {
    const text = ['$0UNCLAS SECTION 01 OF 02 ZENDA 000123', ...HEAD.slice(1), '1. (U) First.', ''].join('\n')
    assert.equal(
      askDraft(text, 'joinSections').answer.sentence,
      'Section 2 of 2 is missing below this one: put the text there first.',
    )
  })

  it('joins sections that say their head once more without it', () => {
    const section = (of: number): string => `UNCLAS SECTION 0${of} OF 02 ZENDA 000123`
    const head = ['', 'SIPDIS', ...HEAD.slice(1)]
    const text = [section(1), ...head, '1. (U) First.', '', section(2), ...head, '2. (U) Second.', '', 'SAPT', ''].join(
      '\n',
    )
    assert.equal(
      drafted(`$0${text}`, 'joinSections'),
      ['UNCLAS ZENDA 000123', ...head, '1. (U) First.', '', '2. (U) Second.', '', 'SAPT', ''].join('\n'),
    )
  })

  it('joins a sentence across the end of a transmission, which goes with the head below it', () => {
    const section = (of: number): string => `UNCLAS SECTION 0${of} OF 02 ZENDA 000123`
    const between = ['', 'BT', '#0117', '', 'NNNN', '', section(2)]
    const ending = ['are lit.', '', '2. (U) End.', 'SAPT', 'BT', '#0117', 'NNNN', '']
    const text = [section(1), ...HEAD.slice(1), '1. (U) The lamps', ...between, ...ending].join('\n')
    assert.equal(drafted(`$0${text}`, 'joinSections'), [...HEAD, '1. (U) The lamps', ...ending].join('\n'))
  })

  const header = [
    'R 071015Z APR 09',
    'FM AMEMBASSY ZENDA',
    'TO RUEHC/SECSTATE WASHDC 0001',
    'RUEHSZ/AMEMBASSY STRELSAU',
  ]
  const routed = ['RR RUEHC', 'DE RUEHZN #0117/02 0971015', 'ZNR UUUUU ZZH', ...header, 'BT']
  const archived = ['PAGE 01 ZENDA 00123 02 OF 02 071015Z', '', 'ACTION EUR-12', 'INFO OCT-01 ISO-00 /013 W', '']
  for (const [what, ...between] of [
    ['NNNN', 'BT', '#0117', '', 'NNNN', '', ...header, 'BT'],
    ['BT alone', 'BT', '', ...header, 'BT'],
    ['routing lines', 'BT', '#0117', '', 'NNNN', '', ...routed],
    ['an archive', 'NNN', ...archived, ...header, ''],
    ['nothing', '', ...header, 'BT'],
  ] as const)
    it(`joins a sentence across the header of the next section, behind ${what}`, () => {
      const section = (of: number): string => `UNCLAS SECTION 0${of} OF 02 ZENDA 000123`
      const ending = ['are lit.', '', '2. (U) End.', 'SAPT', 'BT', '#0117', 'NNNN', '']
      const fields = HEAD.slice(1)
      for (const repeated of [[''], fields]) {
        const head = [...between, section(2), ...repeated]
        const text = [...header, 'BT', section(1), ...fields, '1. (U) The lamps', ...head, ...ending].join('\n')
        assert.equal(
          drafted(`$0${text}`, 'joinSections'),
          [...header, 'BT', ...HEAD, '1. (U) The lamps', ...ending].join('\n'),
        )
      }
    })

  it('does not join what stands below a header that can be read in part', () => {
    const section = (of: number): string => `UNCLAS SECTION 0${of} OF 02 ZENDA 000123`
    const rest = ['BT', section(2), '', 'are lit.', '', '2. (U) End.', 'SAPT', 'BT', '#0117', 'NNNN', '']
    for (const [line, ...between] of [
      [8, 'BT', '', 'He came with the ferry.'],
      [8, '', ...header, 'he came with the ferry'],
      [9, 'BT', 'NNNN', 'The clerk was here.', ...header.slice(0, 2)],
    ] as const) {
      const text = [section(1), ...HEAD.slice(1), '1. (U) The lamps', ...between, ...rest].join('\n')
      assert.match(
        askDraft(`$0${text}`, 'joinSections').answer.sentence ?? '',
        /^Nobody can tell how much of what stands around line \d+ is the header of a further section/,
        String(line),
      )
    }
  })

  for (const [numbers, sentence] of [
    [[1, 1], 'Section 2 of 2 is missing below this one: put the text there first.'],
    [[2, 1], 'Section 2 stands above section 1: put them in order first.'],
    [[1, 3, 2], 'Section 3 stands above section 2: put them in order first.'],
    [[1, 2, 4, 5], 'Section 3 of 5 is missing below this one: put the text there first.'],
    [[1, 5], 'Section 2 of 5 and 2 more are missing below this one: put the text there first.'],
  ] as const)
    it(`does not join ${numbers.join(', ')}`, () => {
      const total = Math.max(...numbers, 2)
      const text = numbers.flatMap((of, at) => [
        `UNCLAS SECTION 0${of} OF 0${total} ZENDA 000123`,
        ...(at ? [''] : HEAD.slice(1)),
        `${at + 1}. (U) So.`,
        '',
      ])
      assert.equal(askDraft(['$0', ...text, 'SAPT', ''].join('\n'), 'joinSections').answer.sentence, sentence)
    })

  it('joins a section whose head is repeated for each page', () => {
    const page = (of: number): string[] => [`UNCLAS SECTION 0${of} OF 02 ZENDA 000123`, '']
    const text = [
      ...page(1),
      ...HEAD.slice(2),
      '1. (U) One.',
      '',
      ...page(1),
      '2. (U) Two.',
      '',
      ...page(2),
      '3. (U) So.',
      '',
    ]
    assert.equal(
      drafted(['$0', ...text].join('\n').replace('\n', ''), 'joinSections'),
      [...HEAD, '1. (U) One.', '', '2. (U) Two.', '', '3. (U) So.', ''].join('\n'),
    )
  })

  it('does not join sections of several levels', () => {
    const text = [
      'C O N F I D E N T I A L SECTION 01 OF 02 ZENDA 000123',
      ...HEAD.slice(1),
      '1. (C) One.',
      '',
      'UNCLAS SECTION 02 OF 02 ZENDA 000123',
      '',
      '2. (U) Two.',
      '',
    ]
    assert.equal(
      askDraft(`$0${text.join('\n')}`, 'joinSections').answer.sentence,
      'Section 2 is UNCLASSIFIED, and the first is CONFIDENTIAL: give both the same level first.',
    )
  })

  it('counts lines that nobody has wrapped as what they will take', () => {
    const unwrapped = 'They stood there until the evening, and then the lamps were lit. '.repeat(12).trimEnd()
    const text = [...HEAD, ...Array.from({ length: 20 }, (_, at) => [`${at + 1}. (U) ${unwrapped}`, '']).flat()].join(
      '\n',
    )
    const split = drafted(`$0${text}`, 'splitSections')
    assert.equal(split.match(/SECTION \d\d OF 03 ZENDA/g)?.length, 3)
    assert.equal(drafted(`$0${split}`, 'joinSections'), text)
    const whole = [...HEAD, `1. (U) ${unwrapped.repeat(12)}`, ''].join('\n')
    assert.match(askDraft(`$0${whole}`, 'splitSections').answer.sentence ?? '', /^Line 7 of the cable alone is longer/)
  })
})
