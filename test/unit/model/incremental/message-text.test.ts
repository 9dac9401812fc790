import assert from 'node:assert/strict'
import { messageJson } from '../../../../server/language/features/message-json/message-json.ts'
import { smartExample } from '../../../../server/language/rules/smart/smart-example.ts'
import { defaultVocabulary } from '../../../../server/language/vocabulary/vocabulary.ts'
import { messageOfText } from '../../../support/cable.ts'
import { COPY_HEAD } from '../../../support/texts.ts'

const read = (...lines: readonly string[]) =>
  messageJson(messageOfText([...COPY_HEAD, ...lines].join('\n')), 0, false, defaultVocabulary())

const FORMS: readonly (readonly [string, (lines: readonly string[]) => string[]])[] = [
  ['', (lines) => [...lines]],
  [', with CRLF', (lines) => lines.map((line) => `${line} \r`)],
  [', in capitals', (lines) => lines.map((line) => line.toUpperCase())],
  [', with pilcrows', (lines) => lines.map((line) => line.replace(/^(?=\d\. )/, '\u00b6'))],
]

/** What may stand between two lines of a paragraph at the end of a page, in copies of 1973-79. */
const PAGES: readonly (readonly string[])[] = [
  ['CONFIDENTIAL', 'CONFIDENTIAL', 'PAGE 02 ZENDA 00123 01 OF 02 031453Z'],
  ['', 'CONFIDENTIAL', '', 'PAGE 02        ZENDA  00123  031453Z', ''],
  ['CONFIDENTIALPAGE 02 ZENDA 00123 031453Z'],
  ['CONFIDENTIALCONFIDENTIALPAGE 02', 'ZENDA 00123 031453Z'],
  ['SECRETSECRET', 'PAGE 03 ZENDA 00123 031453Z'],
  ['CONFIDENTIAL', 'PAGE 02ZENDA 00123 031453Z'],
  ['CONFIDENTIAL', 'PAGE02 ZENDA 00123 031453Z'],
  ['CONFIDENTIAL', 'ZENDA 00123 01 OF 02 031453Z'],
  ['LIMITED OFFICIAL USELIMITED OFFICIAL USEPAGE 02', 'ZENDA 00123 031453Z'],
]

const SUMMARIES: Readonly<Record<string, string>> = {
  '1. (C) Summary: The mill stands still. End Summary.': 'The mill stands still.',
  '1. (C) (Summary) The mill stands still. (End Summary)': 'The mill stands still.',
  '1. (C) [Summary] The mill stands still.': 'The mill stands still.',
  '1. (C) Intro and Summary. The mill stands still. End Summary.': 'The mill stands still.',
  '1. (C) Summary; The mill stands still. End summary.': 'The mill stands still.',
  '1. (C) Summary: The mill stands still. End summary and begin comment. It will not.': 'The mill stands still.',
  '1. (C) Summary and Intro: The mill stands still. End Summary and Intro.': 'The mill stands still.',
}

