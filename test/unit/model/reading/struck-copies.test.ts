import assert from 'node:assert/strict'
import { messageJson } from '../../../../server/language/features/message-json/message-json.ts'
import { defaultVocabulary } from '../../../../server/language/vocabulary/vocabulary.ts'
import { lintText, messageOfText } from '../../../support/cable.ts'

/** Copies of the nineties whose marks and levels were struck out before they were scanned, without blank lines. */

const HEAD = [
  'P 170512Z FEB 95',
  'FM AMEMBASSY ZENDA',
  'TO SECSTATE WASHDC PRIORITY',
  'C O N F I D E N T I A L ZENDA 000862',
  'E.O. 12356: DECL: OADR',
  'TAGS: PREL, RU',
  'SUBJECT: THE FERRY AT HOFBAU',
]

const read = (lines: readonly string[], end = '\n'): ReturnType<typeof messageJson> =>
  messageJson(messageOfText(lines.join(end)), 0, false, defaultVocabulary())

type Row = readonly [number: number | null, text: string]

const rows = (lines: readonly string[], end = '\n'): Row[] =>
  read([...HEAD, ...lines, 'BERG'], end).paragraphs.map(({ number, text }) => [number, text])

const ENDS = ['\n', '\r\n', ' \n'] as const

describe('a number below a title, with what is left of its mark behind it', () => {
  it('begins a paragraph', () => {
    for (const title of ['PIER AND PLANKS', 'ROPES', 'Ropes and Planks', 'The Ferrymen'])
      for (const mark of ['52.1', '191', '4.84', 'ic.)'])
        for (const end of ENDS)
          assert.deepEqual(
            rows(
              [
                '1. (C) THE FERRY LEAVES AT NOON AND IS NOT SEEN BEFORE NIGHT.',
                title,
                `2. ${mark} THE FERRYMEN ASK FOR ROPES.`,
                '3. (C) WE HAVE NONE.',
              ],
              end,
            ).map(([number]) => number),
            [1, 2, 3],
            `${title} ${mark}`,
          )
  })

  it('does not below a sentence that goes on', () => {
    for (const above of ['1. (C) THE FERRY CARRIES', '1. (C) THE FERRY LEFT.\nIT CARRIES'])
      assert.deepEqual(
        rows([...above.split('\n'), '2. 191 BAGS OF RYE.', '3. (C) WE HAVE NONE.']).map(([number]) => number),
        [1, 3],
      )
  })
})

describe('letters that a bracket closes which none opened', () => {
  it('are what is left of a mark', () => {
    for (const mark of ['kr)', 'fee)', 'pe)', 'ic.)'])
      assert.deepEqual(
        rows(['1. (C) THE FERRY IS LATE.', `2. ${mark} Nobody waits for it.`, `3. ${mark} IT IS EMPTY.`]),
        [
          [1, 'THE FERRY IS LATE.'],
          [2, 'Nobody waits for it.'],
          [3, 'IT IS EMPTY.'],
        ],
      )
  })

  it('are a label where they count, and words elsewhere', () => {
    for (const text of ['ii) Nobody waits.', 'iv) Nobody waits.', 'etc.) Nobody waits.'])
      assert.equal(rows(['1. (C) THE FERRY IS LATE.', `2. ${text}`])[1]?.[1] ?? text, text)
    assert.equal(rows(['1. (C) THE FERRY IS LATE.', '2. NO (NOT YET) IT SAYS.'])[1]?.[1], 'NO (NOT YET) IT SAYS.')
  })
})

describe('a number before a small letter', () => {
  const SMALL = [
    '1. classified by Rose Hale, acting director of the pier. Reason',
    '1.5 (d).',
    '2. Summary: the ferrymen of hofbau met the duke. end summary.',
    '3. they asked for new ropes, and Hale said that she would see',
    'to it before the winter.',
    '4. The duke was told of the planks, of which',
    'there are few left.',
    '5. on the planks, the duke said that he would have to ask his',
    'brother at Hentzau. -',
    '6. his brother had none, either, and was told to wait for them',
    'until the spring.',
    '7. Comment: we think that there are some.',
  ]

  it('begins a paragraph below a sentence that is over, where the next number stands further down', () => {
    for (const end of ENDS)
      assert.deepEqual(
        rows(SMALL, end).map(([number]) => number),
        [1, 2, 3, 4, 5, 6, 7],
      )
    assert.deepEqual(read([...HEAD, ...SMALL, 'BERG']).classifiedBy?.name, 'Rose Hale')
    assert.equal(read([...HEAD, ...SMALL, 'BERG']).subject?.text, 'THE FERRY AT HOFBAU')
  })

  it('does not where the sentence goes on, or no number follows', () => {
    for (const lines of [
      [
        '1. The ferry carries',
        '2. tons of rye and all that the millers of the town need',
        'at home.',
        '3. It is late.',
      ],
      ['1. The ferry is late.', '2. tons of rye and all that the millers of the town need', 'at home.'],
    ])
      assert.ok(!rows(lines).some(([number]) => number === 2))
  })
})