describe('texts of parts', () => {
  for (const page of PAGES) {
    it(`go on behind the page line ${JSON.stringify(page)}`, () => {
      const { paragraphs } = read(
        '1. THE WHEEL OF THE MILL WAS TAKEN',
        ...page,
        'OUT IN MAY.',
        '',
        '2. IT IS AWAY.',
        '',
        'SAPT',
      )
      assert.deepEqual(
        paragraphs.map(({ text }) => text),
        ['THE WHEEL OF THE MILL WAS TAKEN OUT IN MAY.', 'IT IS AWAY.'],
      )
    })
  }

  for (const [summary, text] of Object.entries(SUMMARIES)) {
    for (const [form, change] of FORMS) {
      it(`have the summary of ${JSON.stringify(summary)}${form}`, () => {
        const found = read(...change([summary, '', '2. (C) The miller is away.', '', 'SAPT'])).summary
        assert.equal(found?.toUpperCase(), text.toUpperCase())
      })
    }
  }

  for (const [form, change] of FORMS) {
    it(`have the summary with all numbers of its list${form}`, () => {
      const lines = [
        '1. (C) Summary: Three things are missing:',
        '',
        '1. the wheel,',
        '2. the stone,',
        '3. the miller.',
      ]
      const more = ['', '2. (C) Who took them is not known. End Summary.', '', '3. (C) It is May.', '', 'SAPT']
      assert.equal(
        read(...change([...lines, ...more])).summary?.toUpperCase(),
        'THREE THINGS ARE MISSING: 1. THE WHEEL, 2. THE STONE, 3. THE MILLER. WHO TOOK THEM IS NOT KNOWN.',
      )
    })
  }

  it('have an introduction by its short name, closed in another paragraph', () => {
    const { body } = messageOfText(
      [...COPY_HEAD, '1. (C) Intro: The mill stands still.', '', '2. (C) It is May. End intro.', '', 'SAPT'].join('\n'),
    )
    assert.deepEqual(
      body.namedBlocks.map(({ name, open, close }) => [name, open?.line !== undefined, close?.line !== undefined]),
      [['INTRO', true, true]],
    )
  })

  it('have a summary that goes on in brackets', () => {
    const { summary } = read(
      '1. (C) Summary: The mill stands still.',
      '',
      '2. (C) (Summary continued) The miller is away. End Summary.',
      '',
      '3. (C) He will come back.',
      '',
      'SAPT',
    )
    assert.equal(summary, 'The mill stands still. The miller is away.')
  })

  it('have the summary below a title that names something else too', () => {
    for (const title of ['Summary and Key Points', 'SUMMARY & RECOMMENDATIONS', 'Summary and Next Steps']) {
      const lines = [title, '-'.repeat(title.length), '1. (C) The mill stands still.', '', 'The Wheel', '---------']
      assert.equal(read(...lines, '2. (C) It is away.', '', 'SAPT').summary, 'The mill stands still.', title)
    }
  })

  it("are those of a quoted text where its numbers go on with the cable's, and else are not", () => {
    const numbers = (...lines: string[]) => read(...lines, '', 'SAPT').paragraphs.map(({ number }) => number)
    const letter = (...behind: readonly (readonly string[])[]): string[] => [
      '1. The miller writes:',
      '',
      ...behind.flatMap((lines) => [...lines, '']),
    ]
    const [two, three, four] = [['2. BEGIN TEXT. The wheel is gone.'], ['3. I want it back.'], ['4. Now.', 'END TEXT.']]
    assert.deepEqual(numbers(...letter(two, three, four)), [1, 2, 3, 4])
    assert.deepEqual(numbers(...letter(two, three, four, ['5. He will not get it.'])), [1, 2, 3, 4, 5])
    assert.deepEqual(numbers(...letter(['2. BEGIN TEXT.'], ['1. The wheel.'], ['2. The mill.', 'END TEXT.'])), [1, 2])
    assert.deepEqual(numbers(...letter(two, three, four, ['3. He will not get it.'])), [1, 2, 3])
  })

  it('are empty where nothing but a period stands behind the mark', () => {
    assert.deepEqual(
      read('1. (C - ENTIRE TEXT).', '', '2. The mill stands still.', '', 'SAPT').paragraphs.map(({ text }) => text),
      ['', 'The mill stands still.'],
    )
  })

  it('have the summary that stands above the first number of a copy without a head', () => {
    const parse = (...lines: string[]) => messageJson(messageOfText(lines.join('\n')), 0, false, defaultVocabulary())
    for (const title of ['SUMMARY:', 'BEGIN SUMMARY.', '(C) Summary:']) {
      const found = parse(`${title} THE MILL STANDS STILL. END SUMMARY.`, '', '1. THE WHEEL IS AWAY.', '', 'SAPT')
      assert.equal(found.summary, 'THE MILL STANDS STILL.', title)
      assert.deepEqual(
        found.paragraphs.map(({ number }) => number),
        [null, 1],
      )
    }
    const head = 'R 031453Z AUG 73\nFM AMEMBASSY ZENDA\nTO SECSTATE WASHDC 1234'
    assert.equal(
      parse('SUMMARY: A NOTE OF THE ARCHIVE.', '', head, '', '1. THE WHEEL IS AWAY.', '', 'SAPT').summary,
      null,
    )
  })

  it('end above the name that a label gives as well', () => {
    const textOf = (text: string): string | undefined =>
      messageJson(messageOfText(text), 0, false, defaultVocabulary()).paragraphs.at(-1)?.text
    for (const signed of ['RASSENDYLL', 'Rassendyll', 'Rudolf Rassendyll'])
      for (const name of ['\nRASSENDYLL', 'RASSENDYLL', 'Rassendyll']) {
        const text = smartExample({}).replace('RASSENDYLL', signed).replace('We left.\n', `We left.\n${name}\n`)
        assert.equal(textOf(text), 'We left.', `${name} ${signed}`)
        assert.equal(textOf(text.replaceAll('\n', '\r\n')), 'We left.', `${name} ${signed}`)
      }
    const other = smartExample({}).replace('We left.\n', 'We left with\nMr. Sapt.\n')
    assert.equal(textOf(other), 'We left with Mr. Sapt.')
  })

  it('begin inside the line of a set', () => {
    const sent = (sets: string): string =>
      `R 031453Z AUG 09\nFM CNO WASHINGTON DC//N1//\nTO NAVADMIN\nBT\nUNCLAS //N01000//\nNAVADMIN 123/09\n${sets}\nARE LIT AT DUSK.\n2. RELEASED BY VADM R. HENTZAU, N1.//\nBT\nNNNN\n`
    for (const [number, opening] of [
      [1, 'RMKS/1. LANTERNS'],
      [1, 'RMKS/1.  LANTERNS'],
      [1, 'RMKS/1.LANTERNS'],
    ] as const) {
      const text = sent(`SUBJ/LANTERNS//\nREF/A/DOC/CNO/01JAN09// AMPN/REF A IS THE BOOK OF LAMPS// ${opening}`)
      for (const form of [text, text.replaceAll('\n', '\r\n')]) {
        const { paragraphs } = messageJson(messageOfText(form), 0, false, defaultVocabulary())
        assert.deepEqual(
          paragraphs.map((each) => [each.number, each.text]),
          [
            [number, 'LANTERNS ARE LIT AT DUSK.'],
            [2, 'RELEASED BY VADM R. HENTZAU, N1.'],
          ],
          opening,
        )
      }
    }
  })
})