describe('a title of one word, above the next number', () => {
  it('is no text of the paragraph above', () => {
    for (const [title, text] of [
      ['Hofbau', 'The ferry carries less of it every year.'],
      ['Mill/Pier', 'The ferry carries less of it every year.'],
    ] as const)
      for (const end of ENDS)
        assert.deepEqual(rows([`1. ${text}`, title, `2. ${text}`], end), [
          [1, text],
          [2, text],
        ])
  })

  it('is text where the sentence above is not over', () => {
    for (const [title, text] of [
      ['Hofbau', 'The ferry carries less rye to'],
      ['Hale', 'The ferry is that of R.'],
    ] as const)
      assert.deepEqual(rows([`1. ${text}`, title, '2. (C) WE LEFT.'])[0], [1, `${text} ${title}`])
  })
})

describe('a title that ends in an ellipsis, or has a stamp below it', () => {
  it('is no text', () => {
    for (const between of [['ROPES AT THE PIER ...'], ['ROPES AT THE PIER', 'DECLASSIFIED'], ['... AND NO PLANKS']])
      for (const end of ENDS)
        assert.deepEqual(rows(['1. THE FERRY IS LATE.', ...between, '2. -(4)- WE LEFT.'], end), [
          [1, 'THE FERRY IS LATE.'],
          [2, 'WE LEFT.'],
        ])
  })

  it('is the end of a sentence where none is over above', () =>
    assert.equal(
      rows(['1. THE LIST OF THE ROPES WILL BE', 'DECLASSIFIED.', '2. WE LEFT.'])[0]?.[1],
      'THE LIST OF THE ROPES WILL BE DECLASSIFIED.',
    ))
})

describe('titles in a copy in small letters', () => {
  const TITLED = [
    '1. classified by rose hale, dcm, for reasons 1.5 (b) and (d).',
    '2. the ferrymen of hofbau met the duke at the old pier.',
    'summary',
    '3. speaking for all of them, one said that they would wait for',
    'ropes. end summary',
    'no ropes at the pier...',
    '4. the duke told them that there were none, neither here nor at',
    'hentzau. /',
    'who shall pay for them?',
    '5. his brother was asked, and did not answer them at all on that',
    'day.',
    '6. nobody knows what will become of the ferry and of the pier.',
  ]

  it('are no text, and the last number has none below it', () => {
    for (const end of ENDS)
      assert.deepEqual(
        rows(TITLED, end).map(([number, text]) => [number, text.split(' ').at(-1)]),
        [
          [1, '(d).'],
          [2, 'pier.'],
          [3, 'summary'],
          [4, '/'],
          [5, 'day.'],
          [6, 'pier.'],
        ],
      )
    assert.ok(!lintText([...HEAD, ...TITLED, 'BERG'].join('\n')).some(({ finding }) => /^para-/.test(finding.rule.id)))
  })

  it('are text where the sentence above goes on, or no number follows', () => {
    for (const lines of [
      ['1. The ferrymen met the duke at the', 'old pier', '2. (C) They left.'],
      ['1. The ferrymen met the duke.', 'they were late', 'and tired.', '2. (C) They left.'],
    ])
      assert.match(rows(lines)[0]?.[1] ?? '', / (?:old pier|they were late and tired\.)$/)
  })
})

describe('the originator and addressees with a speck for a blank, or behind them', () => {
  it('are read', () => {
    const { from, to } = read([
      HEAD[0] ?? '',
      'FM.AMEMBASSY ZENDA',
      'TO SECSTATE WASHDC PRIORITY,',
      'AMEMBASSY HENTZAU.',
      'AMEMBASSY PARIS',
      ...HEAD.slice(3),
      '1. IT IS LATE.',
    ])
    assert.deepEqual(
      [from, to.map(({ name, precedence }) => [name, precedence])],
      [
        'AMEMBASSY ZENDA',
        [
          ['SECSTATE WASHDC', 'PRIORITY'],
          ['AMEMBASSY HENTZAU', null],
          ['AMEMBASSY PARIS', null],
        ],
      ],
    )
  })
})