describe('a line repeated with a Q in front', () => {
  for (const [form, make] of FORMS.slice(0, 2))
    it(`is left out of the text of its paragraph${form}`, () => {
      const lines = [
        '1. (C) The miller sold his second cart and',
        'nobody knows who bought it.  He says that',
        'Qnobody knows who bought it.  He says that',
        'the ferry took it.',
        '',
        '2. (C) Nobody asked him.',
        '',
        'BERG',
      ]
      const { paragraphs } = read(...make(lines))
      assert.equal(
        paragraphs[0]?.text,
        'The miller sold his second cart and nobody knows who bought it.  He says that the ferry took it.',
      )
    })

  it('is left out where it has the number of its paragraph, too', () => {
    for (const pilcrow of ['', '\u00b6'])
      for (const end of ['\n', '\r\n', ' \n']) {
        const lines = [
          `${pilcrow}4.  (C)  The miller,s second cart has left the mill of`,
          'Q4.  (C)  The miller,s second cart has left the mill of',
          'Zenda for the ford.',
          '',
          'BERG',
        ]
        const { paragraphs } = read(lines.join(end))
        assert.equal(paragraphs[0]?.text, 'The miller,s second cart has left the mill of Zenda for the ford.', pilcrow)
      }
  })

  it('is none where its words are others, or few', () => {
    const texts = read(
      '1. (C) The duke asked for',
      'alms',
      'Qalms and',
      'bread from the mill',
      'Qbread from the mills.',
      '',
      'BERG',
    )
    assert.equal(
      texts.paragraphs[0]?.text,
      'The duke asked for alms Qalms and bread from the mill Qbread from the mills.',
    )
  })
})

describe('a line of the text that looks like one of a header', () => {
  for (const line of [
    'to Combat Command in the valley and',
    'to complete the bridge and',
    'to NSC staff in the capital and',
    'info CIA gave the miller and',
    'to Comnavair Zenda he wrote and',
  ])
    it(`keeps its letters: ${line}`, () => {
      const { paragraphs } = read('1. (C) The miller went', line, 'came home.', '', '2. (C) He slept.', '', 'BERG')
      assert.equal(paragraphs[0]?.text, `The miller went ${line} came home.`)
    })
})

describe('what stands directly above the signature', () => {
  it('is text where no rule makes a title of it', () => {
    for (const line of ['Total Yield of the Mill (none)', 'The Mill in Winter', 'PRICES IN THE CAPITAL']) {
      const { paragraphs, signature } = read('1. (C) The miller went home.', '', line, '', 'BERG')
      assert.deepEqual([paragraphs[0]?.text, signature], [`The miller went home. ${line}`, 'BERG'])
    }
  })

  it('is the title of a comment that is missing, where a rule says so', () => {
    const { paragraphs } = read(
      '1. (C) The miller went home.',
      '',
      'The Mill in Winter',
      '------------------',
      '',
      'BERG',
    )
    assert.equal(paragraphs[0]?.text, 'The miller went home.')
  })
})