describe('numbers of a copy in small letters with remains of marks', () => {
  it('are found where one between them is damaged', () => {
    for (const end of ENDS)
      assert.deepEqual(
        rows(
          [
            '1. (U) the ferry is late.',
            "2. (7)' on market days, the ferrymen of hofbau wait for the duke.",
            '3. .s.se- on other days, they mend their ropes, of which the',
            'duke has none.',
            '4. ye ferrymen said that they would ask for more of them and',
            'for planks.',
            '5. the duke said that he would see to it before the winter',
            'came.',
            "6: (Ae'on planks, he said nothing.",
            'they left.',
            '7. his brother had none, either, and was told to wait for them',
            'until the spring.',
            '8. (u) we think that there are some.',
          ],
          end,
        ).map(([number]) => number),
        [1, 2, 3, 4, 5, 7, 8],
      )
  })
})

describe('the small letter of a zone, and a zero for a precedence', () => {
  it('are read as machines meant them', () => {
    for (const group of ['P 170512z FEB 95', '0 170512z FEB 95', 'O P 170512z FEB 95', '0 P 170512Z FEB 95'])
      for (const end of ENDS) {
        const { dtg, precedence } = read([group, ...HEAD.slice(1), '1. IT IS LATE.', 'BERG'], end)
        assert.deepEqual([dtg, precedence], ['1995-02-17T05:12:00Z', group.startsWith('P') ? 'P' : 'O'], group)
      }
    const told = (group = ''): readonly string[] =>
      lintText([group, ...HEAD.slice(1), '1. IT IS LATE.', 'BERG'].join('\n')).map(({ finding }) => finding.rule.id)
    assert.deepEqual(told('P 170512z FEB 95'), told(HEAD[0]))
  })
})

describe('the head of a page of a print-out, misread', () => {
  const page = (stamp: string, head: string): string[] => [
    `UNCLASSIFIED U.S. Department of State Case No. F-2014-00862 Doc No. C05587321 Date: 03/04/2016`,
    '',
    '[Page 2]',
    `${stamp} U.S. Department of State Case No. F-2014-00862 Doc No. C05587321 Date: 03/04/2016`,
    head,
    'Item Subject: THE FERRY AT HOFBAU',
  ]

  it('is no text', () => {
    for (const stamp of [
      'C d5 5 87 3 2 1 FIED',
      'C 5 5 8 7 3 2 1,IFIED',
      "C 0 5 5 8 7 3 2 1 O'IED",
      'c 0 5 5 8 7 3 2 1:1ED',
      'C05587321IED',
    ])
      for (const head of [
        'PbEMS Automated Telegram Handler - B26',
        ',POEMS Automated Telegram Handler - B26 -eoTIVM777M 02/17/95 11:57 am Page;',
        'POEMS Automated Tele ram Handler - B26 CO 02/17/95 11:57 am Pa e: 2',
        'POEMS Automated\u2022Telegram Handler - B26',
      ])
        for (const end of ENDS)
          assert.deepEqual(
            rows(['1. (C) THE FERRY IS', ...page(stamp, head), 'LATE AGAIN.', '2. (C) WE LEFT.'], end),
            [
              [1, 'THE FERRY IS LATE AGAIN.'],
              [2, 'WE LEFT.'],
            ],
            stamp + head,
          )
  })
})

describe('a stamp beside the subject', () => {
  it('is no part of it', () => {
    for (const [first, last] of [
      ['[RELEASE IN FULLI', '[DECLASSIFIED1'],
      ['[RELEASE IN PART]', '[DECLASSIFIED]'],
      ['[RELEASED IN FULL', '[DECAPTIONED'],
    ])
      for (const end of ENDS)
        assert.equal(
          read(
            [
              ...HEAD.slice(0, -1),
              `SUBJECT: THE FERRY ${first}`,
              'AT HOFBAU',
              last ?? '',
              '1. (C) IT IS LATE.',
              'BERG',
            ],
            end,
          ).subject?.text,
          'THE FERRY AT HOFBAU',
        )
    assert.equal(
      read([...HEAD.slice(0, -1), 'SUBJECT: RELEASE IN PART OF THE [REVISED] LIST', '1. (C) IT IS LATE.']).subject
        ?.text,
      'RELEASE IN PART OF THE [REVISED] LIST',
    )
  })
})

describe('the level line of which a reviewer left strokes and letters', () => {
  it('ends the addresses, and captions follow', () => {
    for (const level of ['-53-E-e-R-T-T', 'S-E-C-R-E-T-', 'CekrIDEN5?1', '--5-E-G-R-1'])
      for (const caption of ['NODIS \u2022 DECAPTIONED', 'NODIS', 'NODIS [DECAPTIONED'])
        for (const end of ENDS) {
          const { to, captions, id } = read(
            [
              'PAGE 01 ZENDA 000862 170515Z',
              ...HEAD.slice(0, 3),
              `${level} ZENDA 000862`,
              caption,
              'CEDAR EYES ONLY FOR THE AMBASSADOR FROM THE DUKE',
              ...HEAD.slice(4),
              '1. IT IS LATE.',
              'BERG',
            ],
            end,
          )
          assert.deepEqual([to.length, captions, id], [1, ['NODIS'], '95ZENDA862'], level + caption)
        }
  })

  it('is an addressee without them', () => {
    for (const name of ['AMEMBASSY HENTZAU', '4TH FLEET ZENDA', 'COMDT COGARD', 'RUEHC/SECSTATE'])
      assert.equal(read([...HEAD.slice(0, 3), `${name} 000862`, ...HEAD.slice(3), '1. IT IS LATE.']).to.length, 2, name)
  })
})

describe('an addressee with a speck glued to it', () => {
  it('is one', () => {
    for (const speck of [',', "'", '.', '_', '|'])
      assert.deepEqual(
        read([...HEAD.slice(0, 3), `${speck}AMEMBASSY HENTZAU`, 'AMEMBASSY PARIS', ...HEAD.slice(3)]).to.map(
          ({ name }) => name,
        ),
        ['SECSTATE WASHDC', 'AMEMBASSY HENTZAU', 'AMEMBASSY PARIS'],
        speck,
      )
  })
})

describe('a surname at the end', () => {
  it('that is the classifier\u2019s signs behind a dash', () => {
    for (const last of ['WITH BEST REGARDS-HALE', 'REGARDS-HALE'])
      assert.deepEqual(
        (({ signature, paragraphs }) => [signature, paragraphs.at(-1)?.text])(
          read([...HEAD, 'CLASSIFIED BY ROSE HALE, DCM. REASON: 1.5 (D).', '1. WE WAIT FOR THE FERRY.', last]),
        ),
        ['HALE', `WE WAIT FOR THE FERRY. ${last.slice(0, -5)}`],
      )
    assert.equal(
      read([...HEAD, 'CLASSIFIED BY ROSE HALE, DCM. REASON: 1.5 (D).', '1. HE MET MRS. SAPT-BERG']).signature,
      null,
    )
  })

  it('stands above the level of the page, whatever is left of it, where the head stands behind the text', () => {
    const behind = [
      'PTP5312',
      'C NrIDENTIAL PTP5312',
      'PAGE 01 ZENDA 000862 170515Z',
      '@INFO: ACDA(01) D(00) E(01)',
      'ORIGIN EUR-01',
      'P 170512Z FEB 95',
      'FM AMEMBASSY ZENDA',
      'TO SECSTATE WASHDC PRIORITY',
      'C O N F I D E N T I A L ZENDA 000862',
      'E.O. 12356: DECL: OADR',
      'TAGS: PREL, RU',
    ]
    const text = (scrap: string): string[] => [
      "PAGE 01 'ZENDA 862 170512z FEB 95 RELEASE IN FULL]",
      'SUBJECT: THE FERRY',
      '1. IT IS LATE.',
      '2. We left, all of us.',
      'BERG',
      scrap,
    ]
    for (const scrap of [
      'DENTIAL',
      'ENTIAL',
      '\u2014 CIIIIFIDEN-T-146',
      'c..c.gpttrnirriir',
      'eettr-rosTrrAT,',
      'roNprnpmTAL',
      'unrmttat',
    ])
      for (const end of ENDS) {
        const { signature, paragraphs, id } = read([...text(scrap), ...behind], end)
        assert.deepEqual([signature, paragraphs.at(-1)?.text, id], ['BERG', 'We left, all of us.', '95ZENDA862'], scrap)
      }
    assert.deepEqual(lintText([...text('c..c.gpttrnirriir'), ...behind].join('\n')), [])
  })
})