describe('the greeting of a letter', () => {
  for (const greeting of ['Dear Mr. Hale', 'Dear Ambassador Berg', 'DEAR SIR', 'Dear Rose,'])
    it(`is text: ${greeting}`, () => {
      const letter = [
        '1. (C) The letter said:',
        '',
        greeting,
        '',
        'As you know, the mill is old and the weir is',
        'older.',
        '',
      ]
      const { paragraphs } = read(...letter, '2. (C) He slept.', '', 'BERG')
      assert.ok(paragraphs.some(({ text }) => text.includes(greeting)))
    })
})

describe('a title behind the last sentence of a paragraph whose lines were joined', () => {
  const long =
    'The miller told the mayor at the fair that the guild had sold both of the old carts in spring, that nobody knew who had bought them, and that the ferry would not carry them'
  const textOf = (end: string, below = '2. (C) He slept.') =>
    read(`1. (C) ${long}${end}`, '', below, '', 'BERG').paragraphs[0]?.text

  for (const title of ['---------- Old Carts ----------', '--- Rye ---'])
    it(`is none of its text: ${title}`, () => {
      for (const stop of ['.', '."']) assert.equal(textOf(`${stop} ${title}`), `${long}${stop}`)
    })

  it('is none where it is a sentence, a name, or nothing follows', () => {
    for (const end of [
      '. The Mill was old.',
      '. He saw Rupert Hentzau',
      '. It is Zenda, Strelsau or Hentzau',
      '. Vice Consul Berg, Strelsau',
      ', so he wrote to Mr. Rupert Hentzau',
      '. Rye',
    ])
      assert.equal(textOf(end), `${long}${end}`)
    const last = read('1. (C) He slept.', '', `2. (C) ${long}. The Mill: A Small Hope`).paragraphs[1]?.text
    assert.equal(last, `${long}. The Mill: A Small Hope`)
    assert.equal(
      read('1. (C) He left. The Mill: A Small Hope', '', '2. (C) He slept.').paragraphs[0]?.text,
      'He left. The Mill: A Small Hope',
    )
  })
})

describe('a title of two lines above its rule, the first of which ends in a semicolon', () => {
  for (const [above, below] of [
    ['NO CARTS FOR THE GUILD;', 'NO FERRY'],
    ['No Carts for the Guild;', 'No Ferry'],
  ])
    it(`is none of the text above: ${above}`, () => {
      const rule = '-'.repeat(below?.length ?? 0)
      const { paragraphs } = read(
        '1. (C) The miller slept.',
        '',
        above ?? '',
        below ?? '',
        rule,
        '',
        '2. (C) He woke.',
        '',
        'BERG',
      )
      assert.deepEqual(
        paragraphs.map(({ text }) => text),
        ['The miller slept.', 'He woke.'],
      )
    })
})

describe('a sentence about the cable behind a page line below the subject', () => {
  it('is none of the subject', () => {
    const head = COPY_HEAD.join('\n').trimEnd()
    const text = `${head}\n\n\nZENDA 00000417  001.2 OF 004\n\n\nThis cable is not for the public.\n\n1. (C) He slept.\n\nBERG\n`
    const { subject, paragraphs } = messageJson(messageOfText(text), 0, false, defaultVocabulary())
    assert.doesNotMatch(subject?.text ?? '', /public/)
    assert.equal(paragraphs[0]?.text, 'This cable is not for the public.')
  })
})

describe('the last letters of a line once more, alone on the next', () => {
  it('are left out of the text', () => {
    const above = '1. (C) The miller of the lower town had sold it and asked for a long talk with'
    assert.match(read(above, 'h ', 'the guild.', '', 'BERG').paragraphs[0]?.text ?? '', /talk with the guild\.$/)
    assert.match(read(above, 'a ', 'guild.', '', 'BERG').paragraphs[0]?.text ?? '', /talk with a guild\.$/)
  })
})

describe('words above items, and whom a text was taken from', () => {
  it('are text', () => {
    const lines = [
      '1. (C) Contents',
      '',
      'Mills',
      '--(3) A New Weir Would Help the Town',
      '',
      'Carts',
      '--(8) The Guild Sells',
      'Two',
    ]
    const { paragraphs } = read(...lines, '', 'Source - Herald', '', '2. (C) He slept.', '', 'BERG')
    assert.equal(
      paragraphs[0]?.text,
      'Contents Mills --(3) A New Weir Would Help the Town Carts --(8) The Guild Sells Two Source - Herald',
    )
  })
})
